"""What can be done of Pinjam Sepeda; one file a kind of record."""
