"""Sends the forms of a seeded replica what no person should send."""
