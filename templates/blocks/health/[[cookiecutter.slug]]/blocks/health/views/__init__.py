"""Pages of the block."""
