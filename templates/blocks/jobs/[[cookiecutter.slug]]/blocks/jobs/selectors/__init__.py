"""Reads for the pages of the block."""
