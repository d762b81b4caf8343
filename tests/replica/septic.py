"""A septic tank emptied, walked in chromium: priced by building and alley, surveyed, paid, driven and accounted for."""

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import expect

from tests.replica.page_checks import Tab
from tests.replica.walk import DESK, PHONE, Walk, pay, plate, press, told

BASE = "/layanan/si-senja"
# A lorry that the sample officer drives, at work whenever the walk is made; its hour is tomorrow's.
FLEET = """
import datetime as dt, json
from django.utils import timezone
from apps.si_senja.models import Armada
from accounts.models import User
from core import access, setting_values
from core.models import Holiday
setting_values.change(access.system(), "si-senja", "jam_kerja", {"mon-sun": "00:00-23:59"}, dt.date(2020, 1, 1))
tomorrow = timezone.localdate() + dt.timedelta(days=1)
Holiday.objects.update_or_create(date=tomorrow, defaults={"name": "Hari uji", "kind": "kerja"})
driver = User.objects.get(nip="LOGIN")
values = {"jenis": "truk", "pengemudi": driver, "beroperasi": True}
lorry = Armada.objects.create(nomor_polisi="PLATE", **values)
print("TOLD", json.dumps({"lorry": lorry.pk, "tomorrow": tomorrow.isoformat()}))
"""


class SepticTank(Walk):
    """One order and its people."""

    name = "septic"
    record = ""

    def prepared(self, folder: Path) -> dict[str, Any]:
        return told(folder, FLEET.replace("LOGIN", self.logins["officer"]).replace("PLATE", plate()))

    def all_steps(self) -> None:
        """From the order to the disposal."""
        with self.owner() as tab:
            self.see_the_price(tab, "sekolah", "4", "2", "Rp400.000")
            self.see_the_price(tab, "rumah", "1,4", "1", "Rp125.000")
            self.see_the_price(tab, "mal", "6", "1", "Rp350.000", hose="45")
            self.cannot_pay_yet(tab)
        with self.officer() as tab:
            self.survey(tab)
        with self.owner() as tab:
            self.pay(tab)
        with self.officer() as tab:
            self.send_the_lorry(tab)
            self.work(tab)
        with self.owner() as tab:
            page = self.open(tab, self.record)
            expect(page.locator("main")).to_contain_text("Cetak Berita acara pelayanan")
            self.look(tab, "done")

    def owner(self) -> Any:
        return self.someone(self.logins["resident"], PHONE)

    def officer(self) -> Any:
        return self.someone(self.logins["officer"], DESK)

    def see_the_price(self, tab: Tab, building: str, alley: str, loads: str, price: str, hose: str = "20") -> None:
        """Order, and read what it will cost; the last order is the one that is walked on."""
        page = self.open(tab, f"{BASE}/pesanan/baru/")
        page.select_option("[name=layanan]", "sedot")
        page.select_option("[name=bangunan]", building)
        page.fill("[name=lokasi_lat]", "-1.3952")
        page.fill("[name=lokasi_lon]", "120.7548")
        page.fill("[name=lebar_gang_m]", alley)
        page.fill("[name=panjang_selang_m]", hose)
        page.fill("[name=rit]", loads)
        press(page, "Kirim|Simpan")
        expect(page.locator("main")).to_contain_text(price)
        self.record = page.url.removeprefix(self.address)
        self.look(tab, f"ordered-{building}")

    def cannot_pay_yet(self, tab: Tab) -> None:
        page = self.open(tab, self.record)
        page.get_by_role("link", name=re.compile("Bayar|tagihan")).first.click()
        expect(page.locator("main")).to_contain_text("Menunggu survei lapangan")

    def survey(self, tab: Tab) -> None:
        page = self.step(tab, "Survei")
        page.fill("[name=survei-lebar_gang_m]", "6")
        page.fill("[name=survei-panjang_selang_m]", "45")
        page.fill("[name=survei-rit]", "2")
        self.send(page, "Survei", "Sudah disurvei")

    def pay(self, tab: Tab) -> None:
        page = self.open(tab, self.record)
        page.get_by_role("link", name=re.compile("Bayar|tagihan")).first.click()
        expect(page.locator("main")).to_contain_text("Rp700.000")
        pay(page)
        expect(self.open(tab, self.record).locator("main")).to_contain_text("Dibayar")

    def send_the_lorry(self, tab: Tab) -> None:
        page = self.step(tab, "Jadwalkan")
        page.select_option("[name=jadwalkan-armada]", str(self.given["lorry"]))
        page.fill("[name=jadwalkan-jadwal]", f"{self.given['tomorrow']}T10:00")
        self.send(page, "Jadwalkan", "Dijadwalkan")

    def work(self, tab: Tab) -> None:
        page = self.open(tab, self.record)
        page.get_by_role("button", name="Mulai").first.click()
        expect(page.locator("main")).to_contain_text("Dikerjakan")
        page = self.step(tab, "Selesaikan")
        page.fill("[name=selesaikan-volume_m3]", "3,5")
        page.select_option("[name=selesaikan-buang_di]", index=1)
        self.send(page, "Selesaikan", "Selesai")
        self.look(tab, "worked")

    def step(self, tab: Tab, name: str) -> Any:
        """Open the record and the form of a step."""
        page = self.open(tab, self.record)
        summary = page.locator("summary", has_text=re.compile(f"^{name}"))
        if not page.locator("main details[open]").filter(has=summary).count():  # a step that is alone is open
            summary.first.click()
        return page

    def send(self, page: Any, name: str, state: str) -> None:
        page.locator("main details[open]").get_by_role("button", name=re.compile(f"^{name}$")).last.click()
        page.wait_for_load_state()
        expect(page.locator("main")).to_contain_text(state)
