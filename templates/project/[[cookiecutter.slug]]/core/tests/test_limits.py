"""The limits of an entry are held wherever a value is entered, and nowhere else."""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django.db import models

from core import limits, rules
from core.entities import FieldInfo

INFOS = (
    FieldInfo("umur", "integer", "Umur", unit="tahun", minimum=0, maximum=130),
    FieldInfo("tahun", "integer", "Tahun bangun", maximum=2030),
    FieldInfo("mulai", "date", "Mulai", maximum=lambda record, settings, names: date(2026, 5, 1)),
    FieldInfo("skor", "integer", "Skor", computed=True, maximum=10),
    FieldInfo("hasil", "integer", "Hasil", computed=True, minimum=1),
)
STEP = SimpleNamespace(require=("hasil",), inputs=())
ENTITY = SimpleNamespace(fields=INFOS, rules=(), workflow=SimpleNamespace(transition=lambda name: STEP))


COLUMNS = (
    models.IntegerField(name="umur"),
    models.IntegerField(name="skor"),
    models.DecimalField(name="hasil", max_digits=7, decimal_places=2),
)


def record(**values):
    meta = SimpleNamespace(concrete_fields=COLUMNS)
    return SimpleNamespace(_meta=meta, **dict.fromkeys(("umur", "tahun", "mulai", "skor", "hasil")) | values)


def test_every_value_outside_is_named_with_its_limit():
    found = limits.broken(ENTITY, record(umur=131, tahun=2031, mulai=date(2026, 5, 2)), "create", None, None)
    assert found == {
        "umur": "Umur paling banyak 130 tahun.",
        "tahun": "Tahun bangun paling banyak 2030.",
        "mulai": "Mulai paling akhir 1 Mei 2026.",
    }


def test_the_limits_themselves_and_nothing_at_all_are_allowed():
    assert limits.broken(ENTITY, record(umur=130, tahun=None, mulai=date(2026, 5, 1)), "edit", None, None) == {}


def test_what_is_worked_out_is_not_limited_on_the_form():
    assert limits.broken(ENTITY, record(skor=11, hasil=0), "create", None, None) == {}


def test_a_step_is_held_to_the_limits_of_what_it_asks_for():
    found = limits.broken(ENTITY, record(umur=200, hasil=0), "selesaikan", None, None)
    assert found == {"hasil": "Hasil paling sedikit 1."}


def test_a_broken_limit_stops_the_record_and_points_at_its_field():
    with pytest.raises(rules.RuleBroken) as problem:
        rules.examine(ENTITY, record(umur=-1), "create", None, None)
    assert problem.value.fields == {"umur": "Umur paling sedikit 0 tahun."}


def test_a_number_worked_out_that_its_column_cannot_hold_stops_the_record():
    with pytest.raises(rules.RuleBroken) as problem:
        rules.examine(ENTITY, record(skor=2**31, hasil=Decimal("-100000.00")), "create", None, None)
    assert problem.value.fields == {
        "skor": "Skor menjadi terlalu besar; periksa angka yang diisi.",
        "hasil": "Hasil menjadi terlalu besar; periksa angka yang diisi.",
    }


def test_the_largest_that_a_column_holds_is_kept():
    assert limits.too_large(ENTITY, record(skor=2**31 - 1, hasil=Decimal("99999.99"))) == {}
