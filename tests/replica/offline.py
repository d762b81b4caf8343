"""An application made for phones without a network: a form with a photo waits in the browser's profile, survives a
restart, and arrives once; sent twice it is taken once; what the server refuses is shown and can be mended."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, Playwright, expect, sync_playwright

from tests.replica import clicks
from tests.replica.page_checks import Tab, barriers, keep, looks, problems
from tests.replica.walk import picture

APP = "/layanan/laksa"
START, OUTBOX, FORM = f"{APP}/genggam/", f"{APP}/genggam/kiriman/", f"{APP}/laporan/baru/"
WRITE = f"{APP}/lapor/lainnya/"  # the same form as it is with a network
TITLE, DOUBLE, BARE = "Lampu padam tanpa jaringan", "Lubang yang dikirim dua kali", "Laporan yang belum lengkap"
COUNT = """
from apps.laksa.models import Laporan
for title in {titles!r}:
    rows = Laporan.objects.filter(judul=title)
    print("TOLD", rows.count(), sum(row.foto.count() for row in rows))
"""
NOTICE = "Laporan 00001: Selesai"
# What the worker shows, asked again until it shows something or two seconds have passed.
SHOWN = """async () => {
  const worker = await navigator.serviceWorker.ready;
  for (let tries = 0; tries < 20; tries += 1) {
    const found = await worker.getNotifications();
    if (found.length) return found.map((one) => [one.title, one.data.url]);
    await new Promise((done) => setTimeout(done, 100));
  }
  return [];
}"""
PATIENCE = 20_000  # milliseconds until what waits is sent


def run(folder: Path, logins: dict[str, str], screenshots: Path) -> None:
    """Walk it; SystemExit names each page that is poor, a failed expectation says which step it was."""
    screenshots.mkdir(parents=True, exist_ok=True)
    before = counted(folder)
    with tempfile.TemporaryDirectory() as profile, clicks.served(folder) as address, sync_playwright() as play:
        phone = Phone(play, Path(profile), address, screenshots)
        phone.sign_in(logins["resident"])
        phone.restarted(phone.fill_without_a_network)
        phone.restarted(phone.sent_when_it_returns)
        phone.sent_twice()
        phone.refused_and_mended()
        phone.told_while_closed()
        phone.close()
    more = [(a - c, b - d) for (a, b), (c, d) in zip(counted(folder), before, strict=True)]
    assert more == [(1, 1), (1, 0), (1, 0)], more
    if phone.poor:
        sys.exit("\n".join(phone.poor))


def counted(folder: Path) -> list[tuple[int, int]]:
    """How many reports there are of each title, and how many photos they hold."""
    command = [sys.executable, "manage.py", "shell", "-c", COUNT.format(titles=(TITLE, DOUBLE, BARE))]
    said = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout
    return [(int(a), int(b)) for _, a, b in (line.split() for line in said.splitlines() if line.startswith("TOLD"))]


def ids_of(told: dict[str, Any]) -> list[str]:
    """The registrations of service workers that the browser's tools tell of."""
    return [one["registrationId"] for one in told["registrations"]]


class Phone:
    """A browser whose profile stays when it is closed."""

    def __init__(self, play: Playwright, profile: Path, address: str, screenshots: Path) -> None:
        self.play, self.profile, self.address, self.screenshots = play, profile, address, screenshots
        self.poor: list[str] = []
        self.context = self.opened()

    def opened(self) -> BrowserContext:
        context = self.play.chromium.launch_persistent_context(
            str(self.profile),
            executable_path="/usr/bin/chromium",
            args=["--no-sandbox", "--disable-gpu"],
            viewport={"width": 360, "height": 800},
        )
        clicks.alone(context, self.address)
        return context

    @property
    def page(self) -> Page:
        return self.context.pages[0]

    def close(self) -> None:
        self.context.close()

    def restarted(self, then: Callable[[], None]) -> None:
        """Close the browser, open it again on the same profile, go on."""
        self.close()
        self.context = self.opened()
        then()

    def sign_in(self, login: str) -> None:
        """Sign in and open the start page, which has the empty forms kept."""
        tab = Tab(self.page)
        clicks.sign_in(tab, self.address, login)
        answer = tab.open(self.address + START)
        assert answer is not None
        self.poor += [f"{START}: {one}" for one in problems(tab, answer)]
        self.page.wait_for_function(
            "async form => !!(await (await caches.open('rk-forms')).match(form))", arg=FORM, timeout=PATIENCE
        )
        kept = self.page.evaluate(
            "async () => { let all = ''; for (const name of await caches.keys()) {"
            " const cache = await caches.open(name); for (const key of await cache.keys())"
            " all += await (await cache.match(key)).clone().text(); } return all; }"
        )
        assert 'name="csrfmiddlewaretoken"' not in kept, "a page with a token is kept on the device"
        assert login not in kept, "a page with personal data is kept on the device"
        self.look("start")

    def fill_without_a_network(self) -> None:
        self.page.goto(self.address + START)
        self.page.wait_for_function("() => !!navigator.serviceWorker.controller", timeout=PATIENCE)
        self.context.set_offline(True)
        self.page.goto(self.address + START)
        self.page.locator("[data-kept-forms]").get_by_role("link", name="Laporan").click()
        self.page.select_option("[name=kategori]", label="Masalah lain atau saran")
        self.judge("form")
        self.fill(TITLE)
        self.page.set_input_files(
            "[name=foto]", {"name": "lampu.png", "mimeType": "image/png", "buffer": picture("Lampu")}
        )
        self.page.wait_for_timeout(500)  # the photo is made smaller
        self.press()
        expect(self.page.locator("main")).to_contain_text("Tersimpan di perangkat ini.")
        expect(self.page.locator("[data-outbox-text]")).to_have_text("1 menunggu dikirim")
        self.judge("kept")

    def sent_when_it_returns(self) -> None:
        """The profile was closed while the form waited; the network is back."""
        self.page.goto(self.address + OUTBOX)
        sent = self.page.locator("[data-part=sent] li")
        expect(sent).to_have_count(1, timeout=PATIENCE)
        expect(sent).to_contain_text(TITLE)
        expect(self.page.locator("[data-outbox-bar]")).to_be_hidden()
        self.judge("sent")
        sent.get_by_role("link", name="Buka").click()
        expect(self.page.locator("h1")).to_have_text(TITLE)

    def sent_twice(self) -> None:
        """The answer is lost on its way: the form goes again and the server knows its key."""
        lost: list[str] = []

        def lose(route) -> None:
            if route.request.method == "POST" and not lost:
                lost.append(str(route.fetch().status))
                route.abort()
            else:
                route.continue_()

        self.context.route(f"{self.address}{WRITE}", lose)
        self.page.goto(self.address + WRITE)
        self.fill(DOUBLE)
        self.press()
        expect(self.page.locator("main")).to_contain_text("Tersimpan di perangkat ini.", timeout=PATIENCE)
        assert lost == ["200"], lost
        self.page.goto(self.address + OUTBOX)
        expect(self.page.locator("[data-part=sent] li")).to_have_count(2, timeout=PATIENCE)
        self.context.unroute(f"{self.address}{WRITE}")

    def refused_and_mended(self) -> None:
        """The server does not take what it is sent; nothing of it is lost, and it can be mended."""
        self.page.goto(self.address + WRITE)
        self.fill(BARE, tale="")
        self.press()
        said = self.page.locator("main [role=alert]")
        expect(said).to_contain_text("Ceritakan masalahnya", timeout=PATIENCE)
        self.page.goto(self.address + OUTBOX)
        refused = self.page.locator("[data-part=refused] li.rk-outbox-item")
        expect(refused).to_have_count(1)
        expect(refused).to_contain_text("Ceritakan masalahnya")
        self.judge("refused")
        refused.get_by_role("link", name="Perbaiki").click()
        expect(self.page.locator("[name=judul]")).to_have_value(BARE)
        self.judge("mended")
        self.page.fill("[name=isi]", "Sekarang lengkap.")
        self.press()
        expect(self.page.locator("h1")).to_have_text(BARE, timeout=PATIENCE)

    def fill(self, title: str, tale: str = "Gelap sejak tadi malam.") -> None:
        self.page.fill("[name=judul]", title)
        self.page.fill("[name=isi]", tale)
        self.page.select_option("[name=kelurahan]", index=1)
        self.page.fill("[name=alamat]", "Jalan Uji 1")

    def press(self) -> None:
        self.page.locator("main form[data-outbox] button[type=submit]").click()

    def told_while_closed(self) -> None:
        """A notice that the browser's service brings is shown by the worker; its text is what was sent."""
        self.context.grant_permissions(["notifications"], origin=self.address)
        devtools = self.context.new_cdp_session(self.page)
        workers: list[str] = []
        devtools.on("ServiceWorker.workerRegistrationUpdated", lambda told: workers.extend(ids_of(told)))
        devtools.send("ServiceWorker.enable")
        self.page.goto(f"{self.address}/notifikasi/")
        self.page.wait_for_timeout(500)
        told = {"title": NOTICE, "text": "", "url": OUTBOX, "tag": "rk-uji"}
        brought = {"origin": self.address, "registrationId": workers[-1], "data": json.dumps(told)}
        devtools.send("ServiceWorker.deliverPushMessage", brought)
        shown = self.page.evaluate(SHOWN)
        assert shown == [[NOTICE, OUTBOX]], shown
        self.judge("notices")

    def judge(self, name: str) -> None:
        """Hold the open page against the checks that need no network, and keep a picture."""
        self.page.wait_for_timeout(300)
        self.poor += [f"{name}: {one}" for one in [*looks(Tab(self.page)), *barriers(self.page)]]
        self.look(name)

    def look(self, name: str) -> None:
        keep(self.page, self.screenshots / f"offline-{name}")
