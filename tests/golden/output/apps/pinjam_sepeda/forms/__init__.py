"""Forms of Pinjam Sepeda; one file a kind of record."""
