"""What the block writes."""
