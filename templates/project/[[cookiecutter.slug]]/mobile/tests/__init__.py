"""Tests of the applications made for phones."""
