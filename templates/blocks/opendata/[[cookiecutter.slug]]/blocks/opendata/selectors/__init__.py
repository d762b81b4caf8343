"""What pages read of data sets."""
