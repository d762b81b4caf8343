"""Indonesian identity numbers: NIK, KK, NIP, NPWP, NOP, plates and telephone numbers.

`check_<kind>(text)` gives the normal form or raises ValueError with words for the form;
`format_<kind>(stored)` gives the printed form. The structure is checked, never the register.
"""

import re
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

PROVINCES = frozenset(
    [*range(11, 20), 21, *range(31, 37), *range(51, 54), *range(61, 66), *range(71, 77), 81, 82] + [*range(91, 98)]
)
PLATE = re.compile(r"([A-Z]{1,2}) ?(\d{1,4}) ?([A-Z]{0,3})")


@dataclass(frozen=True)
class NikParts:
    """What a NIK's structure tells; the century stays open where two fit."""

    region: str
    day: int
    month: int
    years: tuple[int, ...]
    sex: str
    serial: str


def digits(text: str) -> str:
    """Drop the spaces, dots and dashes people type between digits."""
    return re.sub(r"[\s.\-/]", "", text or "")


def read_nik(text: str, today: date | None = None) -> NikParts:
    """Take a NIK apart; raise ValueError where its structure is impossible."""
    nik = digits(text)
    if not re.fullmatch(r"[0-9]{16}", nik):
        raise ValueError(_("NIK terdiri atas 16 angka."))
    if int(nik[:2]) not in PROVINCES:
        raise ValueError(_("Kode provinsi pada NIK tidak dikenal."))
    marked_day, month, short_year = int(nik[6:8]), int(nik[8:10]), int(nik[10:12])
    day = marked_day - 40 if marked_day > 40 else marked_day
    years = _years(day, month, short_year, today or date.today())
    if not years:
        raise ValueError(_("Tanggal lahir pada NIK tidak mungkin ada."))
    if nik[12:] == "0000":
        raise ValueError(_("Nomor urut pada NIK tidak boleh 0000."))
    return NikParts(nik[:6], day, month, years, "P" if marked_day > 40 else "L", nik[12:])


def check_nik(text: str) -> str:
    """Give the 16 digits."""
    read_nik(text)
    return digits(text)


def nik_birth_date(text: str, today: date | None = None) -> date | None:
    """Give the birth date that the structure tells, or None where two centuries fit."""
    parts = read_nik(text, today)
    if len(parts.years) != 1:
        return None
    return date(parts.years[0], parts.month, parts.day)


def nik_differs(text: str, birth_date: date | None, sex: str = "") -> bool:
    """Say whether a NIK disagrees with date or sex: a warning only, a NIK outlives corrections."""
    parts = read_nik(text)
    wrong_day = birth_date is not None and (
        (birth_date.day, birth_date.month, birth_date.year % 100) != (parts.day, parts.month, parts.years[0] % 100)
    )
    return wrong_day or bool(sex and sex != parts.sex)


def check_kk(text: str) -> str:
    """Give the 16 digits of a family card: region, day of recording, serial."""
    kk = digits(text)
    if not re.fullmatch(r"[0-9]{16}", kk):
        raise ValueError(_("Nomor KK terdiri atas 16 angka."))
    if int(kk[:2]) not in PROVINCES:
        raise ValueError(_("Kode provinsi pada nomor KK tidak dikenal."))
    if not _years(int(kk[6:8]), int(kk[8:10]), int(kk[10:12]), date.today()):
        raise ValueError(_("Tanggal pada nomor KK tidak mungkin ada."))
    if kk[12:] == "0000":
        raise ValueError(_("Nomor urut pada nomor KK tidak boleh 0000."))
    return kk


def check_nip(text: str) -> str:
    """Give the 18 digits of a civil servant's or contract officer's number."""
    nip = digits(text)
    if not re.fullmatch(r"[0-9]{18}", nip):
        raise ValueError(_("NIP terdiri atas 18 angka."))
    _real_date(nip[:8], _("Tanggal lahir pada NIP tidak mungkin ada."))
    month = int(nip[12:14])
    if not (1 <= month <= 12 or month >= 21):
        raise ValueError(_("Bulan pengangkatan pada NIP tidak mungkin ada."))
    if nip[14] not in "12":
        raise ValueError(_("Kode jenis kelamin pada NIP harus 1 atau 2."))
    if nip[15:] == "000":
        raise ValueError(_("Nomor urut pada NIP tidak boleh 000."))
    return nip


def nip_is_contract(nip: str) -> bool:
    """Say whether a NIP is of a contract officer (PPPK): a frequency code, not a month."""
    return int(digits(nip)[12:14]) >= 21


def nip_is_young(nip: str) -> bool:
    """Say whether the appointment came before the age of 18: a warning only."""
    plain = digits(nip)
    return int(plain[8:12]) - int(plain[:4]) < 18


def format_nip(nip: str) -> str:
    """Print a NIP as `19860926 201505 1 001`."""
    return f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}" if len(nip) == 18 else nip


def check_npwp(text: str) -> str:
    """Give a 16-digit NPWP; an old one of 15 digits gets the leading zero, a resident's is a NIK."""
    npwp = digits(text)
    if not re.fullmatch(r"[0-9]{15,16}", npwp):
        raise ValueError(_("NPWP terdiri atas 15 atau 16 angka."))
    npwp = npwp.zfill(16)
    if not npwp.startswith("0"):
        check_nik(npwp)
    return npwp


def npwp_check_digit(first_eight: str) -> int:
    """Compute the ninth digit of an old NPWP (Luhn, weights 1, 2 from the left)."""
    total = 0
    for place, sign in enumerate(first_eight):
        product = int(sign) * (1 + place % 2)
        total += product // 10 + product % 10
    return (10 - total % 10) % 10


def npwp_is_doubtful(npwp: str) -> bool:
    """Say whether the check digit fails: a warning only, old registrations vary."""
    plain = digits(npwp).zfill(16)
    return plain.startswith("0") and npwp_check_digit(plain[1:9]) != int(plain[9])


def format_npwp(npwp: str) -> str:
    """Print an old NPWP as `65.389.112.7-001.000`; other forms are printed as they are."""
    plain = digits(npwp)
    if len(plain) == 16 and plain.startswith("0"):
        plain = plain[1:]
    if len(plain) != 15:
        return npwp
    return f"{plain[:2]}.{plain[2:5]}.{plain[5:8]}.{plain[8]}-{plain[9:12]}.{plain[12:]}"


def check_nop(text: str) -> str:
    """Give the 18 digits of a land and building tax object."""
    if not re.fullmatch(r"\d{18}|\d{2}\.\d{2}\.\d{3}\.\d{3}\.\d{3}-\d{4}\.\d", (text or "").strip()):
        raise ValueError(_("NOP terdiri atas 18 angka, misalnya 36.71.010.001.002-0345.0."))
    nop = digits(text)
    if int(nop[:2]) not in PROVINCES:
        raise ValueError(_("Kode provinsi pada NOP tidak dikenal."))
    return nop


def format_nop(nop: str) -> str:
    """Print a NOP as `36.71.010.001.002-0345.0`."""
    if len(nop) != 18:
        return nop
    return f"{nop[:2]}.{nop[2:4]}.{nop[4:7]}.{nop[7:10]}.{nop[10:13]}-{nop[13:17]}.{nop[17]}"


def check_plate(text: str) -> str:
    """Give a vehicle plate as `B 1234 CD`."""
    found = PLATE.fullmatch(re.sub(r"[\s.\-]+", " ", (text or "").strip().upper()))
    if found is None or found[2].startswith("0"):
        raise ValueError(_("Tulis nomor polisi seperti B 1234 CD."))
    return " ".join(filter(None, found.groups()))


def check_phone(text: str) -> str:
    """Give a telephone number as `+62…`; mobile and fixed lines of Indonesia."""
    plain = re.sub(r"[\s.\-()]", "", text or "")
    plain = re.sub(r"^(\+62|62|0)", "", plain)
    if not re.fullmatch(r"[2-9][0-9]{6,11}", plain):
        raise ValueError(_("Tulis nomor telepon seperti 0812 3456 7890."))
    return f"+62{plain}"


def format_phone(phone: str) -> str:
    """Print `+6281234567890` as `0812-3456-7890`."""
    if not phone.startswith("+62"):
        return phone
    plain = f"0{phone[3:]}"
    return "-".join(filter(None, (plain[:4], plain[4:8], plain[8:])))


def _years(day: int, month: int, short_year: int, today: date) -> tuple[int, ...]:
    """Give the years of this and the last century in which the day exists and is not ahead."""
    return tuple(
        year
        for year in (1900 + short_year, 2000 + short_year)
        if (found := _date(year, month, day)) is not None and found <= today
    )


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _real_date(eight: str, message: str) -> None:
    if _date(int(eight[:4]), int(eight[4:6]), int(eight[6:])) is None:
        raise ValueError(message)
