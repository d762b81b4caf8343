"""What changes plans and results; one function an action, one transaction each."""
