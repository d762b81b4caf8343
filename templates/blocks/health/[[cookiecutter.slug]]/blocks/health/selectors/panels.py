"""What the pages of children, mothers, sessions and questionnaires show of the block."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.health import curves
from blocks.health.models import Kind, Status
from blocks.health.selectors import schedules, sheets, wording
from blocks.health.services import entry, screenings
from core import access
from core.access import Actor
from core.blocks import Panel

MOST_ROWS = 24


def of_record(binding: Any, record: Any, actor: Actor) -> list[Panel]:
    """The panels that the actor may see."""
    row = binding.row(record)
    if row is None or not _may_read(binding, record, actor):
        return []
    if binding.is_a(record, "session"):
        return [_session(binding, record, actor)]
    if binding.is_a(record, "screening"):
        return [_screening(binding, record)]
    return [*_growth(row), _schedule(binding, row, actor)]


def _may_read(binding: Any, record: Any, actor: Actor) -> bool:
    key = next(key for key in ("child", "mother", "session", "screening") if binding.is_a(record, key))
    entity = binding.entity_of(key)
    return access.is_one_of(entity.access.read, actor, entity, record)


def _growth(row: Any) -> list[Panel]:
    if row.kind != Kind.CHILD:
        return []
    found = list(row.measurements.order_by("day"))
    shown = [one for one in found if one.status != Status.DOUBTFUL]
    today = timezone.localdate()
    context = {
        "charts": curves.charts(row.sex, shown, (today - row.starts_on).days),
        "rows": [
            (one, wording.age(one.age_days), wording.classes(one), wording.marked(one))
            for one in reversed(found[-MOST_ROWS:])
        ],
    }
    return [Panel("block_health/panels/growth.html", context, _("Pertumbuhan"))]


def _schedule(binding: Any, row: Any, actor: Actor) -> Panel:
    today = timezone.localdate()
    lines = schedules.lines(binding, row, today)
    may_give = actor.has_role(binding.app, *binding.recorders, *binding.reviewers)
    context = {
        "binding": binding,
        "row": row,
        "lines": lines,
        "given": sum(1 for line in lines if line.is_given),
        "open": [line for line in lines if line.is_open],
        "may_give": may_give and binding.posts(actor).filter(pk=row.post_id).exists(),
        "today": today,
    }
    title = _("Imunisasi") if row.kind == Kind.CHILD else _("Pemeriksaan kehamilan")
    return Panel("block_health/panels/schedule.html", context, title)


def _session(binding: Any, record: Any, actor: Actor) -> Panel:
    row = binding.row(record)
    phase = binding.entity_of("session").workflow.state(record.state).phase
    context = {
        "binding": binding,
        "row": row,
        "record": record,
        "measured": row.measurements.count(),
        "registered": row.registered or sheets.children(binding, row.post_id, row.day).count(),
        "flat": row.measurements.filter(gain="T").count(),
        "doubts": sheets.open_doubts(row).count(),
        "is_open": entry.is_open(binding, record) and binding.is_recorder(actor),
        "is_waiting": phase == "verifying" and binding.is_reviewer(actor),
    }
    return Panel("block_health/panels/session.html", context, _("Hasil penimbangan"))


def _screening(binding: Any, record: Any) -> Panel:
    context = {"outcome": screenings.outcome_of(binding, record), "row": binding.row(record)}
    return Panel("block_health/panels/screening.html", context, _("Hasil skrining"))
