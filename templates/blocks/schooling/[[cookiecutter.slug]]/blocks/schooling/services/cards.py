"""What the class teacher writes on the cards: absence, activities, words, and the decision at the end of the year."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from blocks.schooling import formula, schools
from blocks.schooling.models import Card, Decision
from blocks.schooling.selectors import books, sheets
from core import access, audit, turns
from core.access import Actor
from core.rules import RuleBroken
from core.whole_numbers import whole_number
from core.workflow import StaleState, state_label

TEXTS, COUNTS, MOST_SIGNS, MOST_DAYS = ("together", "activities", "words"), ("sick", "leave", "absent"), 600, 200
SIGNS = {"sick": "s", "leave": "i", "absent": "a"}


@dataclass(frozen=True)
class Line:
    """One pupil on the class teacher's page."""

    pupil: Any
    name: str
    values: Mapping[str, Any]
    errors: tuple[str, ...] = ()


def lines(binding: Any, record: Any) -> list[Line]:
    """Every pupil with what is written; absences are those of the attendance until the teacher changes them."""
    here = books.pupils(binding, record)
    kept = {one.pupil_id: one for one in Card.objects.filter(book=binding.row(record))}
    counted = _counted(binding, record, [pupil for pupil, _child in here])
    found = []
    for pupil, child in here:
        card = kept.get(pupil.pk) or Card()
        sums = counted.get(pupil.pk)
        values = {name: getattr(card, name) for name in (*TEXTS, "decision")}
        for name in COUNTS:
            own = getattr(card, name)
            values[name] = own if own is not None else sums[SIGNS[name]] if sums is not None else ""
        found.append(Line(pupil, binding.of(child, "pupil_name"), values))
    return found


def _counted(binding: Any, record: Any, pupils: list[Any]) -> dict[int, Any]:
    """Days of absence as the attendance has them; nothing where it is not installed."""
    attendance, term = binding.attendance, binding.of(record, "book_term")
    return sheets.sums_of_term(attendance, pupils, term) if attendance is not None and term is not None else {}


def decisions(binding: Any, record: Any) -> list[tuple[str, str]]:
    """The decisions that fit the class: the last grade graduates, the others are promoted."""
    group = binding.of(record, "book_group")
    school = binding.of(group, "group_school")
    is_last = formula.is_last(binding.of(school, "school_level"), binding.of(group, "group_level") or 0)
    good = Decision.GRADUATED if is_last else Decision.PROMOTED
    return [(one.value, str(one.label)) for one in (good, Decision.KEPT)]


def save(binding: Any, actor: Actor, record: Any, given: Mapping[int, Mapping[str, str]]) -> dict[int, list[str]]:
    """Keep what was written of each pupil; gives what is wrong by pupil, and then those are not kept."""
    if not schools.is_class_teacher(binding, actor, binding.of(record, "book_group")):
        raise access.Forbidden(_("Catatan rapor diisi oleh wali kelas."))
    wrong: dict[int, list[str]] = {}
    with transaction.atomic():
        current = turns.hold(record)
        if not books.is_open(binding, current):
            state = state_label(binding.entity_of("book"), current)
            raise StaleState(_("Keadaan nilai kelas ini: %s. Catatannya tidak dapat diubah.") % state)
        known = {pupil.pk for pupil, _child in books.pupils(binding, current)}
        allowed = {word for word, _label in decisions(binding, current)} if books.decides(binding, current) else set()
        done = 0
        for pupil_id, line in given.items():
            if pupil_id not in known:
                raise RuleBroken([_("Ada murid yang tidak di kelas ini. Muat ulang halaman.")])
            values, problems = _read(line, allowed)
            if problems:
                wrong[pupil_id] = problems
                continue
            Card.objects.update_or_create(book=binding.row(current), pupil_id=pupil_id, defaults=values)
            done += 1
        if done:
            audit.record(actor, "edit", binding.row(current), {"cards": done})
    return wrong


def _read(line: Mapping[str, str], allowed: set[str]) -> tuple[dict[str, Any], list[str]]:
    values: dict[str, Any] = {}
    problems = []
    for name in TEXTS:
        values[name] = (line.get(name) or "").strip()
        if len(values[name]) > MOST_SIGNS:
            problems.append(_("Teks paling panjang %d huruf.") % MOST_SIGNS)
    for name in COUNTS:
        text = (line.get(name) or "").strip()
        values[name] = whole_number(text, digits=3)
        if text and (values[name] is None or values[name] > MOST_DAYS):
            problems.append(_("Hari tidak masuk ditulis dengan angka bulat, paling banyak %d.") % MOST_DAYS)
    decision = (line.get("decision") or "").strip()
    values["decision"] = decision if decision in allowed else ""
    if decision and decision not in allowed:
        problems.append(_("Keputusan itu tidak berlaku untuk kelas ini."))
    return values, problems
