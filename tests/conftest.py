"""Runs the command as a user does, without a new process."""

from collections.abc import Callable

import pytest

from generator import cli


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
