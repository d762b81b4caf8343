"""Puts a replica on a Debian server and changes its release; needs nothing but Debian's own Python."""
