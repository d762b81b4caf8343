"""The life of a letter's row: begun with its record, numbered, dated for the archive."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.correspondence import schedule
from blocks.correspondence.models import Direction, Letter
from blocks.correspondence.services import initials
from core import notify, numbering, positions
from core.entities import get
from core.rules import RuleBroken


def begin(binding: Any, record: Any) -> Letter:
    """Make the row of a new letter; a letter in gets its agenda number at once."""
    incoming = binding.is_incoming(record)
    values = _incoming(binding, record) if incoming else _outgoing(binding, record)
    _check_class(values["class_code"])
    today = timezone.localdate()
    row = Letter(
        app=binding.app,
        direction=Direction.MASUK if incoming else Direction.KELUAR,
        entered_on=today,
        year=today.year,
        **values,
    )
    if incoming:
        row.due_at = binding.due(row.speed)
        _enter_agenda(binding, row, record)
    row.save()
    return row


def _enter_agenda(binding: Any, row: Letter, record: Any) -> None:
    """The next number of the office's agenda; begins at 1 each year."""
    row.seq = numbering.next_value(f"{binding.app}.agenda.{row.office_id}", row.year)
    row.number = f"{row.seq:04}/{numbering.unit_code(row.office)}/{row.year}"
    if hasattr(record, "number"):
        record.number = row.number


def created(binding: Any, record: Any) -> None:
    """Tie the row to its record; the office's leader is told of a letter in."""
    row = binding.row(record)
    row.record_id = record.pk
    row.save(update_fields=["record_id"])
    if row.direction == Direction.MASUK:
        head = positions.head_of(row.office_id)
        if head is not None:
            tell(binding, row, head, _("Surat masuk baru"))


def tell(binding: Any, row: Letter, position: Any, title: str) -> None:
    """Tell whoever holds a position today; the text holds a number and never the subject."""
    for held in positions.holders(position)[:1]:
        notify.send(
            title=title,
            text=row.number,
            url=binding.url("letter", row.pk),
            user_id=held.user_id,
            app=binding.app,
        )


def follow(binding: Any, record: Any) -> None:
    """Take over what was changed."""
    row = binding.row(record)
    values = _incoming(binding, record) if binding.is_incoming(record) else _outgoing(binding, record)
    _check_class(values["class_code"])
    if values["office"].pk != row.office_id and row.seq is not None:
        raise RuleBroken([_("Kantor tidak dapat diganti sesudah surat diagendakan.")])
    for key, value in values.items():
        setattr(row, key, value)
    row.save()


def _incoming(binding: Any, record: Any) -> dict[str, Any]:
    return _class(binding, record, binding.in_classification) | {
        "office": getattr(record, binding.in_office),
        "subject": getattr(record, binding.in_subject),
        "party": getattr(record, binding.in_sender),
        "party_number": getattr(record, binding.in_number),
        "letter_date": getattr(record, binding.in_date),
        "secrecy": getattr(record, binding.in_secrecy),
        "speed": getattr(record, binding.in_speed),
    }


def _outgoing(binding: Any, record: Any) -> dict[str, Any]:
    to = [line.strip() for line in getattr(record, binding.out_to).splitlines() if line.strip()]
    return _class(binding, record, binding.out_classification) | {
        "office": getattr(record, binding.out_office),
        "subject": getattr(record, binding.out_subject),
        "party": "; ".join(to)[:300],
        "secrecy": getattr(record, binding.out_secrecy),
        "speed": getattr(record, binding.out_speed),
    }


def _class(binding: Any, record: Any, field: str) -> dict[str, Any]:
    found = getattr(record, field)
    return {"class_code": getattr(found, binding.class_code), "class_name": getattr(found, binding.class_name)}


def _check_class(code: str) -> None:
    if not schedule.is_class_code(code):
        raise RuleBroken([_("Kode klasifikasi %s tidak sesuai; contoh yang benar 000.8.3.3.") % code])


def moved(binding: Any, record: Any, step: Any) -> None:
    """Follow the record's step: a round of initials begins, a number is given, the file is closed."""
    row = binding.row(record)
    phase = binding.entity_of(row).workflow.state(record.state).phase
    if step.event == "correspondence.signed":
        number(binding, row, record)
    elif row.direction == Direction.KELUAR and phase == "verifying" and not step.event:
        initials.begin_round(binding, row, record)
    if phase == "done":
        close(binding, row, record)


def number(binding: Any, row: Letter, record: Any) -> None:
    """Give the next number of the unit and year; in the transaction of the signature, so none is lost."""
    today = timezone.localdate()
    row.year, row.letter_date, row.entered_on = today.year, today, today
    row.seq = numbering.next_value(f"{binding.app}.surat.{row.office_id}", row.year)
    unit = numbering.unit_code(row.office)
    row.number = numbering.write_number(binding.setting("number_pattern"), row.seq, today, unit, row.class_code)
    row.save()
    record.number = row.number
    type(record)._default_manager.filter(pk=record.pk).update(number=row.number)


def close(binding: Any, row: Letter, record: Any) -> None:
    """Close the file and date its schedule by the class in force today."""
    classes = get(binding.app, binding.classes).model._default_manager
    found = classes.filter(**{binding.class_code: row.class_code}).first()
    row.closed_on = timezone.localdate()
    if found is not None:
        years = (getattr(found, binding.class_active), getattr(found, binding.class_inactive))
        row.active_until, row.inactive_until = schedule.dates(row.closed_on, *years)
        row.fate = getattr(found, binding.class_fate)
    row.save()
