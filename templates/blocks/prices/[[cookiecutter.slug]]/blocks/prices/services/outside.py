"""Takes in the averages that other regions publish as open data."""

import csv
import io
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.prices.models import OutsidePrice
from blocks.prices.typed import NotAPrice, price
from core import access, audit
from core.access import Actor
from core.rules import RuleBroken
from region.profile import REGION

COLUMNS = ("tanggal", "kode_daerah", "daerah", "kode_komoditas", "harga")
MOST_BYTES = 2_000_000
MOST_ROWS = 20_000
KEPT_DAYS = 400


@dataclass
class Taken:
    """What came of a file: rows kept by region, and what was wrong by line."""

    kept: Counter = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)


def take_in(binding: Any, actor: Actor, content: bytes) -> Taken:
    """Read a file `rata-rata.csv` of another replica; the right rows land, each wrong one is told."""
    if not binding.may_approve(actor):
        raise access.Forbidden(_("Harga daerah lain dimasukkan oleh pemeriksa harga."))
    taken = Taken()
    rows = [row for row in _read(content, taken) if row is not None]
    with transaction.atomic():
        for region, code, day, value in rows:
            key = {"app": binding.app, "region": region, "code": code, "day": day}
            OutsidePrice.objects.update_or_create(**key, defaults={"value": value})
            taken.kept[region] += 1
        old = timezone.localdate() - timedelta(days=KEPT_DAYS)
        OutsidePrice.objects.filter(app=binding.app, day__lt=old).delete()
        audit.write(actor, "import", app=binding.app, entity="outside_price", changes={"rows": dict(taken.kept)})
    return taken


def _read(content: bytes, taken: Taken) -> list[Any]:
    if len(content) > MOST_BYTES:
        raise RuleBroken([_("Berkas terlalu besar; paling besar 2 MB.")])
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise RuleBroken([_("Berkas bukan CSV UTF-8. Unduh rata-rata.csv dari data terbuka daerah itu.")]) from None
    reader = csv.DictReader(io.StringIO(text))
    lacking = [name for name in COLUMNS if name not in (reader.fieldnames or [])]
    if lacking:
        raise RuleBroken([_("Kolom %s tidak ada. Pakai berkas rata-rata.csv.") % ", ".join(lacking)])
    try:
        lines = list(reader)
    except csv.Error as problem:
        raise RuleBroken([_("Berkas rusak: %s") % problem]) from None
    if len(lines) > MOST_ROWS:
        raise RuleBroken([_("Berkas berisi lebih dari %d baris; ambil rentang hari yang lebih pendek.") % MOST_ROWS])
    return [_row(line, number, taken) for number, line in enumerate(lines, start=2)]


def _row(line: dict[str, Any], number: int, taken: Taken) -> tuple[str, str, date, Any] | None:
    given = {name: str(line.get(name) or "").strip() for name in COLUMNS}
    if not given["harga"]:
        return None
    try:
        day, value = date.fromisoformat(given["tanggal"]), price(given["harga"])
        _judge(given, day)
    except ValueError as problem:
        wording = str(problem) if isinstance(problem, NotAPrice) else _("tanggal tidak dikenal")
        taken.problems.append(_("Baris %(line)d: %(text)s") % {"line": number, "text": wording})
        return None
    return given["daerah"][:80], given["kode_komoditas"][:40], day, value


def _judge(given: dict[str, str], day: date) -> None:
    if given["kode_daerah"] == REGION.code:
        raise NotAPrice(_("ini harga daerah sendiri"))
    if not given["daerah"] or not given["kode_komoditas"]:
        raise NotAPrice(_("daerah atau komoditas kosong"))
    if day > timezone.localdate():
        raise NotAPrice(_("tanggalnya belum tiba"))
