"""Reports of other channels: taken in once, then opened as an incident, joined to one, or set aside with a reason."""

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.emergency.models import Channel, Incident, Report, ReportState
from blocks.emergency.services import board, calls, duty, incidents, timeline
from core import audit
from core.access import Actor
from core.rules import RuleBroken
from core.workflow import StaleState


@dataclass(frozen=True)
class Opening:
    """What the dispatcher adds to make an incident of a report."""

    category: str
    priority: str = ""
    place: str = ""


def tell(binding: Any, hazard: Any) -> bool:
    """Keep what another block noticed; False where it was told before."""
    values = {
        "channel": Channel.TELEMETRY,
        "title": hazard.title[:160],
        "text": hazard.text[:1000],
        "place": hazard.place[:200],
        "lat": hazard.lat,
        "lon": hazard.lon,
        "district_id": hazard.district_id,
        "is_grave": hazard.is_grave,
        "at": hazard.at,
        "url": hazard.url[:300],
        "reference": hazard.source[:300],
    }
    with transaction.atomic():
        _row, is_new = Report.objects.get_or_create(app=binding.app, key=hazard.key[:160], defaults=values)
        if is_new:
            board.touch(binding)
    return is_new


def write_down(binding: Any, actor: Actor, report: Report) -> Report:
    """Keep what an operator read or heard on another channel."""
    duty.require(binding, actor, duty.OPERATORS)
    report.app, report.key, report.made_by = binding.app, f"tulis-{uuid4().hex}", actor.user
    report.at = report.at or timezone.now()
    with transaction.atomic():
        report.save()
        audit.record(actor, "take_report", report, {"channel": report.channel})
        board.touch(binding)
    return report


def open_incident(binding: Any, actor: Actor, report: Report, opening: Opening) -> Incident:
    """Confirm a report: it becomes an incident whose clock begins when it was told."""
    duty.require(binding, actor, duty.DISPATCHERS)
    place = (opening.place or report.place).strip()
    wrong = {}
    if opening.category not in dict(binding.choices_of(binding.category)):
        wrong["category"] = _("Pilih kategori kejadian.")
    if opening.priority and opening.priority not in dict(binding.choices_of(binding.priority)):
        wrong["priority"] = _("Pilih prioritas dari daftar.")
    if not place:
        wrong["place"] = _("Tulis tempat kejadian.")
    if wrong:
        raise RuleBroken(list(wrong.values()), wrong)
    with transaction.atomic():
        report = _waiting(report)
        row = incidents.open_new(binding, actor, _taken(report, opening, place))
        Incident.objects.filter(pk=row.pk).update(called_at=min(report.at, timezone.now()))
        timeline.add(row, actor, "note", _line(report))
        _decide(binding, actor, report, ReportState.OPENED, incident=row)
    return row


def _taken(report: Report, opening: Opening, place: str) -> calls.Taken:
    return calls.Taken(
        call_class="kejadian",
        received_at=report.at,
        category=opening.category,
        priority=opening.priority,
        place=place,
        district_id=report.district_id,
        lat=report.lat,
        lon=report.lon,
        note=f"{report.title}. {report.text}".strip(),
    )


def _line(report: Report) -> str:
    words = {"channel": report.get_channel_display(), "title": report.title, "text": report.text}
    return (_("Laporan %(channel)s: %(title)s. %(text)s") % words).strip()


def join(binding: Any, actor: Actor, report: Report, target: Incident) -> Incident:
    """Say that a report is about an incident that is open already."""
    duty.require(binding, actor, duty.DISPATCHERS)
    with transaction.atomic():
        report = _waiting(report)
        row = incidents.final_of(target)
        if not row.is_open:
            raise StaleState(_("Kejadian itu sudah ditutup. Buka sebagai kejadian baru."))
        timeline.add(row, actor, "note", _line(report))
        _decide(binding, actor, report, ReportState.JOINED, incident=row)
    return row


def dismiss(binding: Any, actor: Actor, report: Report, reason: str) -> None:
    """Set a report aside; somebody may ask later why."""
    duty.require(binding, actor, duty.DISPATCHERS)
    if not reason.strip():
        raise RuleBroken([_("Tulis mengapa laporan ini bukan kejadian.")], {"reason": _("Wajib diisi.")})
    with transaction.atomic():
        _decide(binding, actor, _waiting(report), ReportState.DISMISSED, reason=reason.strip()[:200])


def _waiting(report: Report) -> Report:
    locked = Report.objects.select_for_update().get(pk=report.pk)
    if locked.state != ReportState.WAITING:
        raise StaleState(_("Laporan ini sudah diputuskan petugas lain. Muat ulang halaman ini."))
    return locked


def _decide(binding: Any, actor: Actor, report: Report, state: str, **values: Any) -> None:
    for name, value in {"state": state, "decided_by": actor.user, "decided_at": timezone.now(), **values}.items():
        setattr(report, name, value)
    report.save()
    audit.record(actor, "decide_report", report, {"state": str(state)})
    board.touch(binding)
