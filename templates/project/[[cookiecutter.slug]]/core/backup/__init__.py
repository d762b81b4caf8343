"""Backup and restore: an encrypted file a night with the database, and beside it each file people handed in, once."""
