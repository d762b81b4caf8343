"""Turns what a region changed in its replica into a patch for the catalogue's templates and entries, and proves it."""
