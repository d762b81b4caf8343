"""Pages of Pinjam Sepeda; one file a kind of record."""
