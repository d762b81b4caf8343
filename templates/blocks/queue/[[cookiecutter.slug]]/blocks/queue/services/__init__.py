"""What can be done in a queue; each function is one transaction."""
