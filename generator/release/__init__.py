"""A release of the catalogue: whether it may be made, and what is written of it."""
