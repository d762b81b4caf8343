"""Documents that leave the office as PDF: set by Typst from data, on the letterhead of an office.

`printed` says which documents an application has and who prints them; `content` puts one together for a record, from
`letterhead`, `signatory`, `texts`, `photo` and `parts`; `register` keeps a line for each; `typeset` makes the bytes;
`blank` prints empty forms. Electronic signatures are the block `signing`.
"""
