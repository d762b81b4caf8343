"""What tests share: the command as a user runs it, and a PostgreSQL server of our own."""

import os
from collections.abc import Callable, Iterator

import pytest

from generator import cli
from tests import postgres


@pytest.fixture(autouse=True)
def no_cache_of_yours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests neither find nor leave anything in the cache of the account that runs them."""
    monkeypatch.setenv("REPLIKOTA_CACHE", "")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Give a function that runs `replikota` with arguments: exit code, output, errors."""

    def call(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["replikota", *arguments])
        with pytest.raises(SystemExit) as stop:
            cli.main()
        captured = capsys.readouterr()
        code = stop.value.code
        return (code if isinstance(code, int) else 0), captured.out, captured.err

    return call


@pytest.fixture(scope="session")
def cluster() -> Iterator[postgres.Cluster]:
    """Give a running PostgreSQL server; without its programs the test is skipped, in CI it fails."""
    if postgres.programs() is None:
        leave = pytest.fail if os.environ.get("CI") else pytest.skip
        leave(postgres.MISSING)
    with postgres.cluster() as running:
        yield running
