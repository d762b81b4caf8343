"""What the pages of pupils, classes, books, links and notes show of the block."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.schooling.models import Card
from blocks.schooling.selectors import books
from blocks.schooling.services import guardians, printing
from core import access, consents
from core.access import Actor
from core.blocks import Panel

HERE = "block_schooling/panels/"


def of_record(binding: Any, record: Any, actor: Actor) -> list[Panel]:
    """The panels that the actor may see."""
    part = binding.part_of(record)
    if not part or binding.row(record) is None:
        return []
    entity = binding.entity_of(part)
    if not access.is_one_of(entity.access.read, actor, entity, record):
        return []
    return PANELS[part](binding, record, actor)


def _pupil(binding: Any, record: Any, actor: Actor) -> list[Panel]:
    row = binding.row(record)
    groups = binding.rows_of("group").in_bulk([one.group.record_id for one in row.enrolments.select_related("group")])
    history = [
        (one, groups.get(one.group.record_id), one.get_began_display(), one.get_ended_display() if one.ended else "")
        for one in row.enrolments.select_related("group").order_by("-starts_on", "-pk")
    ]
    printed = Card.objects.filter(pupil=row, printed_at__isnull=False).select_related("book").order_by("-pk")
    context = {
        "history": [
            (one, binding.of(group, "group_name"), binding.of(group, "group_year"), began, ended)
            for one, group, began, ended in history
            if group is not None
        ],
        "cards": [(card.content.get("term", ""), binding.url("card", card.pk)) for card in printed],
        "guardians": row.guardians.filter(is_open=True).count(),
    }
    return [Panel(f"{HERE}pupil.html", context, _("Riwayat kelas dan rapor"))]


def _group(binding: Any, record: Any, actor: Actor) -> list[Panel]:
    context = {"url": binding.url("group", record.pk), "pupils": binding.row(record).pupils.count()}
    return [Panel(f"{HERE}group.html", context, _("Isi kelas"))] if binding.is_school(actor) else []


def _book(binding: Any, record: Any, actor: Actor) -> list[Panel]:
    group = binding.of(record, "book_group")
    is_named = printing.may_print(binding, actor, group) and binding.is_school(actor)
    context = {
        "rows": [
            (one, binding.url("grid", record.pk, one.teaching.pk) if is_named else "")
            for one in books.progress(binding, record)
        ],
        "missing": books.missing(binding, record) if books.is_open(binding, record) else [],
        "cards_url": binding.url("cards", record.pk) if is_named and binding.is_teacher(actor) else "",
        "print_url": binding.url("printing", record.pk) if is_named and books.is_locked(binding, record) else "",
        "group_url": binding.url("group", group.pk) if is_named else "",
        "changes": binding.row(record).changes.count(),
    }
    return [Panel(f"{HERE}book.html", context, _("Nilai dan rapor kelas ini"))]


def _link(binding: Any, record: Any, actor: Actor) -> list[Panel]:
    row = binding.row(record)
    is_school = binding.is_keeper(actor) or binding.is_head(actor)
    found = guardians.candidates(binding, record) if is_school and not row.is_open else []
    context = {
        "consents": list(consents.of_record(binding.entity_of("link"), record).select_related("confirmed_by")),
        "is_school": is_school,
        "is_waiting": binding.entity_of("link").workflow.state(record.state).phase == "verifying",
        "candidates": [_candidate(binding, record, one) for one in found],
    }
    return [Panel(f"{HERE}link.html", context, _("Persetujuan dan pencocokan"))]


def _candidate(binding: Any, record: Any, child: Any) -> dict[str, Any]:
    """A pupil whom the guardian may mean, and whether the NIK is the same; the NIK itself is not shown."""
    known, group = getattr(child, f"{binding.pupil_nik}_hash", ""), binding.of(child, "pupil_group")
    return {
        "name": binding.of(child, "pupil_name"),
        "same_nik": bool(known) and known == getattr(record, f"{binding.link_nik}_hash", ""),
        "knows_nik": bool(known),
        "group": binding.of(group, "group_name") if group is not None else "",
    }


def _note(binding: Any, record: Any, actor: Actor) -> list[Panel]:
    row = binding.row(record)
    days = list(row.absences.order_by("day").values_list("day", flat=True))
    context = {"days": days, "is_accepted": row.is_accepted}
    return [Panel(f"{HERE}note.html", context, _("Daftar hadir"))]


PANELS = {"book": _book, "group": _group, "link": _link, "note": _note, "pupil": _pupil}
