"""What the words of a field's name tell of a likely value, in the one place that guesses; demonstration data only.

A field whose values the words do not fit says its own: `help: "Contoh: melamar kerja; mendaftar sekolah."`.
"""

from collections.abc import Mapping
from typing import Any

LISTED = {
    "brand": ("Mitsubishi", "Isuzu", "Hino", "Suzuki", "Toyota", "Daihatsu"),
    "product": (
        "Keripik pisang",
        "Kopi bubuk",
        "Kue kering",
        "Tas anyaman",
        "Kain tenun",
        "Madu hutan",
        "Abon ikan",
        "Sambal",
    ),
}
SENTENCES = (
    "Sudah diperiksa di tempat dan sesuai.",
    "Perlu tindak lanjut pada kunjungan berikutnya.",
    "Warga meminta dihubungi lewat telepon.",
)
# Ranges by a number's name or a word in it, else by its unit.
RANGES: dict[str, tuple[float, float]] = {
    "co": (0.05, 0.9),
    "dibawa": (8, 40),
    "diserahkan": (0.5, 8),
    "jiwa": (1, 7),
    "gram": (90, 240),
    "kapasitas": (60, 240),
    "kembali": (0, 4),
    "kesalahan": (-0.004, 0.004),
    "kk": (1, 2),
    "lebar": (1.1, 6),
    "luas": (21, 72),
    "opasitas": (5, 50),
    "panjang": (8, 38),
    "persen": (0, 60),
    "petak": (1, 40),
    "ppm": (20, 180),
    "rit": (1, 2),
    "sumbu": (2, 3),
    "susut": (0, 0.6),
    "titik": (1, 2),
    "umur": (4, 71),
    "volume": (1, 4),
    "%": (0, 60),
    "kg": (600, 9000),
    "m": (1, 35),
    "m3": (1, 4),  # a word in names: volume_m3; the unit itself is m³, of anything from a sack to a river
    "mm/m": (-6, 6),
}
# Years before this one by a number's name or a word in it; a number of the unit "tahun" is how many years, not which.
YEARS = {"rat_tahun": (3, 0), "tahun": (20, 0), "tahun_buku": (4, 1)}
SPAN_OF_YEARS = "tahun"
CALENDAR = (1900, 2100)
# Days from today by a word in a date's name; other dates lie ahead.
DAYS = {
    "anak": (-5300, -2700),
    "lahir": (-22000, -6600),
    "wafat": (-5400, -1100),
    "dimakamkan": (-5400, -1100),
    "diterima": (1, 60),
    "ditinjau": (0, 1),
    "periksa": (1, 9),
    "nikah": (3, 12),
    "habis": (-420, 120),
    "terbit": (-900, -30),
    "masa": (32, 75),
    "dasar": (-900, -30),
}
# Dates that stand for a month: its last day.
MONTHS = ("bulan",)
# Numbers that are kept as text, by the name of their field.
DIGITS = {"kbli": 5, "nib": 13, "nik_koperasi": 13}
# Thousands of rupiah by a word in the name of a sum.
MONEY: dict[str, tuple[int, int]] = {
    "harta": (9_000, 400_000),
    "kebutuhan": (1_000, 40_000),
    "modal": (2_000, 150_000),
    "omzet": (12_000, 900_000),
    "pendapatan": (90_000, 900_000),
    "penghasilan": (600, 5_200),
}
USUAL_MONEY = (5, 400)
# What a text is, by a part of its name; the first that fits.
TEXTS = (
    ("product", ("produk",)),
    ("person", ("nama", "almarhum", "pasangan")),
    ("brand", ("merek",)),
    ("code", ("nomor", "rangka", "mesin", "kode")),
    ("address", ("alamat", "patokan")),
)
WHOLE = {"rt": "part_of_village", "rw": "part_of_village", "judul": "title"} | {name: name for name in DIGITS}


def text_kind(name: str) -> str:
    """What a text of this name likely is: a person's name, a brand, a code; empty where the name tells nothing."""
    parts = (kind for kind, words in TEXTS if any(word in name for word in words))
    return WHOLE.get(name) or next(parts, "")


def found(table: Mapping[str, Any], name: str, unit: str = "") -> Any:
    """The range that a table gives for a name, else for a word in it, else for its unit; None where it has none."""
    return next((table[word] for word in (name, *name.split("_"), unit) if word in table), None)


def range_of(name: str, unit: str, this_year: int) -> tuple[float, float] | None:
    """The usual range of a number: of a year up to this one, else what its name or unit tells; None where unknown."""
    before = found(YEARS, name) if unit != SPAN_OF_YEARS else None
    return (this_year - before[0], this_year - before[1]) if before is not None else found(RANGES, name, unit)


def is_year(name: str, unit: str, value: Any) -> bool:
    """Say whether a number is a year of the calendar and no amount."""
    return not unit and "tahun" in name and CALENDAR[0] <= value <= CALENDAR[1]
