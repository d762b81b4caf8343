"""`replikota demo` as somebody on a laptop runs it, with a Python that has nothing of Unix that Windows lacks."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 600  # seconds; a busy machine must not make a test fail that a free one passes in thirty
ONLY_UNIX = """
import os
import sys
for module in ("fcntl", "grp", "pwd", "resource", "syslog", "termios"):
    sys.modules[module] = None
for name in ("chown", "fork", "geteuid", "getloadavg", "getuid", "killpg", "setsid", "statvfs", "sync"):
    delattr(os, name)
"""


class Demo:
    """One running demo and what it has printed so far."""

    def __init__(self, folder: Path, port: int) -> None:
        (folder / "as_windows").mkdir()
        (folder / "as_windows" / "sitecustomize.py").write_text(ONLY_UNIX)
        self.output, self.replica = folder / "output.txt", folder / "build" / "poso"
        path = os.pathsep.join((str(folder / "as_windows"), str(ROOT)))
        kept = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "ENV_FILE")}
        with self.output.open("w") as stream:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "generator", "demo", "--app", "e-kir", "--port", str(port)],
                cwd=folder,
                env={**kept, "PYTHONPATH": path, "PATH": ""},  # no make, no shell, no git
                stdout=stream,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def said(self, pattern: str) -> re.Match[str]:
        """Wait until something is printed."""
        until = time.monotonic() + LONGEST
        while time.monotonic() < until:
            text = self.output.read_text()
            if found := re.search(pattern, text):
                return found
            assert self.process.poll() is None, f"ended without saying {pattern!r}:\n{text}"
            time.sleep(0.1)
        raise AssertionError(f"{pattern!r} was not said:\n{self.output.read_text()}")

    def interrupt(self) -> int:
        """Press Ctrl-C, which reaches every process of the terminal."""
        os.killpg(self.process.pid, signal.SIGINT)
        return self.process.wait(timeout=60)


@pytest.fixture
def port() -> int:
    """A port that is free."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture
def demo(tmp_path: Path, port: int) -> Iterator[Demo]:
    """A demo of one application; nothing of it is left behind."""
    running = Demo(tmp_path, port)
    yield running
    if running.process.poll() is None:
        os.killpg(running.process.pid, signal.SIGKILL)
        running.process.wait()


def test_serves_a_region_says_where_and_as_whom_and_ends_whole(demo: Demo, port: int) -> None:
    address = demo.said(rf"http://localhost:{port}/")[0]
    logins = re.findall(r"^  (resident|officer|administrator) +(\d{16,18}) ", demo.output.read_text(), re.MULTILINE)
    assert [kind for kind, _login in logins] == ["resident", "officer", "administrator"]
    with urllib.request.urlopen(f"{address}layanan/e-kir/", timeout=60) as page:
        assert "Poso LIVE" in page.read().decode()
    assert (demo.replica / ".env").stat().st_mode & 0o777 == 0o600
    assert demo.interrupt() == 0
    with pytest.raises(ProcessLookupError):
        os.killpg(demo.process.pid, 0)  # server, clock and worker are gone too
    assert "Traceback" not in demo.output.read_text()

    # the replica's own way, where no demo may begin: for the public, and beside another program
    (demo.replica / ".env").write_text((demo.replica / ".env").read_text().replace("DEBUG=1", "DEBUG=0"))
    assert "bukan peragaan" in refusal(demo.replica, port)
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind(("127.0.0.1", port))
        other.listen()
        assert f"--port {port + 1}" in refusal(demo.replica, port)


def refusal(replica: Path, port: int) -> str:
    """What the replica says where it does not begin."""
    command = [sys.executable, "-m", "config.demo", "--port", str(port)]
    done = subprocess.run(command, cwd=replica, capture_output=True, text=True, check=False, timeout=LONGEST)
    assert done.returncode == 1, done.stdout
    return done.stderr
