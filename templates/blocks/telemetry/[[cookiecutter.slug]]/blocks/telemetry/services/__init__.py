"""What the block does: one function an action, one transaction."""
