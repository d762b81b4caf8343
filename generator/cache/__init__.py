"""Keeps what was rendered, so that the next `generate` copies it. Nothing depends on it but speed."""
