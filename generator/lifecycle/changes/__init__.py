"""What a change of the catalogue means: a module for each part of an entry, and one for the whole."""
