"""Keeps the quantities of a station and their levels."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from blocks.telemetry.models import Level, Stream, Thing
from blocks.telemetry.services import keys
from core import audit
from core.access import Actor
from core.rules import RuleBroken


def ensure_all(binding: Any, thing: Thing) -> None:
    """Give a new station all quantities of the settings."""
    for code in binding.all_quantities():
        ensure(binding, thing, code)


def ensure(binding: Any, thing: Thing, code: str) -> Stream:
    """The stream of a quantity; a new one starts with the levels that the settings give values."""
    stream, is_new = Stream.objects.get_or_create(thing=thing, quantity=code)
    if is_new:
        Level.objects.bulk_create(
            Level(stream=stream, code=tier.code, severity=tier.severity, rise=tier.rise, fall=_fall(tier))
            for tier in binding.all_levels()
            if tier.quantity == code and tier.rise is not None
        )
    return stream


def _fall(tier: Any) -> float:
    return tier.rise if tier.fall is None else min(tier.fall, tier.rise)


def set_levels(binding: Any, actor: Actor, stream: Stream, values: dict[str, tuple[float, float] | None]) -> None:
    """Set rise and fall by the level's code; None takes a level away. Raises Forbidden or RuleBroken."""
    keys.require_manager(binding, actor)
    tiers = [tier for tier in binding.all_levels() if tier.quantity == stream.quantity]
    wanted = [(tier, values[tier.code]) for tier in tiers if values.get(tier.code) is not None]
    problems = _problems(wanted)
    if problems:
        raise RuleBroken(problems)
    with transaction.atomic():
        before = {level.code: [level.rise, level.fall] for level in stream.levels.all()}
        stream.levels.all().delete()
        Level.objects.bulk_create(
            Level(stream=stream, code=tier.code, severity=tier.severity, rise=rise, fall=fall)
            for tier, (rise, fall) in wanted
        )
        after = {tier.code: list(pair) for tier, pair in wanted}
        audit.record(actor, "levels", stream, {"levels": [before, after]})


def _problems(wanted: list[tuple[Any, tuple[float, float]]]) -> list[str]:
    """All that is wrong: a level that falls above its rise, or one that is not above the milder one."""
    found = [
        _("%s: nilai turun tidak boleh di atas nilai naik.") % tier.label
        for tier, (rise, fall) in wanted
        if fall > rise
    ]
    for (milder, (low, _low_fall)), (worse, (high, _high_fall)) in zip(wanted, wanted[1:], strict=False):
        if high <= low:
            found.append(
                _("%(worse)s harus lebih tinggi daripada %(milder)s.") % {"worse": worse.label, "milder": milder.label}
            )
    return found
