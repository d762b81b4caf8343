"""Data sets that Pinjam Sepeda publishes, without personal data (core.open_data)."""

from core.open_data import DataSet

DATASETS: tuple[DataSet, ...] = ()
