"""Sends units and follows them; each step is one statement that only one of two movers wins."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.emergency.models import Dispatch, DispatchState, Incident, Unit
from blocks.emergency.models.dispatch import BUSY, DispatchStep, step_named
from blocks.emergency.services import board, duty, timeline
from core import audit, notify, turns, workflow
from core.access import Actor
from core.rules import RuleBroken
from core.workflow import StaleState


def send(
    binding: Any,
    actor: Actor,
    row: Incident,
    unit_ids: Sequence[int],
    at: datetime | None = None,
) -> list[Dispatch]:
    """Send units to an incident, all or none of them."""
    duty.require(binding, actor, duty.DISPATCHERS)
    if not unit_ids:
        raise RuleBroken([_("Pilih sedikitnya satu unit.")])
    at = at or timezone.now()
    with transaction.atomic():
        turns.hold(binding.record_of(row))
        row = Incident.objects.select_for_update().get(pk=row.pk)
        if not row.is_open:
            raise StaleState(_("Kejadian ini sudah ditutup. Muat ulang halaman ini."))
        units = list(Unit.objects.filter(app=binding.app, pk__in=unit_ids).order_by("pk"))
        if len(units) != len(set(unit_ids)):
            raise RuleBroken([_("Salah satu unit tidak dikenal.")])
        sent = [_send(row, unit, actor, at) for unit in units]
        if row.first_sent_at is None:
            Incident.objects.filter(pk=row.pk).update(first_sent_at=at)
        record = binding.record_of(row)
        workflow.event(binding.entity, record, "emergency.dispatched", actor)
        _tell_crews(binding, record, sent)
        board.touch(binding)
    return sent


def _tell_crews(binding: Any, record: Any, sent: list[Dispatch]) -> None:
    """Tell those who crew the units of an office; the text says which incident, not what happened."""
    for made in sent:
        for role in duty.CREWS:
            for user_id in notify.holders(binding.app, role, made.unit.office_id):
                notify.send(
                    user_id=user_id,
                    title=_("%(unit)s dikirim: %(number)s") % {"unit": made.unit, "number": record.number},
                    url=binding.url("crew"),
                    app=binding.app,
                )


def _send(row: Incident, unit: Unit, actor: Actor, at: datetime) -> Dispatch:
    if not unit.is_in_service:
        raise RuleBroken([_("Unit %s sedang tidak bertugas.") % unit])
    try:
        with transaction.atomic():
            made = Dispatch.objects.create(incident=row, unit=unit, sent_at=at, sent_by=actor.user)
    except IntegrityError as problem:
        raise StaleState(_("Unit %s baru saja dikirim ke kejadian lain. Pilih unit lain.") % unit) from problem
    timeline.add(row, actor, "unit", _("%s dikirim.") % unit, at)
    audit.record(actor, "send_unit", made, {"unit": unit.call_sign})
    return made


def step(
    binding: Any,
    actor: Actor,
    dispatch: Dispatch,
    name: str,
    *,
    reason: str = "",
    at: datetime | None = None,
) -> Dispatch:
    """Make one step of a unit on its errand; refuses a step that no longer starts here."""
    duty.require_crew(binding, actor, dispatch.unit)
    found = step_named(name)
    if found is None:
        raise RuleBroken([_("Langkah unit tidak dikenal.")])
    if name == DispatchState.BATAL and not reason.strip():
        raise RuleBroken([_("Tulis alasan membatalkan unit.")], {"reason": _("Wajib diisi.")})
    at = at or timezone.now()
    with transaction.atomic():
        turns.hold(binding.record_of(dispatch.incident))
        _switch(dispatch, found, at, reason)
        row = Incident.objects.select_for_update().get(pk=dispatch.incident_id)
        _follow(binding, actor, row, found, at)
        text = f"{dispatch.unit}: {dispatch.get_state_display()}."
        timeline.add(row, actor, "unit", f"{text} {reason}".strip(), at)
        audit.record(actor, "step_unit", dispatch, {"state": name})
        board.touch(binding)
    return dispatch


def _switch(dispatch: Dispatch, found: DispatchStep, at: datetime, reason: str) -> None:
    changed = Dispatch.objects.filter(pk=dispatch.pk, state__in=found.sources).update(
        state=found.name,
        is_busy=found.name in BUSY,
        cancel_reason=reason.strip()[:200],
        **{found.column: at},
    )
    if changed != 1:
        raise StaleState(_("Keadaan unit %s sudah berubah. Muat ulang halaman ini.") % dispatch.unit)
    dispatch.refresh_from_db()


def _follow(binding: Any, actor: Actor, row: Incident, found: DispatchStep, at: datetime) -> None:
    """What a unit's step means for its incident."""
    if found.name == DispatchState.DI_LOKASI and row.first_on_scene_at is None:
        Incident.objects.filter(pk=row.pk).update(first_on_scene_at=at)
        workflow.event(binding.entity, binding.record_of(row), "emergency.on_scene", actor)
    elif found.name == DispatchState.BATAL and _all_called_back(row):
        Incident.objects.filter(pk=row.pk).update(first_sent_at=None)
        workflow.event(binding.entity, binding.record_of(row), "emergency.recalled", actor)


def _all_called_back(row: Incident) -> bool:
    return not row.dispatches.exclude(state=DispatchState.BATAL).exists()
