"""Backup and restore: one encrypted file with the database and all files people handed in."""
