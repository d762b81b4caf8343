"""What a stranger installs is the wheel alone: no checkout beside it, nothing but its declared dependencies."""

import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.slow
def test_the_wheel_alone_validates_and_generates(tmp_path: Path) -> None:
    run(tmp_path, sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", "wheel", str(ROOT))
    venv.create(tmp_path / "fresh", with_pip=True)
    wheel = next((tmp_path / "wheel").glob("replikota-*.whl"))
    run(tmp_path, "fresh/bin/pip", "install", "--quiet", str(wheel))
    assert "nothing to mend" in run(tmp_path, "fresh/bin/replikota", "validate")
    run(tmp_path, "fresh/bin/replikota", "generate", "--region", "jayapura", "--app", "si-senja", "--output", "made")
    assert (tmp_path / "made/apps/si_senja/models/pesanan.py").is_file()
    assert "JAYAPURA" in (tmp_path / "made/region/profile.py").read_text(encoding="utf-8").upper()


def run(folder: Path, *command: str) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout
