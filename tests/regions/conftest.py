"""Fixtures of the regions' tests."""

from pathlib import Path

import pytest

from tests.regions.builders import Folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Give a copy of Poso in which a test changes one thing."""
    return Folder(tmp_path)
