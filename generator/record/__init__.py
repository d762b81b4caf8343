"""Keeps what a replica was made from: the hash and origin of each file, and the answers to replay."""
