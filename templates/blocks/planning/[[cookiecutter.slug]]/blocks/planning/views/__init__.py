"""Pages of plans and results."""
