"""What the block does when a report is made and each time it moves: clock, holder, outcome, who is told."""

from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.complaint import clock, duplicates, forwardings, holdings, notices, places, publication, warning
from blocks.complaint.models import Case
from core.casework import arrivals
from core.offices import office_of_agency
from core.rules import RuleBroken
from core.workflow_types import CLOSED_PHASES


def open_case(binding: Any, record: Any, actor: Any) -> None:
    """Make the block's row of a new report; the intake office holds it until it is verified."""
    require_allowed_reporter(binding, record, actor)
    _keep_reporter(binding, record)
    category = binding.of(record, "category")
    if binding.sla and not binding.of(record, "sla"):
        setattr(record, binding.sla, binding.of_category(category, "sla"))
    if binding.of(record, "office") is None:
        setattr(record, binding.office, office_of_agency(binding.intake))
    places.settle(binding, record)
    now = arrivals.time_of(binding.entity, actor) or timezone.now()
    case = Case(app=binding.app, entity=binding.entity_name, received_at=now)
    case.counted_from = timezone.localtime(now).date()
    case.answers = actor.extra.get("answers", {})
    case.api_key = actor.extra.get("api_key")
    case.media_url = actor.extra.get("media_url", "")
    case.due_on = clock.due_on(case.counted_from, binding.allowed(record))
    case.save()
    record.complaint = case


def _keep_reporter(binding: Any, record: Any) -> None:
    """Save a reporter who is new to the region, in the transaction that makes the report; none where none is named."""
    if binding.identity == "never":
        setattr(record, binding.reporter, None)
    reporter = binding.of(record, "reporter")
    if reporter is not None and reporter.pk is None:
        reporter.save()
        setattr(record, binding.reporter, reporter)


def require_allowed_reporter(binding: Any, record: Any, actor: Any) -> None:
    """Raise RuleBroken where the region's setting asks for an account and there is none."""
    if actor.is_officer:
        _forget_officer(binding, record, actor)
    require_policy(binding, actor)


def require_policy(binding: Any, actor: Any) -> None:
    """Raise RuleBroken where this actor may not report under the region's setting."""
    policy = binding.setting("who_reports", "tamu")
    if actor.is_system or actor.is_officer or policy == "tamu":
        return
    if actor.person_id is None:
        raise RuleBroken([_("Masuk ke akun Anda dahulu untuk melapor.")])
    if policy == "nik" and not actor.user.person.nik_hash:
        raise RuleBroken([_("Lengkapi NIK pada akun Anda dahulu untuk melapor.")])


def _forget_officer(binding: Any, record: Any, actor: Any) -> None:
    """An officer who types in a call is not its reporter."""
    channel = binding.of(record, "channel", "web") or "web"
    own = actor.person_id is not None and binding.of(record, "reporter") is not None
    if channel != "web" and own and getattr(record, f"{binding.reporter}_id") == actor.person_id:
        setattr(record, binding.reporter, None)


def begin(binding: Any, record: Any) -> None:
    """Note the first holder."""
    holdings.follow(record.complaint, binding.of(record, "office"), timezone.now())


def edited(binding: Any, record: Any) -> None:
    """Another category or class has another last day, and may not be for the public."""
    case = record.complaint
    case.due_on = due_on(binding, record)
    case.is_shown = publication.is_shown(binding, record, binding.entity.workflow.state(record.state).phase)
    case.updated_at = timezone.now()
    case.save()


def office_ended(record: Any, old: Any, new: Any) -> None:
    """The office that held the report went into another one."""
    case = record.complaint
    if case.holdings.filter(until=None, office=old).exists():
        holdings.follow(case, new, timezone.now(), _("%(old)s menjadi %(new)s.") % {"old": old, "new": new})


def moved(binding: Any, record: Any, step: Any, actor: Any) -> None:
    """Bring the block's rows up to date with a step; runs inside the step's transaction."""
    case, now = record.complaint, timezone.now()
    phase = binding.entity.workflow.state(record.state).phase
    _wind(binding, record, step, phase, now)
    case.updated_at = now
    case.is_shown = publication.is_shown(binding, record, phase)
    case.save()
    note = notices.note_of(binding, record)
    if phase in CLOSED_PHASES:
        holdings.close(case, now)
    elif holdings.follow(case, binding.of(record, "office"), now, note):
        _free_officer(binding, record, step)
    if step.name == binding.let_go:
        _free_officer(binding, record, step)
    if case.is_shown:
        publication.publish_photos(binding, record)
    if step.name == binding.verify:
        warning.warn(binding, record)
    elif step.name == binding.merge:
        duplicates.join(binding, record)
    elif step.name == binding.forward:
        forwardings.queue(binding, record, note, now)
    else:
        forwardings.note_number(binding, record, now)
    notices.tell_followers(binding, record, step)


def _wind(binding: Any, record: Any, step: Any, phase: str, now: datetime) -> None:
    """Stop, start, restart or end the clock by the phase entered."""
    case, today = record.complaint, timezone.localtime(now).date()
    if phase == "returned":
        clock.stop(case, today)
        return
    clock.go_on(case, today)
    if step.name == binding.reopen:
        clock.begin_again(case, today)
    case.due_on = clock.due_on(case.counted_from, binding.allowed(record), case.stopped_workdays)
    if phase == "done" and not case.is_answered:
        clock.answered(case, now)


def _free_officer(binding: Any, record: Any, step: Any) -> None:
    """A field officer of the former office, or one who gave it back, has no more to do with it."""
    officer_named = binding.officer in (*step.require, *step.inputs)
    if binding.officer and not officer_named and binding.of(record, "officer") is not None:
        setattr(record, binding.officer, None)
        record.save(update_fields=[binding.officer])


def due_at(binding: Any, record: Any) -> datetime | None:
    """When the present phase is due: verification, completing, or the whole report."""
    case = record.complaint
    phase = binding.entity.workflow.state(record.state).phase
    if phase == "received":
        allowed = binding.setting("verification_workdays", 3)
        day = clock.due_on(case.counted_from, allowed, case.stopped_workdays)
    elif phase == "returned":
        day = clock.due_on(timezone.localdate(), binding.setting("completion_workdays", 10))
    elif phase in ("done", "rejected"):
        day = None
    else:
        day = case.due_on
    return clock.end_of_day(day) if day is not None else None


def due_on(binding: Any, record: Any) -> date | None:
    """The last day of the report as its class says now."""
    case = record.complaint
    return clock.due_on(case.counted_from, binding.allowed(record), case.stopped_workdays)


def reopened_due_on(binding: Any, record: Any) -> date | None:
    """The last day if the report were reopened today."""
    return clock.due_on(timezone.localdate(), binding.allowed(record))


def is_late(binding: Any, record: Any) -> bool:
    """Say whether an unanswered report is past its last day."""
    case = record.complaint
    is_open = binding.entity.workflow.state(record.state).phase not in ("done", "rejected")
    return is_open and clock.late_by(case.due_on, timezone.localdate()) > 0


def workdays_used(binding: Any, record: Any) -> int:
    """Working days taken until the answer, or until today."""
    case = record.complaint
    if case.workdays_used is not None:
        return case.workdays_used
    return clock.used(case.counted_from, timezone.localdate(), case.stopped_workdays)
