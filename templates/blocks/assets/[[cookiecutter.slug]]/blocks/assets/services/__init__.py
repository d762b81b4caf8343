"""What the block does, one module a noun."""
