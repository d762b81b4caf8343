"""Conditions as Django Qs: their source, and that a database selects what Python would."""

import subprocess
import sys
from pathlib import Path

import pytest
from worlds import SI_SENJA

from generator.expressions import Scope, Typed, check, parse, to_constraint
from tests.postgres import Cluster


def constraint(text: str) -> str | None:
    """Return the constraint of a rule of an order."""
    typed = check(parse(text), Scope(SI_SENJA, "pesanan"), use="rule")
    assert isinstance(typed, Typed), typed
    return to_constraint(typed)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("rit <= titik", 'Q(rit__lte=F("titik"))'),
        ("3 > rit", "Q(rit__lt=3)"),
        ("lebar_gang_m >= 0.5", 'Q(lebar_gang_m__gte=Decimal("0.5"))'),
        ("rit != 2", "~Q(rit=2) & Q(rit__isnull=False)"),
        ('layanan != "sedot"', '~Q(layanan="sedot")'),
        ('layanan in ["sedot", "mampet"]', 'Q(layanan__in=["sedot", "mampet"])'),
        ("rit > 0 and (titik > 0 or rit > 5)", "Q(rit__gt=0) & (Q(titik__gt=0) | Q(rit__gt=5))"),
        ("not (rit > 1 and titik > 2)", "Q(rit__lte=1) | Q(titik__lte=2)"),
        ("is_set(disurvei_pada)", "Q(disurvei_pada__isnull=False)"),
        ("is_set(golongan) or rit > 0", 'Q(golongan__gt="") | Q(rit__gt=0)'),
        ('state == "selesai"', 'Q(state="selesai")'),
    ],
)
def test_a_rule_over_own_columns_is_a_constraint(text: str, source: str) -> None:
    assert constraint(text) == source


@pytest.mark.parametrize(
    "text",
    [
        "rit <= settings.selang_maksimum_m",
        "date_of(disurvei_pada) <= today()",
        'armada.jenis == "truk"',
        "rit + titik > 3",
        "rit > 0 and booking.free",
        "abs(rit) > 3",
        "true",
    ],
)
def test_a_rule_that_needs_more_than_its_row_is_none(text: str) -> None:
    assert constraint(text) is None


def test_a_value_without_a_column_is_none() -> None:
    from generator.expressions import EntityScope, Field, World
    from generator.expressions.value_types import INTEGER

    live = EntityScope("laporan", {"umur": Field(INTEGER, is_column=False)})
    typed = check(parse("umur > 3"), Scope(World({"laporan": live}), "laporan"), use="rule")
    assert isinstance(typed, Typed)
    assert to_constraint(typed) is None


def test_sqlite_selects_what_python_would() -> None:
    require_agreement("sqlite://:memory:")


@pytest.mark.db
def test_postgresql_selects_what_python_would(cluster: Cluster) -> None:
    require_agreement(cluster.create("agreement"))


def require_agreement(address: str) -> None:
    """Compare in a process of its own, for Django's settings are made once."""
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("agreement.py")), address],
        cwd=root, env={"PYTHONPATH": str(root), "PATH": ""},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    *differences, last = done.stdout.splitlines()
    assert differences == []
    assert int(last.removeprefix("compared ")) > 80
