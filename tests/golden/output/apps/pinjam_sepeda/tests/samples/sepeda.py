"""Sepeda, made up for tests: what it is filled with, who may do what, and each step of its way."""

from apps.pinjam_sepeda.entities import SEPEDA
from tests.sample import Sample, Who


def values(world, owner):
    """What a new one is filled with."""
    return {
        "kode": "Contoh kod",
        "jenis": "biasa",
        "depot": world.place("depot"),
    }


SAMPLE = Sample(
    entity=SEPEDA,
    values=values,
    create=Who(may=("operator",), may_not=("guest", "stranger", "clerk", "penjaga")),
    read=Who(may=("operator", "penjaga", "resident"), may_not=("guest",)),
    edit=Who(may=("operator",), may_not=("guest", "stranger", "clerk", "penjaga")),
    by_api=("operator",),
)
