"""A service walked in chromium: browsers of the people who have to do with it, and what they look like on the way."""

import io
import json
import re
import subprocess
import sys
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

from PIL import Image, ImageDraw
from playwright.sync_api import Browser, Locator, Page, sync_playwright

from tests.replica import clicks
from tests.replica.page_checks import HEIGHT, Tab, barriers, keep, looks, problems

PHONE, DESK = 360, 1280
PATIENCE = 60_000  # milliseconds until a page on a busy machine has come


class Walk(ABC):
    """One record and its people, each in a browser of their own; a service's own walk says what they do."""

    name = ""

    def __init__(self, browser: Browser, address: str, logins: dict[str, str], screenshots: Path) -> None:
        self.browser, self.address, self.logins, self.screenshots = browser, address, logins, screenshots
        self.given: dict[str, Any] = {}
        self.poor: list[str] = []

    @classmethod
    def run(cls, folder: Path, logins: dict[str, str], screenshots: Path) -> None:
        """Walk it; SystemExit names each page that is poor, a failed expectation says which step it was."""
        screenshots.mkdir(parents=True, exist_ok=True)
        with clicks.served(folder) as address, sync_playwright() as play:
            browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
            walk = cls(browser, address, logins, screenshots)
            walk.given = walk.prepared(folder)
            walk.all_steps()
            browser.close()
        if walk.poor:
            sys.exit("\n".join(walk.poor))

    def prepared(self, folder: Path) -> dict[str, Any]:
        """What the walk needs to know or to have in the replica before it begins."""
        return {}

    @abstractmethod
    def all_steps(self) -> None:
        """Every step of the service in its order."""

    @contextmanager
    def someone(self, login: str, width: int) -> Iterator[Tab]:
        """A browser of one person; nobody signs in without a login."""
        with self.browser.new_context(viewport={"width": width, "height": HEIGHT}) as context:
            clicks.alone(context, self.address)
            tab = Tab(context.new_page())
            if login:
                clicks.sign_in(tab, self.address, login)
                assert "/akun/masuk" not in tab.page.url, f"{login} could not sign in"
            yield tab

    def open(self, tab: Tab, path: str) -> Page:
        answer = tab.open(f"{self.address}{path}")
        assert answer is not None
        self.poor += [f"{path}: {one}" for one in problems(tab, answer)]
        return tab.page

    def judge_page(self, tab: Tab) -> None:
        """Hold the page that a click led to against the same checks as one that was opened."""
        path = tab.page.url.removeprefix(self.address)
        self.poor += [f"{path}: {one}" for one in [*looks(tab), *barriers(tab.page)]]

    def look(self, tab: Tab, name: str) -> None:
        """Keep a picture of the page that is open."""
        keep(tab.page, self.screenshots / f"{self.name}-{name}")


def told(folder: Path, script: str) -> dict[str, Any]:
    """Run a script in the replica and give the JSON that it prints after the word TOLD."""
    command = [sys.executable, "manage.py", "shell", "-c", script]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout.partition("TOLD ")[2])
    return found


def press(page: Page, name: str) -> None:
    """Send the form of a page."""
    send(page, page.locator("main form").get_by_role("button", name=re.compile(f"^({name})")).first)


def send(page: Page, button: Locator) -> None:
    """Press a button and wait for the page that comes of it; a form of a mobile application is sent by its outbox."""
    with page.expect_navigation(timeout=PATIENCE):
        button.click()
    page.wait_for_load_state()


def pay(page: Page) -> None:
    """Pay the bill that is open at the example bank."""
    page.get_by_role("link", name=re.compile("bank contoh", re.IGNORECASE)).first.click()
    page.locator("main form button").first.click()
    page.wait_for_load_state()


def plate() -> str:
    """A number plate that no other vehicle has."""
    serial = uuid4().int
    return f"DN {8000 + serial % 1999} {chr(65 + serial % 26)}{chr(65 + serial // 26 % 26)}"


def picture(words: str) -> bytes:
    """A picture that says what it is."""
    image = Image.new("RGB", (900, 600), "white")
    ImageDraw.Draw(image).text((40, 40), words, fill="black")
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()
