"""What the block reads."""
