"""Outside registers behind adapters that have a local stand-in."""
