"""Replicas through their life, on small made-up releases."""
