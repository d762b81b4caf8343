"""Deeds of the block; each is one transaction and asks again who may."""
