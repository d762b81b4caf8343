"""The block's pages, one module a noun."""
