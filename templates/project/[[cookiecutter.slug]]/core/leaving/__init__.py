"""An application leaves the replica: what hangs on it, a copy of its data for the archive, and its clean removal."""
