"""A release is tried before anybody sees it: its pages on a port of its own, and its clock."""

import re
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from server.places import Places
from server.running import Log, environment, identity
from server.words import Stopped

SIGN_IN = "/akun/masuk/"
PATIENCE = 120  # seconds until a server answers on a busy machine
STYLE = re.compile(r'href="(/static/[^"]+\.css)"')
SERVICE = re.compile(r'href="(/layanan/[a-z0-9-]+/)"')


def try_release(places: Places, release: Path, log: Log) -> None:
    """Stopped where a page or the clock of a release does not work on the data as they are now."""
    _tick(release, log)
    with _served(places, release, log) as port:
        home = page(places, port, "/")
        page(places, port, SIGN_IN)
        page(places, port, _an_application(places, port, home))
        style = STYLE.search(home)
        if style:
            page(places, port, style[1], is_html=False)
    log.say("Beranda, halaman masuk, satu aplikasi, dan pekerja rilis ini berjalan.")


def _tick(release: Path, log: Log) -> None:
    """Let the clock move states; it sends nothing to anybody, so that it can be undone."""
    python = release / ".venv" / "bin" / "python"
    said = log.run(python, "manage.py", "tick", "--only", "timed-steps", "-v", "2", cwd=release, as_account=True)
    if "timed-steps=" not in said:
        raise Stopped("pekerja (tick) tidak mendapat gilirannya; bila server baru saja padam, ulangi sesudah 10 menit")


def _an_application(places: Places, port: int, home: str) -> str:
    """The address of one application, from the home page or the list of services."""
    found = SERVICE.search(home) or SERVICE.search(page(places, port, "/layanan/"))
    return found[1] if found else "/layanan/"


@contextmanager
def _served(places: Places, release: Path, log: Log) -> Iterator[int]:
    """Serve a release to nobody else while it is tried."""
    port = _free_port()
    options = ("--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--workers", "1")
    command = [str(release / ".venv" / "bin" / "granian"), *options, "config.wsgi:application"]
    log.note("$ " + " ".join(command))
    with log.path.open("ab") as out:
        server = subprocess.Popen(
            command, cwd=release, env=environment(places), stdout=out, stderr=out, **identity(places)
        )
        try:
            wait_for(places, port, server)
            yield port
        finally:
            server.terminate()
            try:
                server.wait(timeout=30)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def wait_for(places: Places, port: int, server: subprocess.Popen | None = None) -> None:
    """Wait until a server says that it is well; Stopped where it ends or stays silent."""
    latest = time.monotonic() + PATIENCE
    problem: Stopped | None = None
    while time.monotonic() < latest:
        if server is not None and server.poll() is not None:
            raise Stopped(f"server rilis ini berhenti sendiri (kode {server.returncode})")
        try:
            page(places, port, "/kesehatan/", is_html=False)
        except Stopped as found:
            problem = found
            time.sleep(0.3)
        else:
            return
    raise Stopped(f"server tidak menjawab dalam {PATIENCE} detik: {problem}; lihat `journalctl -u replika`")


def page(places: Places, port: int, path: str, *, is_html: bool = True) -> str:
    """Open an address as nginx would; Stopped where the answer is no page."""
    heads = {"Host": places.answers.domain, "X-Forwarded-Proto": "https", "X-Forwarded-For": "127.0.0.1"}
    asked = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=heads)
    try:
        with urllib.request.build_opener(urllib.request.ProxyHandler({}), _Stay()).open(asked, timeout=60) as answer:
            text = answer.read().decode("utf-8", "replace")
    except urllib.error.HTTPError as problem:
        raise Stopped(f"{path} menjawab {problem.code}") from problem
    except (OSError, ValueError) as problem:
        raise Stopped(f"{path} tidak menjawab: {problem}") from problem
    if is_html and "<main" not in text:
        raise Stopped(f"{path} menjawab, tetapi bukan dengan halaman")
    return text


class _Stay(urllib.request.HTTPRedirectHandler):
    """A way elsewhere is an answer too: it would lead out of this server."""

    def redirect_request(self, *_arguments: object) -> None:
        return None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
