"""A guardian's pages: the child's attendance, the child's printed report cards. Each look is written down."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.schooling.models import Presence
from blocks.schooling.selectors import children
from blocks.schooling.views import asked, menu
from core.access import actor_of

MONTHS = 6
LABELS = dict(Presence.choices)
TONES = {"h": "good", "s": "info", "i": "info", "a": "bad"}


def attendance(binding: Any, request: HttpRequest) -> HttpResponse:
    """How the children were present today and in a month."""
    actor, today, first = actor_of(request), timezone.localdate(), asked.month(request)
    shown = []
    for child in children.of(binding, actor):
        children.look(actor, child, "kehadiran")
        days = children.month(binding, child, first, today)
        rows = [(day, LABELS[sign], TONES[sign]) for day, sign in days.rows]
        note = f"{binding.entity_of('note').url('create')}?{binding.note_link}={child.guardian.record_id}"
        now = (LABELS[days.today], TONES[days.today]) if days.today else None
        shown.append({"child": child, "rows": rows, "sums": days.sums, "today": now, "note": note})
    context = _context(binding, request, shown, month=first, months=asked.months(MONTHS), today=today)
    return render(request, "block_schooling/kids.html", context)


def cards(binding: Any, request: HttpRequest) -> HttpResponse:
    """The printed report cards of the children."""
    actor, shown = actor_of(request), []
    for child in children.of(binding, actor):
        children.look(actor, child, "daftar rapor")
        rows = [
            {
                "url": binding.url("card", one.pk),
                "term": one.content.get("term", ""),
                "class": one.content.get("class", ""),
                "school": one.content.get("school", {}).get("name", ""),
                "printed_at": one.printed_at,
                "decision": one.get_decision_display() if one.decision else "",
            }
            for one in children.cards(binding, child)
        ]
        shown.append({"child": child, "rows": rows})
    return render(request, "block_schooling/cards.html", _context(binding, request, shown))


def _context(binding: Any, request: HttpRequest, shown: list[Any], **more: Any) -> dict[str, Any]:
    actor, entity = actor_of(request), binding.register.entity_of("link")
    return menu.context(
        binding,
        actor,
        "children",
        shown=shown,
        waiting=[
            (entity.title_of(record), state, entity.url("detail", record.pk))
            for record, state in children.waiting(binding, actor)
        ],
        link_url=entity.url("create"),
        links_url=entity.url("list"),
        empty_title=_("Belum ada anak yang terhubung"),
        **more,
    )
