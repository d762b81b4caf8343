"""Pages of the block, one module a kind of reader."""
