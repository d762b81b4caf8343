"""A permit walked end to end in chromium: a resident on a phone files it with papers, two offices pass it on, one asks
for a better picture, the resident completes, pays, reads the letter, fetches it; everybody tracks it by its number."""

import re
from pathlib import Path
from typing import Any
from uuid import uuid4

from playwright.sync_api import Page, expect

from tests.replica.page_checks import Tab
from tests.replica.requests import RequestWalk
from tests.replica.walk import DESK, PHONE, pay, press, told

BASE = "/layanan/ipptm"
DEAD = f"Markus Uji {uuid4().hex[:8]}"  # no grave is registered twice
PAPERS = ("Surat izin lama", "KTP ahli waris", "Kartu keluarga")
# Who holds which role at which office, from the replica's own database; the sample officers hold all offices.
HOLDERS = """
import json
from core.models import PositionHolding
held = PositionHolding.objects.filter(position__grants__app="ipptm", position__grants__all_offices=False)
found = {}
for row in held.order_by("user__nip").select_related("user", "position").distinct():
    for grant in row.position.grants.filter(app="ipptm", all_offices=False):
        found[grant.role] = row.user.nip
print("TOLD", json.dumps(found))
"""


class Permit(RequestWalk):
    """One request, and the people who have to do with it, each in a browser of their own."""

    name = "permit"
    base = BASE
    hidden = DEAD

    def prepared(self, folder: Path) -> dict[str, Any]:
        """Role -> login of an officer who holds it at one office."""
        return told(folder, HOLDERS)

    def all_steps(self) -> None:
        """Every step of the service in its order."""
        with self.someone(self.logins["resident"], PHONE) as tab:
            self.register_the_grave(tab)
            self.file_the_request(tab)
        with self.at_the_desk("petugas_loket") as tab:
            self.give_back(tab.page, "KTP ahli waris", "Foto KTP buram, unggah lagi.")
        self.track("jam pelayanan berhenti")
        with self.someone(self.logins["resident"], PHONE) as tab:
            self.complete(tab, "KTP ahli waris", "Foto KTP buram")
        with self.at_the_desk("petugas_loket") as tab:
            self.judge(tab.page)
            self.pass_on(tab.page)
        with self.at_the_desk("petugas_makam") as tab:
            self.inspect(tab.page)
            self.pass_on(tab.page)
        for role in ("verifikator", "kasi", "kabid"):
            with self.at_the_desk(role) as tab:
                self.pass_on(tab.page)
        with self.at_the_desk("kepala_opd") as tab:
            self.grant(tab.page, "Menunggu pembayaran retribusi")
        with self.someone(self.logins["resident"], PHONE) as tab:
            self.pay(tab)
            title = "Izin Perpanjangan Penggunaan Tanah Makam"
            self.letter(tab, "dokumen/{key}/surat_izin.pdf", DEAD, title, "Penanaman Modal")
        with self.someone(self.given["petugas_loket"], DESK) as tab:
            self.hand_over(tab, "Hendrik Pakaya", "Izin diserahkan")
        self.track("Izin diserahkan")

    def register_the_grave(self, tab: Tab) -> None:
        page = self.open(tab, f"{BASE}/makam/baru/")
        page.fill("[name=almarhum]", DEAD)
        page.fill("[name=dimakamkan_pada]", "2014-06-22")
        page.select_option("[name=blok]", index=1)
        page.fill("[name=petak]", "1")
        page.fill("[name=izin_habis]", "2023-06-30")
        page.fill("[name=nomor_izin]", "593/0112-DPMPTSP/2020")
        press(page, "Kirim|Simpan")
        expect(page.locator("main")).to_contain_text(DEAD)

    def file_the_request(self, tab: Tab) -> None:
        page = self.open(tab, f"{BASE}/permohonan/baru/")
        page.select_option("[name=layanan]", label="Perpanjangan izin penggunaan tanah makam")
        values = page.locator("[name=makam] option").evaluate_all("all => all.map(one => one.value).filter(Boolean)")
        page.select_option("[name=makam]", max(values, key=int))
        page.select_option("[name=hubungan]", "anak")
        press(page, "Kirim|Simpan")
        self.begun(page)
        self.hand_in(page, "Diambil di loket", *PAPERS)
        expect(page.locator("main")).to_contain_text("Menunggu diperiksa")
        self.look(tab, "filed")

    def pay(self, tab: Tab) -> None:
        page = self.open(tab, self.request)
        page.get_by_role("link", name=re.compile("Bayar")).first.click()
        expect(page.locator("main")).to_contain_text("Rp25.000")
        self.look(tab, "bill")
        pay(page)
        page = self.open(tab, self.request)
        expect(page.locator("main")).to_contain_text("Izin terbit")
        self.look(tab, "issued")

    def inspect(self, page: Page) -> None:
        page.get_by_role("link", name="Isi hasil peninjauan").click()
        for name in ("nama_cocok", "letak_cocok", "ukuran_sesuai"):
            page.select_option(f"[name={name}]", label="Ya")
        page.select_option("[name=keadaan]", "terawat")
        press(page, "Kirim|Simpan")
        expect(page.locator("main")).to_contain_text("Giliran Anda")
