"""What Pinjam Sepeda binds of its own to the building blocks."""
