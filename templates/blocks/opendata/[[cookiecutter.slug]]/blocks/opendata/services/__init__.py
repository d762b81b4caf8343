"""What people do with data sets, each in one transaction."""
