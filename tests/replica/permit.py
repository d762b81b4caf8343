"""A permit walked end to end in chromium: a resident on a phone files it with papers, two offices pass it on, one asks
for a better picture, the resident completes, pays, reads the letter, fetches it; everybody tracks it by its number."""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.replica.page_checks import Tab
from tests.replica.walk import DESK, PHONE, Walk, pay, picture, press, told

BASE = "/layanan/ipptm"
DEAD = f"Markus Uji {uuid4().hex[:8]}"  # no grave is registered twice
PAPERS = {"Surat izin lama": "izin-lama.png", "KTP ahli waris": "ktp.png", "Kartu keluarga": "kk.png"}
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


class Permit(Walk):
    """One request, and the people who have to do with it, each in a browser of their own."""

    name = "permit"
    number = request = ""

    def prepared(self, folder: Path) -> dict[str, Any]:
        """Role -> login of an officer who holds it at one office."""
        return told(folder, HOLDERS)

    def all_steps(self) -> None:
        """Every step of the service in its order."""
        with self.someone(self.logins["resident"], PHONE) as tab:
            self.register_the_grave(tab)
            self.file_the_request(tab)
        with self.at_the_desk("petugas_loket") as tab:
            self.return_it(tab.page)
        self.track("jam pelayanan berhenti")
        with self.someone(self.logins["resident"], PHONE) as tab:
            self.complete_it(tab)
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
            tab.page.get_by_role("button", name="Setujui").click()
            expect(tab.page.locator("main")).to_contain_text("Menunggu pembayaran retribusi")
        with self.someone(self.logins["resident"], PHONE) as tab:
            self.pay(tab)
            self.read_the_letter(tab)
        with self.someone(self.given["petugas_loket"], DESK) as tab:
            self.hand_over(tab)
        self.track("Izin diserahkan")

    # --- the resident ----------------------------------------------------------------------------

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
        self.request = page.url.removeprefix(self.address)
        self.number = page.locator("h1").inner_text()
        page.get_by_role("button", name="Kirim permohonan").click()
        expect(page.locator("main")).to_contain_text("Lengkapi dahulu")
        for paper, file in PAPERS.items():
            upload(page, paper, file)
        page.get_by_label("Diambil di loket").check()
        page.get_by_label("Saya menyatakan data dan berkas ini benar.").check()
        page.get_by_role("button", name="Kirim permohonan").click()
        expect(page.locator("main")).to_contain_text("Menunggu diperiksa")
        self.look(tab, "filed")

    def complete_it(self, tab: Tab) -> None:
        page = self.open(tab, self.request)
        expect(page.locator("main")).to_contain_text("Foto KTP buram")
        self.look(tab, "returned")
        upload(page, "KTP ahli waris", "ktp-baru.png")
        page.fill("[name=answer]", "Sudah saya foto ulang.")
        page.get_by_role("button", name="Kirim kembali").click()
        expect(page.locator("main")).to_contain_text("Diperiksa")

    def pay(self, tab: Tab) -> None:
        page = self.open(tab, self.request)
        page.get_by_role("link", name=re.compile("Bayar")).first.click()
        expect(page.locator("main")).to_contain_text("Rp25.000")
        self.look(tab, "bill")
        pay(page)
        page = self.open(tab, self.request)
        expect(page.locator("main")).to_contain_text("Izin terbit")
        self.look(tab, "issued")

    def read_the_letter(self, tab: Tab) -> None:
        """The letter is a PDF on the office's letterhead, with whom and what it is for."""
        key = self.request.strip("/").rpartition("/")[2]
        answer = tab.page.request.get(f"{self.address}{BASE}/dokumen/{key}.pdf")
        assert answer.status == 200, answer.status
        pages = PdfReader(io.BytesIO(answer.body())).pages
        words = " ".join(" ".join(one.extract_text() for one in pages).split()).casefold()
        for wanted in (DEAD, "Izin Perpanjangan Penggunaan Tanah Makam", "Penanaman Modal"):
            assert wanted.casefold() in words, f"{wanted} is missing in: {words}"

    # --- the offices -----------------------------------------------------------------------------

    def return_it(self, page: Page) -> None:
        """Say what is wrong with one paper, and ask for it; the clock stands from then on."""
        self.judge(page, poor="KTP ahli waris")
        page.get_by_text("Kembalikan kepada pemohon").first.click()
        page.locator("details[open] [name=note]").last.fill("Ganti foto KTP.")
        page.get_by_role("button", name="Kembalikan kepada pemohon").click()
        expect(page.locator("main")).to_contain_text("Perlu dilengkapi")

    def judge(self, page: Page, poor: str = "") -> None:
        for fieldset in page.locator("fieldset.cs-judge").all():
            if poor and poor in fieldset.inner_text():
                fieldset.get_by_label("Perlu diganti").check()
                fieldset.locator("input[name^=reason]").fill("Foto KTP buram, unggah lagi.")
            else:
                fieldset.get_by_label("Sesuai").check()
        page.get_by_role("button", name="Simpan hasil pemeriksaan").click()
        expect(page.locator("main")).to_contain_text("Hasil pemeriksaan berkas tersimpan")

    def inspect(self, page: Page) -> None:
        page.get_by_role("link", name="Isi hasil peninjauan").click()
        for name in ("nama_cocok", "letak_cocok", "ukuran_sesuai"):
            page.select_option(f"[name={name}]", label="Ya")
        page.select_option("[name=keadaan]", "terawat")
        press(page, "Kirim|Simpan")
        expect(page.locator("main")).to_contain_text("Giliran Anda")

    def pass_on(self, page: Page) -> None:
        page.get_by_role("button", name=re.compile("^Teruskan ke")).click()
        expect(page.locator("main")).to_contain_text("Permohonan diteruskan")

    def hand_over(self, tab: Tab) -> None:
        page = self.open(tab, f"{BASE}/meja/")
        page.locator("main").get_by_role("listitem").filter(has_text=self.number).get_by_role("link").first.click()
        page.fill("[name=received_by]", "Hendrik Pakaya")
        page.get_by_role("button", name="Catat penyerahan").click()
        expect(page.locator("main")).to_contain_text("Izin diserahkan")
        self.look(tab, "handed-over")

    # --- everybody -------------------------------------------------------------------------------

    def track(self, words: str) -> None:
        """Follow it by its number, without signing in; no name stands there."""
        with self.someone("", PHONE) as tab:
            page = self.open(tab, f"{BASE}/lacak/")
            page.fill("[name=nomor]", self.number)
            page.get_by_role("button", name="Lacak").click()
            expect(page.locator("main")).to_contain_text(words)
            expect(page.locator("main")).not_to_contain_text(DEAD)
            self.look(tab, f"tracked-{words.split()[0].lower()}")

    @contextmanager
    def at_the_desk(self, role: str) -> Iterator[Tab]:
        """An officer signs in, finds the request on the own desk and opens it."""
        with self.someone(self.given[role], DESK) as tab:
            page = self.open(tab, f"{BASE}/meja/")
            page.locator("main").get_by_role("listitem").filter(has_text=self.number).get_by_role("link").first.click()
            expect(page.locator("main")).to_contain_text("Giliran Anda")
            self.look(tab, role)
            yield tab


def upload(page: Page, paper: str, file: str) -> None:
    """Hand one paper in, as from the phone's camera."""
    row = page.locator("ul.cs-papers > li").filter(has_text=paper).first
    row.locator("input[type=file]").set_input_files({"name": file, "mimeType": "image/png", "buffer": picture(paper)})
    page.wait_for_timeout(300)  # the page makes big pictures smaller first
    row.get_by_role("button", name=re.compile("Unggah|Ganti")).click()
    expect(page.locator("main")).to_contain_text("Berkas tersimpan")
    page.wait_for_load_state()
