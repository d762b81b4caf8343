"""Lists over inspections: mine, those that wait for a letter, the mail of an inspected office."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from blocks.inspection import gates
from blocks.inspection.models import Inspection, Paper, Recommendation
from core.blocks import Waiting


def _with_records(binding: Any, rows: list[Inspection]) -> list[dict[str, Any]]:
    records = binding.main.rows().in_bulk([row.record_id for row in rows])
    return [
        {
            "row": row,
            "record": records[row.record_id],
            "title": binding.of(records[row.record_id], "title"),
            "subject": str(binding.of(records[row.record_id], "subject")),
            "kind": binding.kind_label(records[row.record_id]),
            "state": binding.main.workflow.state(records[row.record_id].state),
            "url": binding.url("book", row.record_id),
        }
        for row in rows
        if row.record_id in records
    ]


def mine(binding: Any, actor: Any) -> list[dict[str, Any]]:
    """Inspections in whose team the actor is, those under way first."""
    rows = Inspection.objects.filter(app=binding.app, members__user=actor.user_id, is_over=False)
    rows = rows.filter(Q(reported_on=None) | Q(recommendations__closed_on=None, recommendations__isnull=False))
    return _with_records(binding, list(rows.distinct().order_by("starts_on", "pk")[:60]))


def undeclared(binding: Any, actor: Any) -> int:
    """How many teams wait for the actor's declaration."""
    rows = Inspection.objects.filter(app=binding.app, is_over=False, ordered_on=None)
    return rows.filter(members__user=actor.user_id, members__declared_at=None).count()


def to_review(binding: Any, actor: Any) -> int:
    """How many papers wait for the actor's review."""
    from blocks.inspection.services import papers

    rows = Paper.objects.filter(
        inspection__app=binding.app, inspection__members__user=actor.user_id, inspection__is_over=False
    )
    waiting = rows.filter(state="submitted").select_related("inspection").prefetch_related("inspection__members")
    return sum(papers.may_review(one.inspection, one, actor) for one in waiting)


def waiting(binding: Any) -> list[dict[str, Any]]:
    """Inspections whose letter is not out."""
    rows = Inspection.objects.filter(app=binding.app, ordered_on=None, is_over=False, record_id__isnull=False)
    return _with_records(binding, list(rows.order_by("starts_on", "pk")[:60]))


def reportable(binding: Any) -> list[dict[str, Any]]:
    """Inspections whose office answered and whose report is not out."""
    rows = Inspection.objects.filter(app=binding.app, is_over=False, reported_on=None, responded_at__isnull=False)
    return _with_records(binding, list(rows.order_by("responded_at", "pk")[:60]))


def mail(binding: Any, actor: Any) -> list[dict[str, Any]]:
    """What was sent to the offices for which the actor answers, the latest first."""
    offices = gates.offices_answered(binding, actor)
    rows = Inspection.objects.filter(app=binding.app, office__in=offices, letters__isnull=False, is_over=False)
    found = _with_records(binding, list(rows.distinct().order_by("-ordered_on", "-pk")[:60]))
    return [line | {"url": binding.url("desk", line["row"].record_id)} for line in found]


def to_answer(binding: Any, actor: Any) -> int:
    """How many drafts and recommendations wait for the actor's offices."""
    offices = gates.offices_answered(binding, actor)
    if not offices:
        return 0
    drafts = _drafts(binding, offices)
    open_ones = Recommendation.objects.filter(app=binding.app, office__in=offices, closed_on=None, verify_by=None)
    return drafts.count() + open_ones.count()


def _drafts(binding: Any, offices: set[int]) -> Any:
    """Drafts of findings that one of these offices has not answered yet."""
    return Inspection.objects.filter(
        app=binding.app, office__in=offices, response_due__isnull=False, responded_at=None, is_over=False
    )


def waiting_for(binding: Any, actor: Any) -> list[Waiting]:
    """Drafts that wait for the answer of the actor's offices; recommendations are records of their own worklist."""
    offices = gates.offices_answered(binding, actor)
    rows = list(_drafts(binding, offices).order_by("response_due", "pk")[:60]) if offices else []
    return [
        Waiting(
            app=binding.app,
            title=str(line["title"]),
            text=_("Naskah hasil pemeriksaan menunggu tanggapan"),
            url=binding.url("desk", line["row"].record_id),
            due_on=line["row"].response_due,
        )
        for line in _with_records(binding, rows)
    ]


def to_verify(binding: Any, actor: Any) -> list[Recommendation]:
    """Recommendations whose answer waits for the actor, the one due first before."""
    rows = Recommendation.objects.filter(app=binding.app, closed_on=None, verify_by__isnull=False)
    if not gates.is_chief(binding, actor):
        rows = rows.filter(inspection__members__user=actor.user_id)
    return list(rows.distinct().order_by("verify_by", "pk")[:60])
