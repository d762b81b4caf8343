"""Made-up records of Pinjam Sepeda; one file a kind of record."""

# Whose records these refer to: an officer of a role has it there too.
REQUIRES = ()
