"""check: what is wrong with a catalogue or a region, as data, all of it at once."""
