"""What is wrong with a page in chromium: its answer, its console, its width and weight, and what axe-core finds."""

import gzip
from dataclasses import dataclass, field
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page, Response
from playwright.sync_api import Error as BrowserError

HEAVIEST = 150_000  # bytes that a first visit may load, packed as the server packs them
HEIGHT = 800  # pixels
STILL = 150  # milliseconds until charts and maps are drawn
GRAVE = {"serious", "critical"}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"], "resultTypes": ["violations"]}
WITHOUT_CONTRAST = RULES | {"rules": {"color-contrast": {"enabled": False}}}
PHONE_WIDTH = 480  # pixels; colours are the same at every width, and judging them is most of the work
PACKED = ("text/", "application/javascript", "application/json", "application/manifest+json", "image/svg+xml")


@dataclass
class Tab:
    """A page of the browser that notes what it says and loads while an address is open."""

    page: Page
    said: list[str] = field(default_factory=list)
    loaded: list[Response] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.context.new_cdp_session(self.page).send("Network.setCacheDisabled", {"cacheDisabled": True})
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("response", self._load)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.said.append(message.text)

    def _load(self, response: Response) -> None:
        self.loaded.append(response)

    def open(self, url: str) -> Response | None:
        """Go to an address and wait until it is drawn; None where it is a download."""
        self.said.clear()
        self.loaded.clear()
        try:
            answer = self.page.goto(url)
        except BrowserError as error:
            if "Download is starting" in str(error):
                return None
            raise
        self.page.wait_for_timeout(STILL)
        return answer

    def widen(self, width: int) -> None:
        """Show the open page in a window of another width, and wait until it is drawn."""
        self.page.set_viewport_size({"width": width, "height": HEIGHT})
        self.page.wait_for_timeout(STILL)


def problems(tab: Tab, answer: Response) -> list[str]:
    """Say all that is wrong with the page that is open."""
    found = [f"status {answer.status}"] if answer.status != 200 else []
    found += looks(tab)
    weight = sum(weigh(tab.page, response) for response in tab.loaded)
    found += [f"{weight // 1000} kB on a first visit"] if weight > HEAVIEST else []
    found += [f"console: {text}" for text in tab.said]
    return found + barriers(tab.page)


def looks(tab: Tab) -> list[str]:
    """Say whether the page is too wide, or has no single main heading."""
    wide = tab.page.evaluate("document.documentElement.scrollWidth - innerWidth")
    found = [f"{wide} px wider than the screen"] if wide > 0 else []
    headings = tab.page.locator("h1").count()
    return found + ([f"{headings} main headings"] if headings != 1 else [])


def weigh(page: Page, response: Response) -> int:
    """Count the bytes of one answer; text travels packed."""
    kind = response.headers.get("content-type", "")
    if response.status != 200:
        return 0
    try:
        body = response.body()
    except BrowserError:  # the browser did not keep it
        body = page.request.get(response.url).body()
    return len(gzip.compress(body)) if kind.startswith(PACKED) else len(body)


def barriers(page: Page) -> list[str]:
    """Say what axe-core calls serious or critical, with the first element that shows it; contrast on a phone only."""
    narrow = page.viewport_size is not None and page.viewport_size["width"] <= PHONE_WIDTH
    found = Axe().run(page, options=RULES if narrow else WITHOUT_CONTRAST).response["violations"]
    return [
        f"axe: {rule['id']} ({rule['impact']}, {len(rule['nodes'])}×): {rule['nodes'][0]['html'][:200]}"
        for rule in found
        if rule["impact"] in GRAVE
    ]


def keep(page: Page, file: Path) -> None:
    """Keep a picture of the whole page that is open, of the kind that takes least time."""
    page.screenshot(path=file.with_suffix(".jpg"), full_page=True, type="jpeg", quality=75)
