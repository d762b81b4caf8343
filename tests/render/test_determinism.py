"""Same input, same bytes: whatever the process is started with."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ONE = {"PYTHONHASHSEED": "1", "TZ": "Asia/Jayapura", "LC_ALL": "C.UTF-8", "LANGUAGE": "id"}
# Plain ASCII for files that name no encoding of their own, a clock on the other side, other orders of sets.
OTHER = {
    "PYTHONHASHSEED": "4711",
    "TZ": "America/Anchorage",
    "LC_ALL": "POSIX",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONUTF8": "0",
    "LANGUAGE": "en",
}


def made(target: Path, environment: dict[str, str], *flags: str) -> dict[str, tuple[bytes, int]]:
    """Generate three applications in a process of its own."""
    target.parent.mkdir()
    arguments = ["generate", "--region", "jayapura", "--app", "ak1", "--app", "segar", "--output", str(target)]
    subprocess.run(
        [sys.executable, *flags, "-m", "generator", *arguments, "--no-cache", "--no-git"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "HOME": str(target.parent), **environment},
        capture_output=True,
        check=True,
    )
    found = [path for path in target.rglob("*") if path.is_file()]
    return {str(path.relative_to(target)): (path.read_bytes(), path.stat().st_mode) for path in found}


def test_hash_seed_time_zone_and_locale_change_nothing(tmp_path: Path) -> None:
    one = made(tmp_path / "one" / "replica", ONE)
    other = made(tmp_path / "other" / "another-name", OTHER, "-O")
    assert len(one) > 1000
    assert sorted(one) == sorted(other)
    assert [path for path, content in one.items() if content != other[path]] == []
