"""Titles, copies, members, loans, the queue, and what the library hands to other catalogues."""
