"""Replikota: reads the catalogue and a region, and writes the region's own replica."""

__version__ = "0.1.0"
