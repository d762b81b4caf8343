"""What the block does, each function one transaction."""
