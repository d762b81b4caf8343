"""Migrations of Pinjam Sepeda, as the catalogue froze them."""
