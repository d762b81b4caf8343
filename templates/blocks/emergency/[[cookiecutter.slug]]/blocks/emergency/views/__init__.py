"""The block's pages; each takes the binding of its application first."""
