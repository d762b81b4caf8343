#!/usr/bin/env python
"""Run Django's commands with this project's settings."""

import gc
import os
import sys


def main() -> None:
    """Hand the command line to Django."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    gc.set_threshold(100_000, 50, 100)  # looks for garbage seldom: most of what a command makes it keeps to its end
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
