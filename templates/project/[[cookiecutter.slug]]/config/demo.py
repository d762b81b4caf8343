"""`python -m config.demo`: the demo of this replica on every system, Windows too, with neither make nor a shell.

Makes what is missing (.env, tables, first data), serves the pages, and runs clock and worker beside them until Ctrl-C.
"""

import argparse
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from config.new_env import new_env

ROOT = Path(__file__).resolve().parent.parent
PREPARING = (["compile_locale"], ["migrate", "--no-input"], ["seed"])
BESIDE = (["tick", "--every", "60"], ["db_worker", "--interval", "5"])
PATIENCE_SECONDS = 300
NO_DEMO = "Replika ini melayani umum (DEBUG=0 di .env), bukan peragaan. Buat replika lain untuk diperagakan."


def main() -> int:
    """Prepare and serve; give the exit code."""
    parser = argparse.ArgumentParser(prog="python -m config.demo", description="Memperagakan replika ini.")
    parser.add_argument("--port", type=int, default=8000)
    port = parser.parse_args().port
    if is_taken(port):
        return _refuse(f"Port {port} sedang dipakai program lain. Langkah berikutnya: --port {port + 1}")
    _write_env()
    from config.environment import DEBUG  # reads the .env, which a moment ago need not have been there

    if not DEBUG:
        return _refuse(NO_DEMO)
    try:
        return _prepare() or _serve(port)
    except KeyboardInterrupt:
        return 130


def _prepare() -> int:
    """Make what is missing; every step can be run again, also after Ctrl-C in the middle of it."""
    for command in PREPARING:
        done = subprocess.run(_manage(command), cwd=ROOT, env=_environment(), check=False)  # noqa: S603
        if done.returncode:
            return _refuse(f"`manage.py {command[0]}` gagal; sebabnya tertulis di atas.")
    return 0


def is_taken(port: int) -> bool:
    """Say whether somebody answers there already."""
    with socket.socket() as asking:
        asking.settimeout(2)
        return asking.connect_ex(("127.0.0.1", port)) == 0


def _write_env() -> None:
    try:
        descriptor = os.open(ROOT / ".env", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with open(descriptor, "w", encoding="utf-8") as env:
        env.write(new_env(True))


def _serve(port: int) -> int:
    """Keep the server up with clock and worker beside it; whichever way it ends, all of them end."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    server = _start(["runserver", "--noreload", f"127.0.0.1:{port}"])
    running = [server, *(_start(command) for command in BESIDE)]
    try:
        if _answers(server, port):
            print(f"\nhttp://localhost:{port}/  (Ctrl-C menghentikan)", flush=True)
        return server.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        for process in running:
            process.terminate()
        for process in running:
            _end(process)


def _answers(server: subprocess.Popen[bytes], port: int) -> bool:
    until = time.monotonic() + PATIENCE_SECONDS
    while server.poll() is None and time.monotonic() < until:
        if is_taken(port):
            return True
        time.sleep(0.2)
    return False


def _start(command: list[str]) -> subprocess.Popen[bytes]:
    """Start what Ctrl-C does not reach, since this process ends it; on Windows a group of its own does that."""
    flags = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        return subprocess.Popen(_manage(command), cwd=ROOT, env=_environment(), creationflags=flags)  # noqa: S603
    finally:
        signal.signal(signal.SIGINT, before)


def _end(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _manage(command: list[str]) -> list[str]:
    return [sys.executable, "manage.py", *command]


def _environment() -> dict[str, str]:
    """Ours, with UTF-8 where the system would write in an old code page, as Windows does."""
    return {**os.environ, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}


def _refuse(reason: str) -> int:
    print(reason, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
