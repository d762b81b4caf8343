"""Entering prices: saved as typed, line by line; sent once; what another device changed is not overwritten."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.prices.selectors import sheets
from blocks.prices.typed import NotAPrice, Typed, row
from core import access, display, records, workflow
from core.access import Actor
from core.rules import RuleBroken

OPEN_PHASES = ("working", "returned")


@dataclass(frozen=True)
class Refusal:
    """A line that was not kept, and why."""

    commodity_id: int
    text: str
    is_conflict: bool = False


def open_sheet(binding: Any, actor: Actor, market: Any, day: date) -> Any:
    """The record of a market's day, made where there is none yet; of two who begin at once, one makes it."""
    require_surveyor(binding, actor)
    found = sheets.find(binding, market, day)
    if found is not None:
        return found
    require_day(binding, day)
    values = {binding.market: market, binding.day: day, binding.surveyor: actor.user}
    try:
        return records.create(binding.entity, actor, values)
    except (IntegrityError, RuleBroken):
        found = sheets.find(binding, market, day)
        if found is None:
            raise
        return found


def require_surveyor(binding: Any, actor: Actor) -> None:
    if not binding.may(actor, "submit"):
        raise access.Forbidden(_("Lembar harga diisi oleh petugas survei."))


def require_day(binding: Any, day: date) -> None:
    """Refuse a day to come, and one that is too long ago."""
    today, late = timezone.localdate(), binding.setting("late_days")
    if day > today:
        raise RuleBroken([_("Hari itu belum tiba.")])
    if day < today - timedelta(days=late):
        raise RuleBroken([_("Lembar hanya dapat diisi sampai %d hari sesudah hari surveinya.") % late])


def is_open(binding: Any, record: Any) -> bool:
    return binding.phase(record) in OPEN_PHASES


def save(binding: Any, actor: Actor, record: Any, given: Mapping[int, Mapping[str, Any]]) -> list[Refusal]:
    """Keep the lines given by commodity and give back those that were not kept; each line stands for itself."""
    require_surveyor(binding, actor)
    refused = []
    with transaction.atomic():
        current = binding.entity.model._default_manager.select_for_update(of=("self",)).get(pk=record.pk)
        if not is_open(binding, current):
            state = workflow.state_label(binding.entity, current)
            raise workflow.StaleState(_("Keadaan lembar ini: %s. Isinya tidak dapat diubah lagi.") % state)
        kept = {getattr(price, f"{binding.priced}_id"): price for price in binding.prices_of(current)}
        before = sheets.previous(binding, binding.row(current).market, binding.row(current).day)
        known = {commodity.pk for commodity in binding.commodities()}
        reasons, supplies = options(binding, binding.missing), options(binding, binding.supply)
        for commodity_id, line in given.items():
            try:
                if commodity_id not in known:
                    raise NotAPrice(_("Komoditas ini tidak ada pada lembar."))
                typed = row(line, set(reasons), set(supplies))
                _require_seen(binding, kept.get(commodity_id), typed)
            except Conflict as problem:
                refused.append(Refusal(commodity_id, str(problem), is_conflict=True))
            except NotAPrice as problem:
                refused.append(Refusal(commodity_id, str(problem)))
            else:
                earlier, _day = before.get(commodity_id, (None, None))
                _keep(binding, actor, current, commodity_id, kept.get(commodity_id), typed, earlier)
    return refused


class Conflict(NotAPrice):
    """Another device wrote a price that this page never showed."""


def _require_seen(binding: Any, price: Any, typed: Typed) -> None:
    if price is None or typed.seen is None:
        return
    now = getattr(price, binding.value)
    if typed.seen != ("" if now is None else str(now)) and typed.value != now:
        raise Conflict(
            _("Perangkat lain sudah mengisi %s. Harga itu disimpan; ketik lagi bila ingin menggantinya.")
            % (display.money(now) if now is not None else _("tanpa harga"))
        )


def _keep(binding: Any, actor: Actor, record: Any, commodity_id: int, price: Any, typed: Typed, earlier: Any) -> None:
    """Write one line through the application's services, where something changed."""
    values = {
        binding.value: typed.value,
        binding.missing: typed.missing,
        binding.note: typed.note,
        binding.confirmed: typed.is_confirmed,
        binding.previous: earlier,
    }
    if binding.supply:
        values[binding.supply] = typed.supply
    entity = binding.price_entity
    if price is None:
        if typed.value is None and not typed.missing and not typed.note and not typed.supply:
            return
        commodity = binding.commodity_entity.model._default_manager.get(pk=commodity_id)
        records.create(entity, actor, {entity.parent: record, binding.priced: commodity, **values})
        return
    if any(getattr(price, name) != value for name, value in values.items()):
        records.edit(entity, actor, price, values)


def options(binding: Any, name: str) -> dict[str, str]:
    """The options of a choice of the price: word and label."""
    if not name:
        return {}
    field = binding.price_entity.model._meta.get_field(name)
    return {value: str(label) for value, label in field.get_choices(include_blank=False)}


def submit(binding: Any, actor: Actor, record: Any) -> bool:
    """Send the sheet to the officer; False where it is sent already, so that sending twice sends once."""
    require_surveyor(binding, actor)
    record.refresh_from_db()
    if binding.phase(record) in ("verifying", "done"):
        return False
    with transaction.atomic():
        require_complete(sheets.lines(binding, record))
        workflow.move(binding.entity, record, binding.submit, actor)
    return True


def require_complete(lines: list[Any]) -> None:
    """Refuse lines that are empty or ask for something still, by name."""
    blocking = [line for line in lines if line.blocks]
    if blocking:
        names = ", ".join(line.commodity.name for line in blocking[:5])
        more = _(" dan %d lagi") % (len(blocking) - 5) if len(blocking) > 5 else ""
        raise RuleBroken([_("Belum dapat dikirim. Lengkapi: %s.") % f"{names}{more}"])


def approve_plain(binding: Any, actor: Actor) -> tuple[int, list[str]]:
    """Approve every waiting sheet without a mark; give how many, and why others were not."""
    if not binding.may_approve(actor):
        raise access.Forbidden(_("Lembar harga disetujui oleh pemeriksa harga."))
    done, refused = 0, []
    for one in sheets.waiting(binding):
        if not one.is_plain:
            continue
        try:
            workflow.move(binding.entity, one.record, binding.approve, actor)
            done += 1
        except (RuleBroken, workflow.StaleState) as problem:
            refused.append(f"{one.sheet}: {problem}")
    return done, refused
