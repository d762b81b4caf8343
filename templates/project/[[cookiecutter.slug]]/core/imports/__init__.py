"""Brings in many records from a spreadsheet: template, check of every cell, preview, landing, taking back.

- columns: what stands in the columns of an entity
- lookups: names of villages, offices and records in cells
- cells: one cell into one value, or the words of what is wrong with it
- judging: one row into a draft record, or all that is wrong with it
- doubles: rows that are there already, in the file or in the database
- guard: what is not opened at all
- workbook: rows of an XLSX or CSV file
- template: the empty file to fill in
- returning: the same file with a column that says what is wrong
- batches: what may be done with a batch, and by whom
- running: checks and lands a batch piece by piece
- undoing: takes a batch back while nobody touched its records
"""
