"""Pages of the block; `urls.py` says who may open each."""
