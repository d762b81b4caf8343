"""Documents that leave the office as PDF: set by Typst from data, on the letterhead of an office.

`typeset.pdf` makes the bytes, `parts` the letterhead, signatory and QR mark, `printed` the documents an entry
declares. Who signs and registers them is the block `signing`.
"""
