"""Applications made for phones: each can be installed by itself, begins with what is to be done, works offline."""
