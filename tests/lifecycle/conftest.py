"""The replica of the first release, and the command with a release of our choice."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.generate import generate
from tests.lifecycle.releases import made

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def own_identity(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Neither the account's git settings nor a repository around the temporary folder matter."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Give a function that installs a release; the first is."""

    def install(release: str) -> None:
        monkeypatch.setattr("generator.generate._make", lambda *_: made(release))
        monkeypatch.setattr("generator.cli.update.release_of", lambda _root: release)

    monkeypatch.setattr("generator.making.hold", lambda _root: None)
    monkeypatch.setattr("generator.generate._make", lambda *_: made("1.0"))
    return install


@pytest.fixture
def replica(tmp_path: Path, installed: Callable[[str], None]) -> Path:
    """Generate the first release with its history."""
    generate("poso", tmp_path / "poso", git=True)
    return tmp_path / "poso"
