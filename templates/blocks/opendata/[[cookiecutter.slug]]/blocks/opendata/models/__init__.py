"""Tables of the block."""

from blocks.opendata.models.dataset import Dataset
from blocks.opendata.models.version import Row, Version

__all__ = ["Dataset", "Row", "Version"]
