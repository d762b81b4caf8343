"""What the block writes, a module a noun."""
