"""`replikota try` as a maintainer runs it: an entry is edited, its page looked at, and nothing is left behind."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.load.catalog import CATALOG_FOLDER

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 240  # seconds; a busy machine must not make a test fail that a free one passes in ten


class Trial:
    """One running command and what it has printed so far."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.output = folder / "output.txt"
        self._stream = self.output.open("w")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "generator", "try", "si-senja", *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), "DATABASE_URL": "sqlite:////nowhere/real.sqlite3"},
            stdout=self._stream,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        self._heard = 0

    def hears(self, words: str) -> str:
        """Wait until words are printed; gives what was printed since the words before."""
        until = time.monotonic() + LONGEST
        while time.monotonic() < until:
            said = self.output.read_text()[self._heard :]
            if words in said:
                self._heard += said.index(words) + len(words)
                return said
            assert self.process.poll() is None, f"ended without saying {words!r}:\n{self.output.read_text()}"
            time.sleep(0.05)
        raise AssertionError(f"{words!r} was not said:\n{self.output.read_text()}")

    def page(self, path: str = "") -> str:
        """Read the application's page, or one below it."""
        found = re.search(r"http://localhost:\d+/layanan/si-senja/", self.output.read_text())
        assert found is not None
        with urllib.request.urlopen(found[0] + path, timeout=60) as answer:
            return str(answer.read().decode())

    def processes(self) -> set[int]:
        """The command's process and all that it started."""
        listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True)
        children: dict[int, list[int]] = {}
        for line in listed.stdout.splitlines():
            pid, parent = map(int, line.split())
            children.setdefault(parent, []).append(pid)
        found, waiting = set(), [self.process.pid]
        while waiting:
            found.add(waiting[0])
            waiting += children.get(waiting.pop(0), [])
        return found

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self._stream.close()


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    """A copy of the catalogue that may be edited."""
    return Path(shutil.copytree(CATALOG_FOLDER, tmp_path / "catalog", ignore=shutil.ignore_patterns("migrations")))


@pytest.fixture
def start(tmp_path: Path, catalog: Path) -> Iterator[Callable[..., Trial]]:
    """Give a function that runs the command on the copy."""
    running: list[Trial] = []

    def run(*arguments: str) -> Trial:
        running.append(Trial(tmp_path, "--catalog", str(catalog), *arguments))
        return running[-1]

    yield run
    for trial in running:
        trial.close()


def save(entry: Path, old: str, new: str) -> None:
    text = entry.read_text(encoding="utf-8")
    assert old in text
    entry.write_text(text.replace(old, new, 1), encoding="utf-8")


def all_gone(processes: set[int]) -> bool:
    """Wait until none of the processes is there any more."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        alive = {pid for pid in processes if Path(f"/proc/{pid}").exists() and not is_dead(pid)}
        if not alive:
            return True
        time.sleep(0.1)
    return False


def is_dead(pid: int) -> bool:
    """Say whether a process has ended and only waits to be buried."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


@pytest.mark.slow
def test_an_edited_entry_is_seen_at_once_and_a_broken_one_never(start: Callable[..., Trial], catalog: Path) -> None:
    entry = catalog / "apps" / "environment" / "si-senja.yaml"
    trial = start("--watch")
    trial.hears("first page after")
    assert "Pesanan" in trial.page("pesanan/")
    trial.hears("Sample logins")

    save(entry, "label: Pesanan", "label: Pesanan sedot")
    trial.hears("again after")
    assert "Pesanan sedot" in trial.page("pesanan/")

    save(entry, "start: dipesan", "start: dipesen")
    said = trial.hears("The last good version is still served")
    assert "si-senja.yaml" in said
    assert 'did you mean "dipesan"?' in said
    assert "Pesanan sedot" in trial.page("pesanan/")

    save(entry, "start: dipesen", "start: dipesan")
    save(entry, "label: Pesanan sedot", "label: Pesanan jadi")
    trial.hears("again after")
    assert "Pesanan jadi" in trial.page("pesanan/")

    save(entry, "      rit: {", "      warna_pagar: {type: text, max_length: 40, label: Warna pagar}\n      rit: {")
    trial.hears("The tables are new")
    assert "Pesanan jadi" in trial.page("pesanan/")

    processes = trial.processes()
    assert len(processes) >= 3
    trial.process.send_signal(signal.SIGINT)
    assert trial.process.wait(timeout=60) == 0
    assert trial.output.read_text().endswith("stopped; what you typed in is kept for the next time\n")
    assert all_gone(processes)


@pytest.mark.slow
def test_nothing_is_left_behind_when_the_command_is_killed(start: Callable[..., Trial]) -> None:
    trial = start()
    trial.hears("first page after")
    processes = trial.processes()
    assert len(processes) >= 3
    trial.process.kill()
    trial.process.wait()
    assert all_gone(processes)


@pytest.mark.slow
def test_problems_are_shown_and_nothing_is_served(start: Callable[..., Trial], catalog: Path) -> None:
    save(catalog / "apps" / "environment" / "si-senja.yaml", "start: dipesan", "start: dipesen")
    trial = start()
    assert trial.process.wait(timeout=LONGEST) == 1
    said = trial.output.read_text()
    assert 'did you mean "dipesan"?' in said
    assert "nothing was written" in said
    assert not (trial.output.parent / "build").exists()
