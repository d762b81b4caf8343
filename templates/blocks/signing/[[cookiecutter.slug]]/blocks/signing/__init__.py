"""Building block: signed documents with a register and a public page that checks them."""
