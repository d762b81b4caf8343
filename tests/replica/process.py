"""Runs Python in a replica, as its team would."""

import os
import subprocess
import sys
from pathlib import Path


def python(folder: Path, *arguments: str, env: dict[str, str] | None = None) -> str:
    """Run Python in a replica and give what it printed; stop everything where it fails."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment() | (env or {}),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        print(done.stdout[-8000:], done.stderr[-4000:], sep="\n")
        sys.exit(f"failed in {folder}: python {' '.join(arguments)}")
    return done.stdout


def environment() -> dict[str, str]:
    """This process's own; what is compiled is kept beside the source, or each command would compile all of it again."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
