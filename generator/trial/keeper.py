"""How the process is spoken to that forks a server for each version (generator.trial.forker)."""

import json
import os
import select
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

from generator.problems import GeneratorError
from generator.trial import forker

FIRST_PORT, LAST_PORT = 8000, 8099
KEPT = frozenset({"HOME", "LANG", "LD_LIBRARY_PATH", "PATH", "SYSTEMROOT", "TEMP", "TMPDIR", "TZ", "VIRTUAL_ENV"})


class Keeper:
    """The forking process and the socket its servers share; in a `with`, so that no process is left behind."""

    def __init__(self, port: int | None) -> None:
        self.socket = listen(port)
        self.port: int = self.socket.getsockname()[1]
        self._reports, theirs = os.pipe()
        self._waiting = b""
        listening = self.socket.fileno()
        self._process = subprocess.Popen(
            [sys.executable, "-P", forker.__file__, str(theirs), str(listening)],
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            pass_fds=[theirs, listening],
            start_new_session=True,  # Ctrl-C is for us; we end them
        )
        os.close(theirs)

    def __enter__(self) -> "Keeper":
        return self

    def __exit__(self, *_: object) -> None:
        """End every process: the keeper ends its servers when nobody can order anything any more."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._reports)
        self.socket.close()

    def start(self, folder: Path, version: int, page: str) -> None:
        """Order a server for a version of a workspace, ready when it gave the page; what becomes of it is reported."""
        self._order(start=version, folder=str(folder), page=page)

    def stop(self, server: int) -> None:
        """Order a server's end."""
        self._order(stop=server)

    def report(self, seconds: float) -> dict[str, Any] | None:
        """Give the next report, None where none comes in time; GeneratorError where the keeper is gone."""
        if b"\n" not in self._waiting and select.select([self._reports], [], [], seconds)[0]:
            got = os.read(self._reports, 65536)
            if not got:
                raise GeneratorError("the server's process ended; its last words stand above.")
            self._waiting += got
        line, found, rest = self._waiting.partition(b"\n")
        if not found:
            return None
        self._waiting = rest
        report: dict[str, Any] = json.loads(line)
        return report

    def _order(self, **order: int | str) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(order).encode() + b"\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            raise GeneratorError("the server's process ended; its last words stand above.") from None


def listen(port: int | None) -> socket.socket:
    """A listening socket on this machine only: on the port, or on the first that is free."""
    for candidate in [port] if port else range(FIRST_PORT, LAST_PORT + 1):
        bound = socket.socket()
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            bound.bind(("127.0.0.1", candidate))
            bound.listen(64)
        except OSError:
            bound.close()
            continue
        return bound
    raise GeneratorError(
        f"port {port} is taken. Next step: leave --port out, and a free one is found."
        if port
        else f"no port from {FIRST_PORT} to {LAST_PORT} is free. Next step: name one with --port."
    )


def environment() -> dict[str, str]:
    """What Python needs of our environment, and nothing that could lead a server to a real replica's data."""
    kept = {name: value for name, value in os.environ.items() if name in KEPT or name.startswith(("LC_", "PYTHON"))}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)  # each version would compile the whole workspace again
    return {**kept, "PYTHONUNBUFFERED": "1"}
