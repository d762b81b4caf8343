"""A register whose entries are verified, renewed, compared and counted."""
