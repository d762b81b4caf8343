"""Pages of Pinjam Sepeda beside those that every entity has."""

PAGES = ()
