"""What changes training: one module for each deed, one transaction each."""
