"""What people do with a request of the block `case` in chromium: hand papers in, judge, pass on, give back, track."""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.replica.page_checks import Tab
from tests.replica.walk import DESK, PHONE, Walk, picture


class RequestWalk(Walk):
    """One request; `given` holds role -> login of an officer, `hidden` what no public page may say."""

    base = ""
    hidden = ""
    number = request = ""

    # --- the resident ----------------------------------------------------------------------------

    def begun(self, page: Page) -> None:
        """Note the request that was just written down; without its papers it cannot be sent."""
        self.request = page.url.removeprefix(self.address)
        self.number = re.search(r"\d{5}/[A-Z-]+/[\w/]*\d{4}", page.locator("main").inner_text())[0]  # type: ignore[index]
        page.get_by_role("button", name="Kirim permohonan").click()
        expect(page.locator("main")).to_contain_text("Lengkapi dahulu")

    def hand_in(self, page: Page, way: str, *papers: str) -> None:
        """Upload the papers, choose how the product comes, declare and send."""
        for paper in papers:
            upload(page, paper)
        page.get_by_label(way).check()
        page.get_by_label("Saya menyatakan data dan berkas ini benar.").check()
        page.get_by_role("button", name="Kirim permohonan").click()

    def complete(self, tab: Tab, paper: str, wrong: str) -> None:
        """Read what is wrong with a paper, hand in a better one and send the request back."""
        page = self.open(tab, self.request)
        expect(page.locator("main")).to_contain_text(wrong)
        self.look(tab, "returned")
        upload(page, paper)
        page.fill("[name=answer]", "Sudah saya foto ulang.")
        page.get_by_role("button", name="Kirim kembali").click()
        expect(page.locator("main")).to_contain_text("Diperiksa")

    def letter(self, tab: Tab, path: str, *wanted: str) -> bytes:
        """The letter is a PDF with these words."""
        key = self.request.strip("/").rpartition("/")[2]
        answer = tab.page.request.get(f"{self.address}{self.base}/{path.format(key=key)}")
        assert answer.status == 200, answer.status
        pages = PdfReader(io.BytesIO(answer.body())).pages
        words = " ".join(" ".join(one.extract_text() for one in pages).split()).casefold()
        for one in wanted:
            assert one.casefold() in words, f"{one} is missing in: {words}"
        return answer.body()

    # --- the offices -----------------------------------------------------------------------------

    @contextmanager
    def at_the_desk(self, role: str, width: int = DESK) -> Iterator[Tab]:
        """An officer signs in, finds the request on the own desk and opens it."""
        with self.someone(self.given[role], width) as tab:
            self.from_the_desk(tab)
            expect(tab.page.locator("main")).to_contain_text("Giliran Anda")
            self.look(tab, role)
            yield tab

    def from_the_desk(self, tab: Tab) -> Page:
        """Open the request by its line on the desk."""
        page = self.open(tab, f"{self.base}/meja/")
        page.locator("main").get_by_role("listitem").filter(has_text=self.number).get_by_role("link").first.click()
        page.wait_for_load_state()
        self.judge_page(tab)
        return page

    def judge(self, page: Page, poor: str = "", wrong: str = "") -> None:
        """Say of each paper whether it is good."""
        for fieldset in page.locator("fieldset.cs-judge").all():
            if poor and poor in fieldset.inner_text():
                fieldset.get_by_label("Perlu diganti").check()
                fieldset.locator("input[name^=reason]").fill(wrong)
            else:
                fieldset.get_by_label("Sesuai").check()
        page.get_by_role("button", name="Simpan hasil pemeriksaan").click()
        expect(page.locator("main")).to_contain_text("Hasil pemeriksaan berkas tersimpan")

    def give_back(self, page: Page, poor: str, wrong: str) -> None:
        """Say what is wrong with one paper, and ask for it; the clock stands from then on."""
        self.judge(page, poor, wrong)
        page.get_by_text("Kembalikan kepada pemohon").first.click()
        page.locator("details[open] [name=note]").last.fill(wrong)
        page.get_by_role("button", name="Kembalikan kepada pemohon").click()
        expect(page.locator("main")).to_contain_text("Perlu dilengkapi")

    def pass_on(self, page: Page) -> None:
        page.get_by_role("button", name=re.compile("^Teruskan ke")).click()
        expect(page.locator("main")).to_contain_text("Permohonan diteruskan")

    def grant(self, page: Page, words: str) -> None:
        page.get_by_role("button", name="Setujui").click()
        expect(page.locator("main")).to_contain_text(words)

    def hand_over(self, tab: Tab, name: str, words: str) -> None:
        """The counter gives the product to somebody and writes who took it."""
        page = self.from_the_desk(tab)
        page.fill("[name=received_by]", name)
        page.get_by_role("button", name="Catat penyerahan").click()
        expect(page.locator("main")).to_contain_text(words)
        self.look(tab, "handed-over")

    # --- everybody -------------------------------------------------------------------------------

    def track(self, words: str) -> None:
        """Follow it by its number, without signing in; no name stands there."""
        with self.someone("", PHONE) as tab:
            page = self.open(tab, f"{self.base}/lacak/")
            page.fill("[name=nomor]", self.number)
            page.get_by_role("button", name="Lacak").click()
            expect(page.locator("main")).to_contain_text(words)
            expect(page.locator("main")).not_to_contain_text(self.hidden)
            self.look(tab, f"tracked-{words.split()[0].lower()}")


def upload(page: Page, paper: str) -> None:
    """Hand one paper in, as from the phone's camera."""
    row = page.locator("ul.cs-papers > li").filter(has_text=paper).first
    file = {"name": "berkas.png", "mimeType": "image/png", "buffer": picture(paper)}
    row.locator("input[type=file]").set_input_files(file)  # type: ignore[arg-type]
    page.wait_for_timeout(300)  # the page makes big pictures smaller first
    row.get_by_role("button", name=re.compile("Unggah|Ganti")).click()
    expect(page.locator("main")).to_contain_text("Berkas tersimpan")
    page.wait_for_load_state()
