"""What is done with entries, one noun a module; each write is one transaction."""
