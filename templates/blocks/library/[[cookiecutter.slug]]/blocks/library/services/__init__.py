"""Writes: one function an action, each in one transaction."""
