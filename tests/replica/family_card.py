"""A change of the family card walked in chromium: chosen and proved on a phone, given back once with the clock stopped,
passed over five desks to the head of the civil registry, taken over by SIAK, read and fetched at the counter."""

from pathlib import Path
from typing import Any

from playwright.sync_api import expect

from tests.replica.page_checks import Tab
from tests.replica.requests import RequestWalk
from tests.replica.walk import DESK, PHONE, press, told

BASE = "/layanan/sobat-dukcapil"
HEAD = "Maria Uji Tadjongga"
PAPERS = ("Formulir F-1.06", "Kartu keluarga yang lama", "Bukti perubahan", "KTP-el pemohon")
HOLDERS = """
import json
from core.models import PositionHolding
roles = ("petugas_loket", "verifikator", "kasi", "kabid", "kepala_opd")
held = PositionHolding.objects.filter(position__office__code="disdukcapil", position__grants__app="sobat-dukcapil")
found = {}
for row in held.order_by("-user__nip").select_related("user", "position").distinct():
    for grant in row.position.grants.filter(app="sobat-dukcapil", role__in=roles):
        found[grant.role] = row.user.nip
print("TOLD", json.dumps(found))
"""


class FamilyCard(RequestWalk):
    """One family whose card says a school of long ago."""

    name = "family-card"
    base = BASE
    hidden = HEAD

    def prepared(self, folder: Path) -> dict[str, Any]:
        """Role -> login of an officer of the civil registry."""
        return told(folder, HOLDERS)

    def all_steps(self) -> None:
        """Every step of the service in its order."""
        with self.someone(self.logins["resident"], PHONE) as tab:
            self.file_the_change(tab)
        with self.at_the_desk("petugas_loket") as tab:
            self.give_back(tab.page, "Bukti perubahan", "Ijazah terpotong, unggah lagi.")
        self.track("jam pelayanan berhenti")
        with self.someone(self.logins["resident"], PHONE) as tab:
            page = self.open(tab, "/notifikasi/")
            expect(page.locator("main")).to_contain_text(self.number)
            self.look(tab, "told")
            self.complete(tab, "Bukti perubahan", "Ijazah terpotong")
        for role in ("petugas_loket", "verifikator"):
            with self.at_the_desk(role) as tab:
                self.judge(tab.page)
                self.pass_on(tab.page)
        for role in ("kasi", "kabid"):
            with self.at_the_desk(role) as tab:
                self.pass_on(tab.page)
        with self.at_the_desk("kepala_opd") as tab:
            self.grant(tab.page, "Data sudah diubah")
        with self.someone(self.logins["resident"], PHONE) as tab:
            self.open(tab, self.request)
            self.look(tab, "changed")
            self.letter(tab, "dokumen/{key}/pemberitahuan.pdf", "Pendidikan terakhir", "SMP", "SMA", "Kependudukan")
        with self.someone(self.given["petugas_loket"], DESK) as tab:
            self.hand_over(tab, HEAD, "diserahkan")
        self.track("diserahkan")

    def file_the_change(self, tab: Tab) -> None:
        """Choose the service, write what changes and why, hand in the papers."""
        page = self.open(tab, f"{BASE}/permohonan/baru/")
        page.select_option("[name=layanan]", label="Perubahan data pada kartu keluarga")
        page.select_option("[name=hubungan]", "kepala")
        page.fill("[name=kk]", "7202011201150001")
        page.fill("[name=nama_kepala]", HEAD)
        page.select_option("[name=kelurahan]", index=1)
        page.fill("[name=telepon]", "081200000921")
        self.look(tab, "form")
        press(page, "Kirim|Simpan")
        self.begun(page)
        self.write_the_change(tab)
        page = self.open(tab, self.request)
        self.look(tab, "papers")
        self.hand_in(page, "Diambil di loket", *PAPERS)
        expect(page.locator("main")).to_contain_text("Menunggu")
        self.look(tab, "filed")

    def write_the_change(self, tab: Tab) -> None:
        """A name is not changed by a school certificate; the schooling is."""
        page = tab.page
        page.locator("main").get_by_role("link", name="Tambah").first.click()
        page.fill("[name=nama_anggota]", HEAD)
        page.fill("[name=nik_anggota]", "7202015201900001")
        page.select_option("[name=elemen]", "nama")
        page.fill("[name=semula]", "SMP")
        page.fill("[name=menjadi]", "SMA")
        page.select_option("[name=dasar]", "ijazah")
        page.fill("[name=nomor_dasar]", "DN-18/M-SMA/0041")
        page.fill("[name=tanggal_dasar]", "2025-06-10")
        press(page, "Kirim|Simpan|Tambah")
        expect(page.locator("main")).to_contain_text("Dasar itu tidak cukup")
        self.judge_page(tab)
        self.look(tab, "refused")
        page.select_option("[name=elemen]", "pendidikan")
        press(page, "Kirim|Simpan|Tambah")
