"""What is done with a grant, one function an action."""
