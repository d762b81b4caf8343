"""The replica's run-time files, loaded by path as the generator loads them."""

from types import ModuleType

import pytest

from generator.expressions.runtime import load_runtime, load_workdays


@pytest.fixture
def ex() -> ModuleType:
    """Return core/expressions.py."""
    return load_runtime()


@pytest.fixture
def workdays() -> ModuleType:
    """Return core/workdays.py."""
    return load_workdays()
