"""What pages read of grants."""
