"""What is not opened at all: other kinds of file, macros, passwords, and archives that unfold into too much."""

import io
import zipfile

from django.utils.translation import gettext as _

MAX_BYTES = 12 * 1024 * 1024
MAX_UNFOLDED = 120 * 1024 * 1024
MAX_STRINGS = 40 * 1024 * 1024
MAX_PARTS = 300
MAX_RATIO = 300
OLD_OFFICE = b"\xd0\xcf\x11\xe0"


class Refused(Exception):  # noqa: N818 - says what happened
    """The file is not taken; its text is for the form."""


def kind_of(data: bytes, name: str) -> str:
    """Give xlsx or csv by the content; raises Refused."""
    if len(data) > MAX_BYTES:
        raise Refused(_("Berkas lebih besar dari %s MB. Bagi menjadi beberapa berkas.") % (MAX_BYTES // 1024**2))
    if not data.strip():
        raise Refused(_("Berkas kosong."))
    if data.startswith(OLD_OFFICE):
        raise Refused(_("Berkas .xls lama atau berkata sandi tidak dapat dibaca. Simpan sebagai .xlsx tanpa sandi."))
    if data.startswith(b"PK\x03\x04"):
        _check_archive(data)
        return "xlsx"
    if b"\x00" in data or data.lstrip().startswith((b"<", b"%PDF", b"{")) or not name.lower().endswith(".csv"):
        raise Refused(_("Bukan lembar kerja. Kirim berkas .xlsx dari templat, atau .csv."))
    return "csv"


def _check_archive(data: bytes) -> None:
    """Look at the table of contents only; a reader never unfolds more of a part than it says there."""
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, OverflowError):
        raise Refused(_("Berkas rusak. Buka di program lembar kerja, lalu simpan ulang.")) from None
    names = {part.filename for part in parts}
    if not {"[Content_Types].xml", "xl/workbook.xml"} <= names:
        raise Refused(_("Bukan lembar kerja. Kirim berkas .xlsx dari templat, atau .csv."))
    if any("vbaproject" in name.lower() for name in names):
        raise Refused(_("Berkas berisi makro. Simpan sebagai .xlsx tanpa makro."))
    if any(part.flag_bits & 1 for part in parts):
        raise Refused(_("Berkas berkata sandi. Simpan tanpa sandi."))
    if _unfolds_too_far(parts):
        raise Refused(_("Isi berkas terlalu besar untuk dibuka. Salin datanya ke templat baru, lalu kirim itu."))


def _unfolds_too_far(parts: list[zipfile.ZipInfo]) -> bool:
    total = sum(part.file_size for part in parts)
    strings = sum(part.file_size for part in parts if part.filename.endswith("sharedStrings.xml"))
    steep = any(part.file_size > MAX_RATIO * max(part.compress_size, 1024) for part in parts)
    return len(parts) > MAX_PARTS or total > MAX_UNFOLDED or strings > MAX_STRINGS or steep
