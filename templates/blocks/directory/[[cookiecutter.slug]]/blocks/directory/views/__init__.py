"""Pages, a module a noun."""
