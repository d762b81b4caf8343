"""Pages of the block; each function takes a binding and gives the view for its application."""
