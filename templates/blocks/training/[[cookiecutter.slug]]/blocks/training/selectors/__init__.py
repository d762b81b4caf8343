"""What pages read of training."""
