"""Pinjaman, made up for tests: what it is filled with, who may do what, and each step of its way."""

import datetime as dt

from apps.pinjam_sepeda.entities import PINJAMAN
from tests.sample import Example, One, Sample, Step, Who


def values(world, owner):
    """What a new one is filled with."""
    return {
        "peminjam": owner.person,
        "sepeda": One("pinjam-sepeda.sepeda"),
        "kembali_pada": dt.date(2026, 7, 8),
    }


SAMPLE = Sample(
    entity=PINJAMAN,
    values=values,
    create=Who(may=("owner",), may_not=("guest",)),
    read=Who(may=("owner", "operator", "penjaga"), may_not=("guest", "stranger", "clerk")),
    edit=Who(may=("owner",), may_not=("guest", "stranger", "clerk", "penjaga", "operator")),
    edit_at={"owner": "dipesan"},
    closed_state="dipinjam",
    by_api=("owner",),
    steps=(
        # Serahkan: Dipesan to Dipinjam
        Step(
            name="serahkan",
            source="dipesan",
            target="dipinjam",
            who=Who(may=("penjaga",), may_not=("guest", "stranger", "clerk", "operator")),
            due=("days", 3),
        ),
        # Tidak diambil: Dipesan to Batal
        Step(
            name="lewat",
            source="dipesan",
            target="batal",
            timed=("", 1),
        ),
        # Batalkan: Dipesan to Batal
        Step(
            name="batalkan",
            source="dipesan",
            target="batal",
            who=Who(may=("owner",), may_not=("guest", "stranger", "clerk", "penjaga", "operator")),
            note=True,
        ),
        # Terima kembali: Dipinjam to Selesai
        Step(
            name="terima",
            source="dipinjam",
            target="selesai",
            after=("serahkan",),
            who=Who(may=("penjaga",), may_not=("guest", "stranger", "clerk", "operator")),
        ),
    ),
    examples=(
        Example(
            given={
                "terlambat_hari": 2,
                "sepeda.jenis": "listrik",
            },
            then={
                "denda": 30000,
            },
        ),
    ),
)
