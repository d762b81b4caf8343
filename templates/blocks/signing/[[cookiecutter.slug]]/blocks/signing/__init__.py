"""Building block: signed documents with a register, a QR code and a public page that checks them."""
