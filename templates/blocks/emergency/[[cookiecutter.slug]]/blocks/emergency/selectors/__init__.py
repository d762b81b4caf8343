"""What the block's pages read."""
