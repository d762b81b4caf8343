"""Writes of the block: one function an action."""
