"""Run by test_condition.py in a process of its own: compiled Q against compiled Python on rows.

`agreement.py DATABASE_URL` prints each condition on which the database and Python select different rows, and how many
it compared.
"""

import random
import sys
from datetime import date
from decimal import Decimal

import django
import environ
from django.conf import settings

settings.configure(
    DATABASES={"default": environ.Env.db_url_config(sys.argv[1])},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    USE_TZ=True,
)
django.setup()

from django.db import connection, models  # noqa: E402
from django.db.models import F, Q  # noqa: E402

from generator.expressions import (  # noqa: E402
    EntityScope,
    Field,
    Scope,
    Typed,
    World,
    check,
    evaluate,
    parse,
)
from generator.expressions.compiling.condition import q_source  # noqa: E402
from generator.expressions.value_types import field_type  # noqa: E402


class Armada(models.Model):
    jenis = models.CharField(max_length=9, blank=True)
    tangki = models.DecimalField(max_digits=6, decimal_places=1, null=True)
    kir = models.DateField(null=True)

    class Meta:
        app_label = "agreement"


class Pesanan(models.Model):
    layanan = models.CharField(max_length=9, blank=True)
    catatan = models.CharField(max_length=9, blank=True)
    rit = models.IntegerField(null=True)
    titik = models.IntegerField(null=True)
    volume = models.DecimalField(max_digits=6, decimal_places=1, null=True)
    lunas = models.BooleanField(null=True)
    armada = models.ForeignKey(Armada, models.CASCADE, null=True)

    class Meta:
        app_label = "agreement"


def field(name: str, **words: object) -> Field:
    return Field(field_type(name, **words))  # type: ignore[arg-type]


WORLD = World(
    {
        "armada": EntityScope(
            "armada",
            {
                "jenis": field("choice", options=("truk", "bentor")),
                "tangki": field("decimal", places=1),
                "kir": field("date"),
            },
        ),
        "pesanan": EntityScope(
            "pesanan",
            {
                "layanan": field("choice", options=("sedot", "mampet")),
                "catatan": field("text"),
                "rit": field("integer"),
                "titik": field("integer"),
                "volume": field("decimal", places=1),
                "lunas": field("boolean"),
                "armada": field("reference", to="armada"),
            },
        ),
    }
)
LEAVES = [
    "rit {} titik", "rit {} 2", "3 {} titik", "volume {} 1.5", "volume {} rit", "rit {} -1",
    "armada.tangki {} 2.5", "armada.tangki {} volume",
]  # fmt: skip
PLAIN = [
    "lunas", 'layanan == "sedot"', 'layanan != "sedot"', 'layanan in ["sedot", "mampet"]',
    'layanan not in ["sedot"]', "rit in [1, 2]", "rit not in [1, 2]", 'armada.jenis == "truk"',
    'armada.jenis != "truk"', 'armada.jenis in ["truk"]', 'armada.jenis not in ["truk"]',
    "is_set(rit)", "is_set(layanan)", "is_set(armada)", "is_set(armada.jenis)",
    "is_set(armada.kir)", 'catatan == ""', "catatan == layanan", "catatan != layanan",
    "lunas == true", 'armada.jenis == ""', "not is_set(armada.jenis)",
]  # fmt: skip


def condition(dice: random.Random, depth: int) -> str:
    """Return a random condition."""
    if depth == 0 or dice.random() < 0.2:
        if dice.random() < 0.5:
            return dice.choice(LEAVES).format(dice.choice(["==", "!=", "<", "<=", ">", ">="]))
        return dice.choice(PLAIN)
    word = dice.choice(["and", "or", "not"])
    if word == "not":
        return f"not ({condition(dice, depth - 1)})"
    return f"({condition(dice, depth - 1)} {word} {condition(dice, depth - 1)})"


def fill(dice: random.Random) -> None:
    """Store random rows, a third of their values missing."""
    with connection.schema_editor() as editor:
        editor.create_model(Armada)
        editor.create_model(Pesanan)
    trucks = [
        Armada.objects.create(jenis=jenis, tangki=tangki, kir=kir)
        for jenis in ("", "truk", "bentor")
        for tangki, kir in ((None, date(2026, 1, 1)), (Decimal("2.5"), None))
    ]
    for _ in range(90):
        Pesanan.objects.create(
            layanan=dice.choice(["", "sedot", "mampet"]),
            catatan=dice.choice(["", "sedot", "x"]),
            rit=dice.choice([None, -1, 0, 1, 2, 3]),
            titik=dice.choice([None, 1, 2, 3]),
            volume=dice.choice([None, Decimal("1.0"), Decimal("1.5"), Decimal("2.0")]),
            lunas=dice.choice([None, True, False]),
            armada=dice.choice([None, *trucks]),
        )


def main() -> None:
    """Compare the rows that both select, for many conditions."""
    dice = random.Random(15)
    fill(dice)
    rows = list(Pesanan.objects.select_related("armada"))
    compared = 0
    for _ in range(120):
        text = condition(dice, 3)
        typed = check(parse(text), Scope(WORLD, "pesanan"), use="rule")
        assert isinstance(typed, Typed), (text, typed)
        source = q_source(typed.node)
        if source is None:
            continue
        compared += 1
        by_database = set(
            Pesanan.objects.filter(eval(source, {"Q": Q, "F": F, "Decimal": Decimal})).values_list("pk", flat=True)
        )
        by_python = {row.pk for row in rows if evaluate(typed, row)}
        if by_database != by_python:
            print("differs:", text, source, sorted(by_database ^ by_python)[:3])
    print("compared", compared)


main()
