"""Serves this workspace to who writes an entry; only `replikota try` puts it here, no replica holds it."""
