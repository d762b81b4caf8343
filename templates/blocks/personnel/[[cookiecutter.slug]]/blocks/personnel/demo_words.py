"""The words of the demonstration: positions, ranks, reasons."""

from datetime import date
from random import Random
from typing import Any

AGENCIES = ("bkpsdm", "diskominfo", "dishub", "dinkes")
OFFICE_KINDS = ("own", "district", "village")
LEAVES = (
    ("tahunan", 3, "Acara keluarga"),
    ("tahunan", 5, "Mengantar orang tua berobat ke luar kota"),
    ("sakit", 1, "Demam"),
    ("tahunan", 2, "Keperluan keluarga"),
    ("alasan_penting", 4, "Orang tua sakit keras"),
    ("tahunan", 10, "Pulang kampung"),
)
DECISIONS = ("setuju", "setuju", "setuju", "tangguhkan", "setuju", "tolak")
STAYS = ("Rumah sendiri", "Rumah orang tua", "Rumah saudara di ibu kota provinsi")
REFUSAL = "Masih ada pekerjaan yang mendesak pada tanggal itu."
REASONS = (
    "Lupa presensi karena langsung menerima tamu.",
    "Jaringan di kantor terputus sejak pagi.",
    "Ponsel rusak, presensi dicatat manual di buku.",
)
LADDER = ("ii_c", "iii_a", "iii_b", "iii_c", "iii_d", "iv_a", "iv_b", "iv_c")


def kind_of(position: Any) -> str:
    """The kind of a position from its title."""
    title = position.title.lower()
    if position.is_head:
        return "administrator" if position.office.parent_id or "camat" in title else "pimpinan_tinggi"
    if title.startswith(("sekretaris", "kepala bidang")):
        return "administrator"
    if title.startswith(("kepala sub", "kepala seksi")):
        return "pengawas"
    return "fungsional_pemula" if "ahli" in title else "pelaksana"


def rank_of(begun: date, kind: str, today: date, *, is_contract: bool) -> str:
    """A rank that fits years of service and position."""
    if is_contract:
        return "ix"
    years = today.year - begun.year
    floor = {"pimpinan_tinggi": 6, "administrator": 4, "pengawas": 3}.get(kind, 0)
    return LADDER[min(max(years // 4, floor), len(LADDER) - 1)]


def with_title(name: str, kind: str, chance: Random) -> str:
    """A name with a degree, as registers write it."""
    degree = (
        ", M.Si."
        if kind in ("pimpinan_tinggi", "administrator")
        else chance.choice(["", ", S.Sos.", ", S.E.", ", S.Kom.", ", A.Md."])
    )
    return f"{name}{degree}"
