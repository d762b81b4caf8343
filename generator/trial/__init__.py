"""Serves one entry while it is written: a workspace, a server in it, and the watch over what was saved."""
