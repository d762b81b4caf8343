"""A small made-up region and catalogue, and the files that come of them, read in review like code."""
