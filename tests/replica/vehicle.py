"""A vehicle's test walked in chromium: its owner books and pays on a phone, the lane enters seven posts, the brakes
fail, it comes again without paying again, passes, and anybody may check its card."""

import re
from pathlib import Path
from typing import Any
from uuid import uuid4

from playwright.sync_api import Page, expect

from tests.replica.page_checks import Tab
from tests.replica.walk import DESK, PHONE, Walk, pay, picture, plate, press, send, told

BASE = "/layanan/e-kir"
# The lane is open whenever the walk is made, and there is something to pay.
OPEN = """
import datetime as dt, json
from django.utils import timezone
from apps.e_kir.models import Lajur
from core import access, setting_values
from core.models import Holiday
since, today = dt.date(2020, 1, 1), timezone.localdate()
tariff = {name: {"uji": 60000, "kartu": 15000} for name in ("kecil", "sedang", "besar")}
setting_values.change(access.system(), "e-kir", "jam_layanan", {"mon-sun": "00:00-23:59"}, since)
setting_values.change(access.system(), "e-kir", "tarif", tariff, since)
Holiday.objects.update_or_create(date=today, defaults={"name": "Hari uji", "kind": "kerja"})
lane = Lajur.objects.get_or_create(nama="Lajur peramban", defaults={"dipakai": True})[0]
print("TOLD", json.dumps({"lane": lane.pk}))
"""
GOOD = {"opasitas_persen": "25", "rem_total_kg": "900", "berat_kg": "1500", "kincup": "2,5"}
POSTS = 7


class VehicleTest(Walk):
    """One vehicle and its test."""

    name = "vehicle"
    record = ""

    def prepared(self, folder: Path) -> dict[str, Any]:
        return told(folder, OPEN)

    def all_steps(self) -> None:
        """From the vehicle to the card."""
        self.plate = plate()
        with self.owner() as tab:
            self.register(tab)
            self.book(tab)
            self.choose(tab)
            self.pay(tab)
        with self.officer() as tab:
            self.receive(tab)
            self.enter_posts(tab, rem_total_kg="600")
            self.decide(tab, "Minta perbaikan", "Perlu perbaikan")
        with self.owner() as tab:
            self.choose(tab)
            expect(self.open(tab, self.record).locator("main")).to_contain_text("Terbayar")
            self.look(tab, "again")
        with self.officer() as tab:
            self.receive(tab)
            self.enter_posts(tab)
            self.decide(tab, "Nyatakan lulus", "Lulus")
        with self.someone("", PHONE) as tab:
            self.check(tab)

    def owner(self) -> Any:
        return self.someone(self.logins["resident"], PHONE)

    def officer(self) -> Any:
        return self.someone(self.logins["officer"], DESK)

    # --- the owner -------------------------------------------------------------------------------

    def register(self, tab: Tab) -> None:
        page = self.open(tab, f"{BASE}/kendaraan/baru/")
        page.fill("[name=nomor_polisi]", self.plate)
        page.select_option("[name=jenis]", "barang")
        page.select_option("[name=bahan_bakar]", "solar")
        page.fill("[name=merek]", "Mitsubishi")
        page.fill("[name=tahun]", "2019")
        page.fill("[name=nomor_rangka]", uuid4().hex[:17].upper())
        page.fill("[name=nomor_mesin]", "4D34T123456")
        page.fill("[name=jbb_kg]", "7500")
        page.get_by_label("2", exact=True).check()
        press(page, "Kirim|Simpan")
        expect(page.locator("main")).to_contain_text(self.plate)

    def book(self, tab: Tab) -> None:
        page = self.open(tab, f"{BASE}/pendaftaran/baru/")
        page.select_option("[name=kendaraan]", label=self.plate)
        page.select_option("[name=keperluan]", "pertama")
        paper = {"name": "stnk.png", "mimeType": "image/png", "buffer": picture("STNK")}
        page.set_input_files("[name=stnk]", paper)
        press(page, "Kirim|Simpan")
        expect(page.locator("main")).to_contain_text("Pilih jadwal uji dahulu")
        self.record = page.url.removeprefix(self.address)

    def choose(self, tab: Tab) -> None:
        """Take the first hour that is free in our lane."""
        page = self.open(tab, self.record)
        page.locator(f'main a[href$="{self.record.replace("/pendaftaran/", "/jadwal/")}"]').first.click()
        self.look(tab, "hours")
        send(page, page.locator(f'button[name=slot][value^="{self.given["lane"]}|"]').first)

    def pay(self, tab: Tab) -> None:
        page = self.open(tab, self.record)
        page.get_by_role("link", name=re.compile("Bayar|tagihan")).first.click()
        expect(page.locator("main")).to_contain_text("Rp75.000")
        self.look(tab, "bill")
        pay(page)
        expect(self.open(tab, self.record).locator("main")).to_contain_text("Terbayar")

    # --- the lane --------------------------------------------------------------------------------

    def receive(self, tab: Tab) -> None:
        """The vehicle comes early: the counter moves it to the hour that runs, and takes it in."""
        self.choose(tab)
        page = self.open(tab, self.record)
        send(page, page.get_by_role("button", name="Hadir").first)
        page = self.open(tab, self.record)
        send(page, page.get_by_role("button", name="Periksa awal").first)

    def enter_posts(self, tab: Tab, **changed: str) -> None:
        """Fill in what each post asks for; the page goes on to the next one by itself."""
        key = self.record.strip("/").rpartition("/")[2]
        page = self.open(tab, f"{BASE}/lajur-hari-ini/{key}/")
        for _post in range(POSTS):
            for name, value in (GOOD | changed).items():
                if page.locator(f"[name={name}]").count():
                    page.fill(f"[name={name}]", value)
            press(page, "Simpan")
        expect(page.locator("main")).to_contain_text("Semua langkah sudah terisi")
        self.look(tab, "posts-failed" if changed else "posts")

    def decide(self, tab: Tab, step: str, state: str) -> None:
        page = self.open(tab, self.record)
        send(page, page.get_by_role("button", name=step).first)
        expect(page.locator("main")).to_contain_text(state)

    # --- everybody -------------------------------------------------------------------------------

    def check(self, tab: Tab) -> None:
        """The vehicle is found by its plate, and its owner is not named."""
        page: Page = self.open(tab, f"{BASE}/cek/?q={self.plate.replace(' ', '+')}")
        expect(page.locator("main")).to_contain_text("Mobil barang")
        expect(page.locator("main")).not_to_contain_text("Hendrik")
        self.look(tab, "checked")
