"""Who is told what beside those the workflow names: followers, heads of offices, the reporter of a forwarded report."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from core import notify
from core.models import PositionHolding, Transition

TOLD_PHASES = ("waiting", "done", "rejected")


def note_of(binding: Any, record: Any) -> str:
    """The note of the step just made."""
    rows = Transition.objects.filter(
        app=binding.app,
        entity=binding.entity_name,
        object_id=record.pk,
    )
    return rows.order_by("-pk").values_list("note", flat=True).first() or ""


def tell_followers(binding: Any, record: Any, step: Any) -> None:
    """Tell the reporters of merged reports and the neighbours how it ended."""
    state = binding.entity.workflow.state(record.state)
    if state.phase not in TOLD_PHASES:
        return
    title = _("%(kind)s %(number)s yang Anda ikuti: %(state)s") % {
        "kind": binding.entity.label,
        "number": record.number,
        "state": state.label,
    }
    people = record.complaint.followers.exclude(person=None)
    for person_id in set(people.values_list("person_id", flat=True)):
        notify.send(
            person_id=person_id,
            title=title,
            url=_public_url(binding, record),
            **_link(binding, record),
        )


def tell_number(binding: Any, record: Any, target: str, number: str) -> None:
    """Tell the reporter under which number the report goes on elsewhere."""
    reporter = binding.of(record, "reporter")
    if reporter is None:
        return
    notify.send(
        person_id=reporter.pk,
        title=_("Laporan %(ours)s diteruskan ke %(target)s dengan nomor %(theirs)s")
        % {"ours": record.number, "target": target, "theirs": number},
        url=binding.entity.url("detail", record.pk),
        **_link(binding, record),
    )


def tell_late(binding: Any, record: Any, users: set[int], late: int) -> None:
    """Tell the next rung of the ladder that a report is late."""
    office = binding.of(record, "office")
    title = _("Terlambat %(late)s hari kerja: laporan %(number)s dipegang %(office)s") % {
        "late": late,
        "number": record.number,
        "office": office or "-",
    }
    for user_id in users:
        notify.send(
            user_id=user_id,
            title=title,
            url=binding.entity.url("detail", record.pk),
            **_link(binding, record),
        )


def heads_of(office: Any) -> set[int]:
    """The users who head an office today."""
    if office is None:
        return set()
    held = PositionHolding.objects.on(timezone.localdate())
    held = held.filter(position__office=office, position__is_head=True)
    return set(held.values_list("user_id", flat=True))


def _link(binding: Any, record: Any) -> dict[str, Any]:
    return {"app": binding.app, "entity": binding.entity_name, "object_id": record.pk}


def _public_url(binding: Any, record: Any) -> str:
    from django.urls import reverse

    if not record.complaint.is_shown:
        return ""
    return reverse(f"{binding.package}:complaint_case", args=[record.complaint.reference])
