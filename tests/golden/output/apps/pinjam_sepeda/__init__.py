"""Application Pinjam Sepeda: see README.md."""
