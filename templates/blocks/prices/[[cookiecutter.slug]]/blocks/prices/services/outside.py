"""Takes in prices that other regions and national panels publish: row by row, matched by commodity and unit."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.prices import outside_files
from blocks.prices.models import OutsideMatch, OutsidePrice
from blocks.prices.outside_files import Row
from core import access, audit
from core.access import Actor
from core.rules import RuleBroken
from region.profile import REGION

KEPT_DAYS = 400
LABEL_LENGTH = 120


@dataclass
class Taken:
    """What came of a file: rows kept by region, what was wrong by line, and commodities nobody matched yet."""

    kept: Counter = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)
    unmatched: set[str] = field(default_factory=set)


def take_in(binding: Any, actor: Actor, content: bytes, region: str = "", source: str = "") -> Taken:
    """Read a file; the right rows land, each wrong one is told. `region` is asked for where the file names none."""
    require_officer(binding, actor)
    taken = Taken()
    file = outside_files.read(content, " ".join(region.split())[:80])
    taken.problems += file.problems
    matches = _Matches(binding)
    with transaction.atomic():
        for row in file.rows:
            _keep(binding, row, matches, taken, source[:120] or file.source)
        _ask_for(binding, taken.unmatched)
        old = timezone.localdate() - timedelta(days=KEPT_DAYS)
        OutsidePrice.objects.filter(app=binding.app, day__lt=old).delete()
        audit.write(actor, "import", app=binding.app, entity="outside_price", changes={"rows": dict(taken.kept)})
    return taken


def require_officer(binding: Any, actor: Actor) -> None:
    if not (actor.is_system or binding.may_approve(actor)):
        raise access.Forbidden(_("Harga daerah lain dimasukkan oleh pemeriksa harga."))


class _Matches:
    """Our commodity for a code or a name of another source."""

    def __init__(self, binding: Any) -> None:
        goods = binding.commodities(all_of_them=True)
        self._codes = {one.code: one for one in goods}
        self._names = {outside_files.plain(one.name): one for one in goods}
        self._told = {one.label: one for one in OutsideMatch.objects.filter(app=binding.app)}

    def of(self, row: Row) -> tuple[Any, Decimal]:
        """The commodity and the factor; LookupError where nobody has said what the name means."""
        told = self._told.get(label_of(row))
        if told is not None and told.code:
            return self._codes[told.code], told.factor
        found = self._codes.get(row.code) or self._names.get(outside_files.plain(row.name))
        if found is None:
            raise LookupError
        return found, Decimal(1)


def label_of(row: Row) -> str:
    """What a source calls a commodity: its name, else its code."""
    return " ".join((row.name or row.code).split())[:LABEL_LENGTH]


def _keep(binding: Any, row: Row, matches: _Matches, taken: Taken, source: str) -> None:
    def refuse(text: str) -> None:
        taken.problems.append(_("Baris %(line)d: %(text)s") % {"line": row.line, "text": text})

    if row.region_code and row.region_code == REGION.code:
        return refuse(_("ini harga daerah sendiri"))
    if row.day > timezone.localdate():
        return refuse(_("tanggalnya belum tiba"))
    try:
        commodity, factor = matches.of(row)
    except LookupError:
        taken.unmatched.add(label_of(row))
        return None
    if row.unit and factor == 1 and outside_files.plain(row.unit) != outside_files.plain(commodity.unit):
        words = {"theirs": row.unit, "ours": commodity.unit, "name": commodity.name}
        return refuse(_("satuan %(theirs)s bukan %(ours)s untuk %(name)s; isi pengali pada padanannya") % words)
    value = (row.value * factor).quantize(Decimal(1), ROUND_HALF_UP)
    key = {"app": binding.app, "region": row.region, "code": commodity.code, "day": row.day}
    OutsidePrice.objects.update_or_create(
        **key, defaults={"value": value, "source": source, "taken_at": timezone.now()}
    )
    taken.kept[row.region] += 1
    return None


def _ask_for(binding: Any, labels: set[str]) -> None:
    """Remember names that wait for a match; until then they are not compared."""
    known = set(OutsideMatch.objects.filter(app=binding.app, label__in=labels).values_list("label", flat=True))
    OutsideMatch.objects.bulk_create(OutsideMatch(app=binding.app, label=one) for one in sorted(labels - known))


def match(binding: Any, actor: Actor, pk: int, code: str, factor: str) -> None:
    """Say which of our commodities a name means."""
    require_officer(binding, actor)
    if code and code not in {one.code for one in binding.commodities(all_of_them=True)}:
        raise RuleBroken([_("Komoditas itu tidak ada.")])
    number = outside_files.factor(factor)
    if number is None:
        raise RuleBroken([_("Tulis pengali seperti 1 atau 0,25, paling besar 1000.")])
    done = OutsideMatch.objects.filter(app=binding.app, pk=pk).update(code=code, factor=number)
    if not done:
        raise RuleBroken([_("Padanan itu tidak ada lagi.")])
    audit.write(actor, "match", app=binding.app, entity="outside_match", object_id=pk, changes={"code": code})
