"""An RT cover letter walked in chromium at the width of a phone: the resident asks, the heads of RT and RW answer where
they stand; then a letter of residence that ends with the head of the village, told to the resident and checked."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests.replica.page_checks import Tab
from tests.replica.requests import RequestWalk
from tests.replica.walk import PHONE, press, told

BASE = "/layanan/siwarga"
WHO = "Yulianti Uji Tadjongga"
NIK = "7202015201900001"
# An RT whose heads use the application, in a village with an officer at each desk.
PLACE = """
import json
from apps.siwarga.models import Wilayah
from core.models import Office, PositionHolding
for row in Wilayah.objects.exclude(ketua_rt=None).exclude(ketua_rw=None).select_related("kelurahan"):
    office = Office.objects.filter(code="kel-" + row.kelurahan.code.replace(".", "")).first()
    held = PositionHolding.objects.filter(position__office=office, position__grants__app="siwarga")
    roles = {role: nip for role, nip in held.values_list("position__grants__role", "user__nip") if nip}
    if office is not None and {"petugas_kelurahan", "lurah"} <= set(roles):
        place = {"village": row.kelurahan_id, "rt": row.rt, "rw": row.rw, "named": row.kelurahan.name}
        heads = {"ketua_rt": row.ketua_rt.phone, "ketua_rw": row.ketua_rw.phone}
        print("TOLD", json.dumps(roles | place | heads))
        break
"""


class CoverLetter(RequestWalk):
    """One resident with two letters."""

    name = "cover-letter"
    base = BASE
    hidden = WHO

    def prepared(self, folder: Path) -> dict[str, Any]:
        """Where the resident lives, and role -> login of who answers there."""
        return told(folder, PLACE)

    def all_steps(self) -> None:
        """Every step of the service in its order."""
        with self.someone(self.logins["resident"], PHONE) as tab:
            self.ask(tab, "Surat pengantar RT dan RW")
        with self.at_the_desk("ketua_rt", PHONE) as tab:
            self.judge(tab.page)
            self.pass_on(tab.page)
        with self.at_the_desk("ketua_rw", PHONE) as tab:
            self.grant(tab.page, "Surat diserahkan")
        self.read("Surat Pengantar", "Ketua RW")
        with self.someone(self.logins["resident"], PHONE) as tab:
            self.ask(tab, "Surat keterangan domisili", tinggal_sejak="2019-03-01")
        with self.at_the_desk("ketua_rt", PHONE) as tab:
            self.judge(tab.page)
            self.pass_on(tab.page)
        with self.at_the_desk("ketua_rw", PHONE) as tab:
            self.pass_on(tab.page)
        with self.at_the_desk("petugas_kelurahan") as tab:
            self.judge(tab.page)
            self.pass_on(tab.page)
        with self.at_the_desk("lurah") as tab:
            self.grant(tab.page, "Surat diserahkan")
        self.read("Surat Keterangan Domisili", self.given["named"])
        self.track("Surat diserahkan")

    def ask(self, tab: Tab, letter: str, **more: str) -> None:
        """Fill the form in on the phone, photograph the papers, send."""
        page = self.open(tab, f"{BASE}/permohonan/baru/")
        page.select_option("[name=layanan]", label=letter)
        self.describe(page)
        for name, value in more.items():
            page.fill(f"[name={name}]", value)
        self.look(tab, "form")
        press(page, "Kirim|Simpan")
        self.begun(page)
        needed = page.locator("ul.cs-papers > li").filter(has_not_text="bila ada")
        self.look(tab, "papers")
        self.hand_in(page, "Dokumen elektronik", *[text.splitlines()[0] for text in needed.all_inner_texts()])
        expect(page.locator("main")).to_contain_text("Menunggu ketua RT")
        self.judge_page(tab)
        self.look(tab, "filed")

    def describe(self, page: Page) -> None:
        place = self.given
        fills = {
            "nama": WHO,
            "nik": NIK,
            "tempat_lahir": "Poso",
            "tanggal_lahir": "1990-01-12",
            "pekerjaan": "Petani",
            "alamat": "Jalan Pulau Sumatra 12",
            "rw": str(place["rw"]),
            "rt": str(place["rt"]),
            "keperluan": "Melamar pekerjaan",
        }
        for name, value in fills.items():
            page.fill(f"[name={name}]", value)
        page.select_option("[name=jenis_kelamin]", "p")
        page.select_option("[name=status_kawin]", "kawin")
        page.select_option("[name=kelurahan]", str(place["village"]))

    def read(self, title: str, signed: str) -> None:
        """The resident is told, opens the letter, and whoever gets it checks it."""
        with self.someone(self.logins["resident"], PHONE) as tab:
            page = self.open(tab, "/notifikasi/")
            expect(page.locator("main")).to_contain_text(self.number)
            self.look(tab, "told")
            self.open(tab, self.request)
            self.look(tab, "letter")
            self.letter(tab, "dokumen/{key}/surat.pdf", title, WHO, NIK, signed)
