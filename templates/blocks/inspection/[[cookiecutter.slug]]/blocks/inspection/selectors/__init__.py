"""What pages read of inspections."""
