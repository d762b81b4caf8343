"""Formulas, guards and rules of Pinjam Sepeda; one file a kind of record."""
