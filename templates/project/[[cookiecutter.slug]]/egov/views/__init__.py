"""Pages of the officers' portal, one module a part."""
