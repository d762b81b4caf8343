"""The golden files are what the generator makes of the small made-up region, byte by byte."""

import difflib

import pytest

from tests.golden import regenerate
from tests.golden.world import kept, problems, rendered


def test_the_golden_catalogue_and_region_are_right() -> None:
    assert problems() == []


def test_the_output_is_the_golden_output() -> None:
    old, new = kept(), rendered()
    shown = [line for path in sorted(old.keys() | new.keys()) for line in _difference(path, old, new)]
    assert not shown, "run `make golden` if this is meant:\n" + "\n".join(shown[:200])


def _difference(path: str, old: dict[str, bytes], new: dict[str, bytes]) -> list[str]:
    before, after = (files.get(path, b"").decode().splitlines() for files in (old, new))
    lines = difflib.unified_diff(before, after, f"golden/{path}", f"rendered/{path}", lineterm="")
    return list(lines) or ([path] if (path in old) != (path in new) else [])


@pytest.mark.parametrize("value", ["true", "1"])
def test_ci_never_writes_golden_files(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], value: str
) -> None:
    monkeypatch.setenv("CI", value)
    monkeypatch.setattr(regenerate, "rendered", lambda: pytest.fail("rendered all the same"))
    assert regenerate.main() == 1
    assert capsys.readouterr().out.startswith("golden files are not written in CI")
