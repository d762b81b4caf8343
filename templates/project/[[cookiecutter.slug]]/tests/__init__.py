"""What the tests of all applications share, and tests that walk over the whole replica."""
