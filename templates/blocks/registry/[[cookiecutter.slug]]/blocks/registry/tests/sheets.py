"""A spreadsheet of ten thousand businesses as villages hand it in: good rows, each kind of fault, doubles."""

import hashlib
import io
from dataclasses import dataclass, field
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

HEADINGS = (
    "Nama usaha",
    "Pemilik – nama",
    "Pemilik – NIK",
    "Pemilik – telepon",
    "Bentuk usaha",
    "Nomor Induk Berusaha (NIB)",
    "Bidang usaha",
    "Kode KBLI",
    "Produk utama",
    "Berdiri sejak tahun",
    "Alamat usaha",
    "Desa atau kelurahan",
    "RW atau dusun",
    "Titik lokasi usaha – lintang",
    "Titik lokasi usaha – bujur",
    "Laman atau toko daring",
    "Pekerja laki-laki (orang)",
    "Hasil penjualan setahun",
)
KNOWN_NIB, KNOWN_NIK, KNOWN_NAME = "9120000000001", "7202014107850001", "Maria Tolawo"
# What is put into a good row -> the column that is named and how the words begin; several where a row has several.
FAULTS: tuple[tuple[dict[str, Any], tuple[tuple[str, str], ...]], ...] = (
    ({"Nama usaha": None}, (("Nama usaha", "Wajib diisi."),)),
    ({"Nama usaha": "x" * 121}, (("Nama usaha", "Pastikan nilai ini"),)),
    ({"Pemilik – nama": None}, (("Pemilik – nama", "Wajib diisi."),)),
    ({"Pemilik – NIK": 7202014107850002}, (("Pemilik – NIK", "Tersimpan sebagai angka"),)),
    ({"Pemilik – NIK": "720201"}, (("Pemilik – nama", "NIK terdiri"),)),
    ({"Pemilik – NIK": KNOWN_NIK}, (("Pemilik – nama", "NIK dan nama tidak cocok"),)),
    ({"Pemilik – telepon": "12"}, (("Pemilik – nama", "Tulis nomor telepon"),)),
    ({"Bidang usaha": "Pertambangan emas"}, (("Bidang usaha", "Tidak ada dalam daftar"),)),
    ({"Desa atau kelurahan": "Desa Antah"}, (("Desa atau kelurahan", "Tidak ada dalam daftar"),)),
    ({"Desa atau kelurahan": "Desa Kembar"}, (("Desa atau kelurahan", "Ada lebih dari satu"),)),
    ({"Pekerja laki-laki (orang)": "dua orang"}, (("Pekerja laki-laki (orang)", "Bukan angka."),)),
    ({"Pekerja laki-laki (orang)": -3}, (("Pekerja laki-laki (orang)", "Pekerja laki-laki paling sedikit 0"),)),
    ({"Hasil penjualan setahun": "=12*2000000"}, (("Hasil penjualan setahun", "Sel berisi rumus"),)),
    ({"Berdiri sejak tahun": 2099}, (("", "Tahun berdiri belum terjadi."),)),
    ({"Nomor Induk Berusaha (NIB)": "912030405060"}, (("", "NIB terdiri atas 13 angka"),)),
    ({"Nomor Induk Berusaha (NIB)": KNOWN_NIB}, (("Nomor Induk Berusaha (NIB)", "Sudah terdaftar: "),)),
    ({"Kode KBLI": "561"}, (("", "Kode KBLI terdiri atas 5 angka."),)),
    ({"Titik lokasi usaha – bujur": None}, (("Titik lokasi usaha – lintang", "Lintang dan bujur"),)),
    ({"Titik lokasi usaha – lintang": "utara"}, (("Titik lokasi usaha – lintang", "Bukan koordinat."),)),
    ({"Laman atau toko daring": "bukan laman"}, (("Laman atau toko daring", "Masukkan URL"),)),
    (
        {"Produk utama": None, "Bentuk usaha": "Firma", "Kode KBLI": "5"},
        (
            ("Produk utama", "Wajib diisi."),
            ("Bentuk usaha", "Tidak ada dalam daftar"),
            ("", "Kode KBLI terdiri atas 5 angka."),
        ),
    ),
)
EVERY = 40  # one row in so many is spoilt
VILLAGES = 100


@dataclass
class Plan:
    """What stands in which row, and what the import must say of it."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    faults: dict[int, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    warned: set[int] = field(default_factory=set)
    doubles: set[tuple[str, str]] = field(default_factory=set)


def word(*seed: Any) -> str:
    """A made-up name of three words that no other is like."""
    digits = hashlib.sha256(repr(seed).encode()).hexdigest()
    pairs = zip(digits[:12], digits[20:32], strict=True)
    letters = ["bcdfghjklmnprstw"[int(one, 16)] + "aiueo"[int(two, 16) % 5] for one, two in pairs]
    return " ".join("".join(letters[at : at + 4]).title() for at in (0, 4, 8))


def good_row(number: int) -> dict[str, Any]:
    """A row with nothing wrong; its village has a hundred others."""
    nik = f"720202{1 + number % 28:02}{1 + number // 28 % 12:02}{70 + number // 336 % 25:02}{1 + number % 9999:04}"
    return {
        "Nama usaha": f"Usaha {word('usaha', number)}",
        "Pemilik – nama": word("orang", number),
        "Pemilik – NIK": nik,
        "Pemilik – telepon": f"0812{number:08}",
        "Bentuk usaha": "Usaha perorangan",
        "Nomor Induk Berusaha (NIB)": f"81{number:011}" if number % 3 else None,
        "Bidang usaha": "Makanan dan minuman",
        "Kode KBLI": "56103",
        "Produk utama": "Kue basah",
        "Berdiri sejak tahun": 2015,
        "Alamat usaha": f"Jl. Uji No. {number}",
        "Desa atau kelurahan": f"Desa {number % VILLAGES:03}",
        "RW atau dusun": f"{1 + number % 4:03}",
        "Titik lokasi usaha – lintang": -1.395 - number % 97 / 10_000,
        "Titik lokasi usaha – bujur": 120.754 + number % 89 / 10_000,
        "Pekerja laki-laki (orang)": number % 4,
        "Hasil penjualan setahun": 24_000_000,
    }


def plan(count: int) -> Plan:
    """Good rows with every kind of fault in turn, doubles by NIK and by name, and figures that only ask a question."""
    made = Plan()
    for number in range(count):
        row, line = good_row(number), number + 2
        turn = number // EVERY
        if number % EVERY == EVERY - 1:
            changes, said = FAULTS[turn % len(FAULTS)]
            row |= changes
            made.faults[line] = said
        elif number % EVERY == 11 and turn % 10 == 0:  # the number before, typed again elsewhere in the file
            _again(made, row, number)
        elif number % EVERY == 12 and turn % 10 == 1:  # one owner, another business: no double
            row |= {name: made.rows[number - 1][name] for name in ("Pemilik – nama", "Pemilik – NIK")}
        elif number % EVERY == 13 and turn % 10 == 2:
            row["Hasil penjualan setahun"] = 60_000_000_000
            made.warned.add(line)
        elif number % EVERY == 14 and turn % 10 == 3:
            first = number - 1 if (number - 1) % 3 else number - 2
            row["Nomor Induk Berusaha (NIB)"] = made.rows[first]["Nomor Induk Berusaha (NIB)"]
            made.faults[line] = (("Nomor Induk Berusaha (NIB)", f"Sama dengan baris {first + 2}."),)
        made.rows.append(row)
    return made


def _again(made: Plan, row: dict[str, Any], number: int) -> None:
    """The business before as another clerk types it: every second time without the NIK."""
    before = made.rows[number - 1]
    name = before["Nama usaha"]
    row |= {"Nama usaha": f"{name.upper()}.", "Desa atau kelurahan": before["Desa atau kelurahan"]}
    if number // EVERY % 20:
        row |= {"Pemilik – NIK": None, "Pemilik – telepon": None}
    else:
        row |= {key: before[key] for key in ("Pemilik – nama", "Pemilik – NIK")}
    made.doubles.add((name, row["Nama usaha"]))


def upload(made: Plan) -> SimpleUploadedFile:
    """The plan as a workbook."""
    book = Workbook(write_only=True)
    page = book.create_sheet("Data")
    page.append(HEADINGS)
    for row in made.rows:
        page.append([row.get(heading) for heading in HEADINGS])
    out = io.BytesIO()
    book.save(out)
    return SimpleUploadedFile("umkm.xlsx", out.getvalue())
