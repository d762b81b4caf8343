"""BMKG's public warnings: where they come from, and how they are read. The source is always shown."""
