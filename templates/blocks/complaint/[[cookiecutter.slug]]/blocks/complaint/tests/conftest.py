"""Fixtures of the block's tests: every test runs against the first application that binds the block."""

import pytest

from core.blocks import of_block


@pytest.fixture
def binding(db):
    """The first application's binding."""
    return of_block("complaint")[0]
