"""Clicks through a replica in real chromium at two widths, as a resident and as officers, and keeps pictures."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

WIDTHS = (360, 1280)
PASSWORD = "coba-replikota-112"  # of the sample logins, which exist only in a demo
PUBLIC = ("/", "/layanan/", "/cari/?q=laporan", "/akun/masuk/")
OFFICER = ("/egov/", "/egov/dasbor/")


def run(folder: Path, screenshots: Path) -> None:
    """Open the main pages; SystemExit names every page with an error, a wide layout or a console message."""
    screenshots.mkdir(parents=True, exist_ok=True)
    logins = sample_logins(folder)
    problems: list[str] = []
    with served(folder) as address, sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        for width in WIDTHS:
            problems += as_visitor(browser, address, width, screenshots, [*PUBLIC, *services(address)])
            for kind in ("resident", "officer", "leader", "administrator"):
                problems += as_user(browser, address, width, screenshots, kind, logins[kind])
        browser.close()
    if problems:
        sys.exit("\n".join(problems))


def sample_logins(folder: Path) -> dict[str, str]:
    """Kind -> login name, from what the seed prints."""
    done = subprocess.run([sys.executable, "manage.py", "seed"], cwd=folder, capture_output=True, text=True, check=True)
    return dict(re.findall(r"^\s+(\w+)\s+(\d{16,18})\b", done.stdout, re.MULTILINE))


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve the replica on a free port of this machine while the block runs."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "manage.py", "runserver", "--noreload", str(port)]
    server = subprocess.Popen(
        command, cwd=folder, env=dict(os.environ), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(address)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def wait_for(address: str) -> None:
    for _try in range(100):
        try:
            urllib.request.urlopen(address, timeout=10)
        except OSError:
            time.sleep(0.3)
        else:
            return
    sys.exit(f"the replica did not answer at {address}")


def services(address: str) -> list[str]:
    """The first page of each application, as the list of services links it."""
    page = urllib.request.urlopen(f"{address}/layanan/", timeout=20).read().decode()
    return sorted(set(re.findall(r'href="(/layanan/[a-z0-9-]+/)"', page)))


def as_visitor(browser: Browser, address: str, width: int, screenshots: Path, paths: list[str]) -> list[str]:
    """Open pages without signing in."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    problems = look(page, address, paths, screenshots, f"visitor-{width}")
    context.close()
    return problems


def as_user(browser: Browser, address: str, width: int, screenshots: Path, kind: str, login: str) -> list[str]:
    """Sign in as one of the sample people and open the pages of that kind."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(f"{address}/akun/masuk/")
    page.fill("main form input[type=text]", login)
    page.fill("main form input[type=password]", PASSWORD)
    page.click("main form button[type=submit]")
    page.wait_for_load_state()
    if "/akun/masuk" in page.url:
        return [f"{kind} could not sign in with the sample login"]
    paths = ["/", "/permohonan/", "/akun/"] if kind == "resident" else [*OFFICER, "/akun/"]
    problems = look(page, address, paths, screenshots, f"{kind}-{width}")
    context.close()
    return problems


def look(page: Page, address: str, paths: list[str], screenshots: Path, who: str) -> list[str]:
    """Open each page, keep a picture, and say what is wrong with it."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    problems = []
    for path in paths:
        said.clear()
        answer = page.goto(address + path)
        page.wait_for_timeout(150)
        name = path.strip("/").replace("/", "-").split("?")[0] or "home"
        page.screenshot(path=str(screenshots / f"{who}-{name}.png"), full_page=True)
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if answer is None or answer.status != 200:
            problems.append(f"{who} {path}: status {answer.status if answer else 'none'}")
        if wide > 0:
            problems.append(f"{who} {path}: {wide} px wider than the screen")
        problems += [f"{who} {path}: console: {text}" for text in said]
    return problems
