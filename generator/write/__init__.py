"""Puts rendered files on disk: a new folder appears whole or not at all; people's changes are never touched."""

from generator.write.target import refuse_bad_target, write_new, write_refresh

__all__ = ["refuse_bad_target", "write_new", "write_refresh"]
