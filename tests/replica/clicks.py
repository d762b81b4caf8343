"""Clicks through a replica in chromium at two widths, as a visitor and as each sample person, and keeps pictures."""

import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.replica.page_checks import HEIGHT, Tab, barriers, keep, looks, problems
from tests.replica.process import environment

NARROW, WIDE = 360, 1280  # pixels; each page is opened on a phone, then shown on a desk
PASSWORD = "coba-replikota-112"  # of the sample logins, which exist only in a demo
VISITOR = ("/", "/layanan/", "/cari/?q=laporan", "/cari/?q=xyzzy", "/akun/masuk/", "/akun/daftar/", "/luring/")
RESIDENT = ("/", "/permohonan/", "/permohonan/?tampil=selesai", "/notifikasi/", "/akun/")
OFFICER = ("/egov/", "/egov/aplikasi/", "/egov/dasbor/", "/notifikasi/", "/akun/")
STARTS = {
    "visitor": VISITOR,
    "resident": RESIDENT,
    "officer": OFFICER,
    "dispatcher": OFFICER,
    "editor": OFFICER,
    "leader": ("/egov/pimpinan/", *OFFICER),
    "administrator": ("/egov/pegawai/", "/egov/kantor/", *OFFICER),
}
PATIENCE = 180  # seconds until a server on a busy machine answers
MOST = 28  # pages of one person
FEWEST = 25
# What is no page of ours to look at: Django's own administration, data for programs, files.
SKIPPED = re.compile(r"^/(api|pengelola|static|media|bahasa|berkas)/|ekspor|\.\w{2,12}$|/(atom|json|csv|keluar)/$")


def run(who: str, folder: Path, logins: dict[str, str], screenshots: Path) -> None:
    """Open pages of one person; SystemExit names each page with an error, a barrier or a poor layout."""
    screenshots.mkdir(parents=True, exist_ok=True)
    with served(folder) as address, sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        found = as_person(browser, address, who, logins.get(who, ""), screenshots)
        browser.close()
    if found:
        sys.exit("\n".join(found))


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve the replica on a free port of this machine while the block runs."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "manage.py", "runserver", "--noreload", "--skip-checks", str(port)]
    server = subprocess.Popen(
        command, cwd=folder, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(address)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def wait_for(address: str) -> None:
    latest = time.monotonic() + PATIENCE
    while time.monotonic() < latest:
        try:
            urllib.request.urlopen(address, timeout=30)
        except OSError:
            time.sleep(0.3)
        else:
            return
    sys.exit(f"the replica did not answer at {address}")


def as_person(browser: Browser, address: str, who: str, login: str, screenshots: Path) -> list[str]:
    """Follow links as one person and look at one page of each kind."""
    with browser.new_context(viewport={"width": NARROW, "height": HEIGHT}) as context:
        alone(context, address)
        tab = Tab(context.new_page())
        if login:
            sign_in(tab, address, login)
            if "/akun/masuk" in tab.page.url:
                return [f"{who} could not sign in with the sample login"]
        seen, found = walk(tab, address, STARTS[who], who, screenshots)
    if seen < FEWEST:
        found.append(f"{who}: only {seen} pages could be reached")
    return found


def alone(context: BrowserContext, address: str) -> None:
    """Answer for all other servers, such as those of map tiles, with nothing."""
    context.route(lambda url: not url.startswith(address), lambda route: route.fulfill(status=204))


def sign_in(tab: Tab, address: str, login: str) -> None:
    tab.open(f"{address}/akun/masuk/")
    tab.page.fill("main form input[type=text]", login)
    tab.page.fill("main form input[type=password]", PASSWORD)
    tab.page.click("main form button[type=submit]")
    tab.page.wait_for_load_state()


def walk(tab: Tab, address: str, starts: tuple[str, ...], who: str, screenshots: Path) -> tuple[int, list[str]]:
    """Open the starts and what they link, one address of each kind; count the pages and say what is wrong."""
    waiting, kinds, pages = list(starts), set(), 0
    found: list[str] = []
    while waiting and pages < MOST:
        path = waiting.pop(0)
        if kind_of(path) in kinds:
            continue
        kinds.add(kind_of(path))
        answer = tab.open(address + path)
        if answer is None:
            continue
        pages += 1
        found += [f"{who}-{NARROW} {path}: {problem}" for problem in problems(tab, answer)]
        keep(tab.page, screenshots / f"{who}-{NARROW}-{name_of(path)}")
        waiting += links(tab, address)
        tab.widen(WIDE)
        found += [f"{who}-{WIDE} {path}: {problem}" for problem in [*looks(tab), *barriers(tab.page)]]
        keep(tab.page, screenshots / f"{who}-{WIDE}-{name_of(path)}")
        tab.widen(NARROW)
    return pages, found


def kind_of(path: str) -> str:
    """Pages of one kind share their address but for a record's number, code, slug or category."""
    parts = path.split("/")
    named = [re.search(r"\d|-.+-", part) or before == "kategori" for before, part in pairwise(parts[2:])]
    return "/".join([*parts[:3], *("*" if is_name else part for is_name, part in zip(named, parts[3:], strict=True))])


def name_of(path: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", path.lower()).strip("-")[:80] or "home"


def links(tab: Tab, address: str) -> list[str]:
    """The pages of the replica that the open page links, without searches and filters."""
    hrefs = tab.page.eval_on_selector_all("a[href]", "all => all.map(one => one.href)")
    parts = [urlsplit(href) for href in hrefs if href.startswith(f"{address}/")]
    same = [part.path for part in parts if not part.query]
    return [path for path in dict.fromkeys(same) if not SKIPPED.search(path)]
