"""The block's rows of classes, pupils and books of marks: begun, kept as the records say, ended, forgotten."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.schooling import schools
from blocks.schooling.models import Book, Card, Group, How, Pupil
from blocks.schooling.services import enrolling, groups, printing
from core.access import Actor
from core.rules import RuleBroken

MODELS = {"group": Group, "pupil": Pupil, "book": Book}


def begin(binding: Any, record: Any, actor: Actor) -> None:
    """Make the row before the record is saved."""
    part = binding.part_of(record)
    school = _school_of(binding, record, part)
    schools.require_own(binding, actor, school)
    row = MODELS[part](app=binding.app)
    _fill(binding, record, part, row)
    row.save()
    record.schooling = row


def begun(binding: Any, record: Any, actor: Actor) -> None:
    """Put a new pupil into the class that was named."""
    if binding.part_of(record) != "pupil":
        return
    words = (binding.of(record, "pupil_entry") or "").strip()
    if words and binding.of(record, "pupil_group") is None:
        setattr(record, binding.pupil_group, groups.named(binding, binding.of(record, "pupil_school"), words))
        record.save(update_fields=[binding.pupil_group])
    enrolling.take_over(binding, record, How.ENTERED)


def follow(binding: Any, record: Any, actor: Actor) -> None:
    """Keep the row as the record says."""
    part, row = binding.part_of(record), binding.row(record)
    _fill(binding, record, part, row)
    row.save()
    if part == "pupil":
        schools.require_own(binding, actor, _school_of(binding, record, part))
        enrolling.take_over(binding, record, How.MOVED)


def moved(binding: Any, record: Any, step: Any, actor: Actor) -> None:
    """A pupil leaves or changes school; a book is opened again."""
    part = binding.part_of(record)
    if part == "pupil":
        _moved_pupil(binding, record, step)
    elif part == "book" and step.name == binding.unlock:
        printing.take_back(binding, record, actor)


def _moved_pupil(binding: Any, record: Any, step: Any) -> None:
    row = binding.row(record)
    if step.name == binding.place:
        _fill(binding, record, "pupil", row)
        enrolling.take_over(binding, record, How.MOVED)
        return
    phase = binding.entity_of("pupil").workflow.state(step.target).phase
    row.is_active = phase not in ("done", "rejected")
    changed = binding.key_of(record, "pupil_school") != row.school_id
    row.school_id = binding.key_of(record, "pupil_school")
    row.save()
    if not row.is_active:
        enrolling.end(row, How.GRADUATED if step.name == binding.leave else How.LEFT)
    elif changed:
        enrolling.end(row, How.TRANSFERRED)
        setattr(record, binding.pupil_group, None)
        record.save(update_fields=[binding.pupil_group])


def forget(binding: Any, record: Any) -> None:
    """Empty the printed cards of a pupil whose data is gone."""
    Card.objects.filter(pupil=binding.row(record)).update(content={}, words="", together="", activities="")


def _school_of(binding: Any, record: Any, part: str) -> Any:
    group = binding.of(record, "book_group") if part == "book" else None
    if part == "book":
        return binding.of(group, "group_school") if group is not None else None
    return binding.of(record, f"{part}_school")


def _fill(binding: Any, record: Any, part: str, row: Any) -> None:
    if part == "group":
        row.school_id = binding.key_of(record, "group_school")
        row.year, row.level = binding.of(record, "group_year") or "", binding.of(record, "group_level") or 0
    elif part == "pupil":
        row.school_id, group = binding.key_of(record, "pupil_school"), binding.of(record, "pupil_group")
        if group is not None and binding.key_of(group, "group_school") != row.school_id:
            words = _("Kelas itu milik sekolah lain.")
            raise RuleBroken([words], {binding.pupil_group: words})
    else:
        group = binding.of(record, "book_group")
        row.group = binding.row(group) if group is not None else None
        row.term_id = binding.key_of(record, "book_term")
        if row.pk is not None and Book.objects.filter(pk=row.pk).exclude(group=row.group, term_id=row.term_id).exists():
            _require_unmarked(row)


def _require_unmarked(row: Book) -> None:
    if row.assessments.exists() or row.cards.exists():
        raise RuleBroken([_("Kelas dan semester tidak dapat diubah sesudah ada nilai.")])
