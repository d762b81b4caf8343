"""Outside systems the block talks to, each with a stand-in that needs no network."""
