"""From a demonstration to a replica for real people: what was invented goes, the first administrator comes."""
