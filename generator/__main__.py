"""Lets `python -m generator` do what the `replikota` command does."""

from generator.cli import main

if __name__ == "__main__":
    main()
