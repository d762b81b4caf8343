"""The end of the school year: who is promoted, who stays, who graduates, each into the class of the next year."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from blocks.schooling import schools
from blocks.schooling.models import Card, Decision, How
from blocks.schooling.selectors import books
from blocks.schooling.services import enrolling
from core import access, audit, blocks
from core.access import Actor
from core.rules import RuleBroken

HOWS = {Decision.PROMOTED: How.PROMOTED, Decision.KEPT: How.KEPT}


@dataclass(frozen=True)
class Line:
    """One pupil at the end of the year."""

    pupil: Any
    name: str
    decision: str
    label: str
    choices: tuple[tuple[int, str], ...]
    is_done: bool


def next_year(year: str) -> str:
    """`2026/2027` -> `2027/2028`; the same where it cannot be read."""
    first = year[:4]
    return f"{int(first) + 1}/{int(first) + 2}" if first.isdecimal() else year


def lines(binding: Any, record: Any) -> list[Line]:
    """Every pupil of the book with the decision, and the classes of the next year that fit it."""
    group = binding.of(record, "book_group")
    cards = {one.pupil_id: one for one in Card.objects.filter(book=binding.row(record))}
    targets = {word: _targets(binding, group, word) for word in HOWS}
    found = []
    for pupil, child in books.pupils(binding, record):
        card = cards.get(pupil.pk)
        word = card.decision if card is not None else ""
        label = str(card.get_decision_display()) if word else ""
        is_done = pupil.group_id != binding.row(group).pk or not pupil.is_active
        choices = tuple(targets.get(word, ()))
        found.append(Line(pupil, binding.of(child, "pupil_name"), word, label, choices, is_done))
    return found


def _targets(binding: Any, group: Any, word: str) -> list[tuple[int, str]]:
    level = (binding.of(group, "group_level") or 0) + (1 if word == Decision.PROMOTED else 0)
    wanted = {
        f"{binding.group_school}_id": binding.key_of(group, "group_school"),
        binding.group_year: next_year(binding.of(group, "group_year") or ""),
        binding.group_level: level,
    }
    rows = binding.rows_of("group").filter(**wanted).order_by(binding.group_name)
    return [(row.pk, binding.of(row, "group_name")) for row in rows]


def carry_out(binding: Any, actor: Actor, record: Any, chosen: Mapping[int, int]) -> int:
    """Move the pupils as decided: into the class chosen for each, out of school who graduated; all or none."""
    group = binding.of(record, "book_group")
    if not schools.is_operator_of(binding, actor, binding.of(group, "group_school")):
        raise access.Forbidden(_("Kenaikan kelas dijalankan oleh operator sekolah."))
    if not books.decides(binding, record) or not books.is_locked(binding, record):
        raise RuleBroken([_("Kenaikan dijalankan sesudah nilai semester genap disahkan.")])
    with transaction.atomic():
        waiting = [line for line in lines(binding, record) if not line.is_done]
        _require_chosen(waiting, chosen)
        children = (
            binding.rows_of("pupil").select_for_update(of=("self",)).in_bulk([line.pupil.record_id for line in waiting])
        )
        groups = binding.rows_of("group").select_related("schooling").in_bulk(set(chosen.values()))
        for line in waiting:
            child = children[line.pupil.record_id]
            if line.decision == Decision.GRADUATED:
                blocks.tell(binding.entity_of("pupil"), child, "schooling.graduated", access.system())
            else:
                _put(binding, line, child, groups[chosen[line.pupil.pk]])
        if waiting:
            audit.record(actor, "edit", binding.row(record), {"promoted": len(waiting)})
    return len(waiting)


def _put(binding: Any, line: Line, child: Any, group: Any) -> None:
    setattr(child, binding.pupil_group, group)
    child.save(update_fields=[binding.pupil_group])
    enrolling.put(line.pupil, group.schooling, HOWS[Decision(line.decision)])


def _require_chosen(waiting: list[Line], chosen: Mapping[int, int]) -> None:
    """Refuse where a decision or a class is missing, all at once."""
    wrong = []
    for line in waiting:
        if not line.decision:
            wrong.append(_("%s: keputusan belum diisi.") % line.name)
        elif line.decision != Decision.GRADUATED and chosen.get(line.pupil.pk) not in dict(line.choices):
            wrong.append(_("%s: pilih kelas tahun ajaran berikutnya.") % line.name)
    if wrong:
        raise RuleBroken(wrong)
