"""What pages read of plans and results."""
