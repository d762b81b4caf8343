"""Runs programs, as root or as the replica's account, and keeps all that they say in one log."""

import os
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from server.places import Places
from server.words import Stopped

# What of root's own environment a program may know; the replica's settings come from its file alone.
KEPT = ("LANG", "PATH", "TZ")
LONG = 4 * 3600  # seconds after which a step counts as hanging


class Log:
    """The log of one run; what a person should see is printed too."""

    def __init__(self, places: Places, name: str) -> None:
        self.places = places
        places.logs.mkdir(parents=True, exist_ok=True, mode=0o750)
        self.path = places.logs / f"{name}-{datetime.now():%Y%m%d-%H%M%S}.log"
        self.path.touch(mode=0o640)

    def say(self, words: str) -> None:
        """Tell what is being done."""
        with suppress(OSError):  # the terminal may be gone
            print(words)
        self.note(f"== {datetime.now():%H:%M:%S} {words}")

    def note(self, words: str) -> None:
        """Keep words that nobody need see."""
        with self.path.open("a", encoding="utf-8") as out:
            out.write(f"{words}\n")

    def run(self, *command: str | Path, cwd: Path | None = None, as_account: bool = False) -> str:
        """Run a program to its end and give what it printed; Stopped with its last words where it failed."""
        words = [str(part) for part in command]
        self.note("$ " + " ".join(words))
        try:
            done = subprocess.run(
                words,
                cwd=cwd or self.places.root,
                env=environment(self.places),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                errors="replace",
                check=False,
                timeout=LONG,
                **(identity(self.places) if as_account else {}),
            )
        except (OSError, subprocess.TimeoutExpired) as problem:
            self.note(str(problem))
            raise Stopped(f"{_short(words)}: {problem}") from problem
        self.note(done.stdout)
        if done.returncode != 0:
            raise Stopped(f"{_short(words)} gagal:\n{_last_words(done.stdout)}")
        return done.stdout


def environment(places: Places) -> dict[str, str]:
    """The environment of every program that is run."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return {"HOME": str(places.data), "LANG": "C.UTF-8", "PIP_CONFIG_FILE": os.devnull, **kept}


def identity(places: Places) -> dict[str, object]:
    """What makes a program run as the replica's account and no other."""
    account = places.account()
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": [], "umask": 0o027}


def _short(command: Sequence[str]) -> str:
    return " ".join(Path(part).name if part.startswith("/") else part for part in command[:4])


def _last_words(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    return "\n".join(f"    {line[:300]}" for line in lines[-8:])
