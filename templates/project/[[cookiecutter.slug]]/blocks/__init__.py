"""The building blocks that the chosen applications share; config/installed.py lists them."""
