"""Periods of renewal: every counted entry is asked once, and what became of it is written down."""

from datetime import date, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from blocks.registry.models import Entry, Outcome, Period, Renewal
from core import access, audit, blocks, turns
from core.expression_time import shift_months
from core.rules import RuleBroken
from core.workflow import StaleState

# What may be said of an entry -> the event that it is for the entry's workflow. Only a visit confirms.
EVENTS = {
    Outcome.SAME: "",
    Outcome.MOVED: "moved",
    Outcome.ENDED: "ended",
    Outcome.NOT_FOUND: "not_found",
}


def open_period(binding: Any) -> Period | None:
    """The period that is open now."""
    return Period.objects.filter(app=binding.app, entity=binding.entity_name, closed_at=None).first()


def proposed(binding: Any, today: date) -> dict[str, Any]:
    """Name and days of the period that today lies in, counted from January in the region's length."""
    months = max(1, min(12, binding.setting("period_months")))
    number = (today.month - 1) // months
    starts_on = date(today.year, number * months + 1, 1)
    ends_on = shift_months(starts_on, months) - timedelta(days=1)
    word = {6: pgettext("registry", "Semester"), 3: _("Triwulan"), 12: _("Tahun"), 1: _("Bulan")}.get(months, _("Masa"))
    name = f"{word} {today.year}" if months == 12 else f"{word} {number + 1} {today.year}"
    return {"name": name, "starts_on": starts_on, "ends_on": ends_on}


def begin(binding: Any, actor: Any, name: str, starts_on: date, ends_on: date) -> Period:
    """Open a period and ask for every counted entry.

    Raises Forbidden, or RuleBroken where one is open or the name is used.
    """
    _require_manager(binding, actor)
    if open_period(binding) is not None:
        raise RuleBroken([_("Masih ada masa pemutakhiran yang terbuka. Tutup dahulu.")])
    if Period.objects.filter(app=binding.app, entity=binding.entity_name, name=name).exists():
        raise RuleBroken([_("Nama itu sudah dipakai.")], {"name": _("Nama itu sudah dipakai.")})
    with transaction.atomic():
        period = _opened(
            Period(
                app=binding.app,
                entity=binding.entity_name,
                name=name,
                starts_on=starts_on,
                ends_on=ends_on,
                opened_by=getattr(actor, "user", None),
            )
        )
        keys = binding.counted(access.system()).values_list("registry_id", flat=True)
        Renewal.objects.bulk_create((Renewal(period=period, entry_id=key) for key in keys), batch_size=1000)
        audit.write(actor, "period_open", app=binding.app, entity=binding.entity_name, changes={"name": name})
    return period


def _opened(period: Period) -> Period:
    """Save a new period; two officers who open one at once get one."""
    try:
        with transaction.atomic():
            period.save()
    except IntegrityError:
        raise RuleBroken([_("Masih ada masa pemutakhiran yang terbuka. Tutup dahulu.")]) from None
    return period


def _require_manager(binding: Any, actor: Any) -> None:
    if not (binding.is_manager(actor) or actor.is_system):
        raise access.Forbidden(_("Masa pemutakhiran bukan untuk peran Anda."))


def end(binding: Any, actor: Any, period: Period) -> None:
    """Close a period; raises Forbidden, or StaleState where it is closed."""
    _require_manager(binding, actor)
    if Period.objects.filter(pk=period.pk, closed_at=None).update(closed_at=timezone.now()) != 1:
        raise StaleState(_("Masa pemutakhiran ini sudah ditutup."))
    audit.write(actor, "period_close", app=binding.app, entity=binding.entity_name, changes={"name": period.name})


def enter(binding: Any, entries: list[Entry], actor: Any) -> None:
    """Count new entries in the open period: they need not be asked again."""
    period = open_period(binding)
    if period is not None:
        user, now = getattr(actor, "user", None), timezone.now()
        Renewal.objects.bulk_create(
            Renewal(period=period, entry=entry, outcome=Outcome.NEW, at=now, actor=user) for entry in entries
        )


def renew(binding: Any, actor: Any, record: Any, outcome: str, note: str = "") -> None:
    """Write what became of an entry; raises Forbidden, RuleBroken or StaleState."""
    period = open_period(binding)
    if period is None:
        raise RuleBroken([_("Tidak ada masa pemutakhiran yang terbuka.")])
    if outcome not in EVENTS:
        raise RuleBroken([_("Pilih salah satu hasil.")])
    _require_may(binding, actor, record, outcome)
    if outcome in (Outcome.MOVED, Outcome.ENDED) and not note:
        raise RuleBroken([_("Tulis keterangannya: sejak kapan, ke mana, atau menurut siapa.")])
    event = EVENTS[Outcome(outcome)]
    with transaction.atomic():
        turns.hold(record)
        record.refresh_from_db()
        if record.state not in binding.live:
            raise StaleState(_("Entri ini sudah tidak dihitung lagi."))
        _require_unanswered(binding, actor, record, period)
        _write(period, record.registry, actor, outcome, note)
        if event:
            blocks.tell(binding.entity, record, f"registry.{event}", actor)
        audit.record(actor, "renew", record, {"outcome": str(outcome), "period": period.name})


def _require_may(binding: Any, actor: Any, record: Any, outcome: str) -> None:
    """Field officers and the desk say anything; owners only that their own entry is still right."""
    if binding.is_manager(actor) or binding.is_visitor(actor):
        binding.require_seen(actor, record)
        return
    if not (outcome == Outcome.SAME and access.owns(actor, binding.entity, record)):
        raise access.Forbidden(_("Pemutakhiran ini bukan untuk peran Anda."))


def _require_unanswered(binding: Any, actor: Any, record: Any, period: Period) -> None:
    """Owners answer once; what the office found stands."""
    if binding.is_manager(actor) or binding.is_visitor(actor):
        return
    if Renewal.objects.filter(period=period, entry=record.registry_id).exclude(outcome="").exists():
        raise StaleState(_("Entri ini sudah dimutakhirkan pada masa ini."))


def note_visit(binding: Any, entry: Entry, actor: Any, outcome: str) -> None:
    """A visit answers for the entry in the open period too."""
    period = open_period(binding)
    if period is not None:
        _write(period, entry, actor, outcome, "")


def note_change(binding: Any, record: Any, actor: Any) -> None:
    """Whoever changes an entry in a period, or ends it, has renewed it, unless somebody said more already."""
    period = open_period(binding)
    if period is not None:
        waiting = Renewal.objects.filter(period=period, entry=record.registry_id, outcome="")
        waiting.update(outcome=Outcome.CHANGED, at=timezone.now(), actor=getattr(actor, "user", None))


def _write(period: Period, entry: Entry, actor: Any, outcome: str, note: str) -> None:
    values = {"outcome": outcome, "at": timezone.now(), "actor": getattr(actor, "user", None), "note": note[:300]}
    Renewal.objects.update_or_create(period=period, entry=entry, defaults=values)
