"""What changes signed documents: issuing, signing, and taking back or correcting them."""
