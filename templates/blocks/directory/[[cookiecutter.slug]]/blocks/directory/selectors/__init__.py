"""What the block reads, a module a noun."""
