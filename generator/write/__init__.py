"""Puts rendered files on disk: a new folder appears whole or not at all; people's changes are never touched."""

from generator.write.fresh import write_new
from generator.write.refresh import finish_refresh, write_refresh
from generator.write.target import refuse_bad_target

__all__ = ["finish_refresh", "refuse_bad_target", "write_new", "write_refresh"]
