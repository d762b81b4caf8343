"""A new officer walked in chromium: the spreadsheet comes in, a slip is printed, the officer activates the account on a
phone, and retires: the desk is handed over with its record, and the account is closed."""

import io
import re
from datetime import date, timedelta
from uuid import uuid4

from openpyxl import Workbook
from playwright.sync_api import expect
from pypdfium2 import PdfDocument

from tests.replica.page_checks import Tab
from tests.replica.walk import DESK, PHONE, Walk, press

MARK = uuid4().int
CODE = f"kantor-uji-{MARK % 10**8}"
NAME = f"Pegawai Uji {MARK % 10**8}"
NIP = f"19900101201505{1 + MARK % 2}{1 + MARK % 999:03}"
PASSWORD = "laut-biru-tenang-7"
SHEETS = {
    "Kantor": {"Kode kantor": CODE, "Nama kantor": f"Kantor {CODE}"},
    "Jabatan": {"Kode jabatan": f"{CODE}-staf", "Kode kantor": CODE, "Nama jabatan": "Penata Layanan"},
    "Pegawai": {"NIP": NIP, "Nama dan gelar": NAME, "Kode jabatan": f"{CODE}-staf", "Mulai menjabat": "01/02/2026"},
}


class Newcomer(Walk):
    """One officer from the first day to the last."""

    name = "newcomer"

    def all_steps(self) -> None:
        """Every step in its order."""
        with self.someone(self.logins["administrator"], DESK) as tab:
            self.bring_in(tab)
            code = self.print_slip(tab)
        with self.someone("", PHONE) as tab:
            self.activate(tab, code)
        with self.someone(self.logins["administrator"], DESK) as tab:
            self.hand_over(tab)
        with self.someone("", PHONE) as tab:
            self.try_to_enter(tab)

    def bring_in(self, tab: Tab) -> None:
        page = self.open(tab, "/egov/kepegawaian/")
        file = {"name": "pegawai.xlsx", "mimeType": "application/octet-stream", "buffer": spreadsheet()}
        page.get_by_label("Berkas .xlsx").set_input_files(file)  # type: ignore[arg-type]
        press(page, "Periksa berkas")
        self.judge_page(tab)
        expect(page.locator("main")).to_contain_text(NAME)
        press(page, "Masukkan seluruhnya")
        expect(page.locator("main")).to_contain_text("Berkas sudah masuk")
        self.look(tab, "in")

    def print_slip(self, tab: Tab) -> str:
        """Print the slip of this officer alone; gives the code on it."""
        page = self.open(tab, "/egov/slip/")
        box = page.get_by_label(NAME)
        values = {
            "csrfmiddlewaretoken": page.locator("main input[name=csrfmiddlewaretoken]").first.input_value(),
            "pegawai": box.input_value(),
            "days": "7",
        }
        answer = page.request.post(
            f"{self.address}/egov/slip/cetak/", form=values, headers={"Referer": f"{self.address}/egov/slip/"}
        )
        words = PdfDocument(answer.body())[0].get_textpage().get_text_range()
        assert NAME in words, words
        found = re.search(r"\b[A-Z2-9]{4}-[A-Z2-9]{4}\b", words)
        assert found is not None, words
        return found[0]

    def activate(self, tab: Tab, code: str) -> None:
        page = self.open(tab, "/akun/aktifkan/")
        page.get_by_label("NIP").fill(NIP)
        page.get_by_label("Kode pada slip").fill(code.lower())
        page.get_by_label("Kata sandi baru").fill(PASSWORD)
        page.get_by_label("Ulangi kata sandi").fill(PASSWORD)
        press(page, "Aktifkan")
        expect(page).to_have_url(re.compile("/egov/$|/akun/kode/pasang/$"))
        self.look(tab, "active")

    def hand_over(self, tab: Tab) -> None:
        page = self.open(tab, f"/egov/pegawai/?q={NIP}")
        page.get_by_role("link", name=NAME).click()
        page.get_by_role("link", name="Serah terima").click()
        self.judge_page(tab)
        page.get_by_label("Sebab").select_option("pensiun")
        page.get_by_label("Hari terakhir").fill((date.today() - timedelta(days=1)).isoformat())
        page.locator("select[name=receiver]").select_option(index=1, force=True)
        press(page, "Serahkan")
        self.judge_page(tab)
        self.look(tab, "handed-over")
        record = page.get_by_role("link", name="Cetak berita acara").get_attribute("href")
        words = PdfDocument(page.request.get(f"{self.address}{record}").body())[0].get_textpage().get_text_range()
        assert "BERITA ACARA SERAH TERIMA" in words, words
        assert NAME in words, words

    def try_to_enter(self, tab: Tab) -> None:
        """The account of who retired is closed."""
        page = self.open(tab, "/akun/masuk/")
        page.locator("main input[name=login]").fill(NIP)
        page.locator("main input[name=password]").fill(PASSWORD)
        press(page, "Masuk")
        expect(page).to_have_url(re.compile("/akun/masuk/"))


def spreadsheet() -> bytes:
    """The staffing file with one office, position and officer."""
    book = Workbook()
    for name, values in SHEETS.items():
        page = book.create_sheet(name)
        for column, (heading, value) in enumerate(values.items(), 1):
            page.cell(1, column, heading)
            page.cell(3, column, value)
    book.remove(book["Sheet"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
