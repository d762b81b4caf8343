"""Letters that come in by wire: from another office of this application, or from another application of the house."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from blocks.correspondence.models import Letter
from core import access, files, records

GENERAL = "000"


def take(binding: Any, letter: Any) -> Letter | None:
    """Enter a letter of another application (core.letters.Posted); None where no archive class fits."""
    secrecy, speed = (_first(binding, field) for field in (binding.in_secrecy, binding.in_speed))
    values = {
        binding.in_office: letter.office,
        binding.in_subject: letter.subject[:200],
        binding.in_sender: letter.sender[:160],
        binding.in_number: letter.number[:80],
        binding.in_date: letter.dated,
        binding.in_secrecy: secrecy,
        binding.in_speed: speed,
    }
    code = next((one for one in (letter.archive_class, GENERAL) if _classes(binding, one).exists()), None)
    return enter(binding, values, code, letter.pdf, letter.name) if code is not None else None


def enter(binding: Any, values: dict[str, Any], class_code: str, data: bytes, name: str) -> Letter:
    """Make the agenda entry of the receiving office, received today, with the letter as its scan."""
    with transaction.atomic():
        values |= {
            binding.in_received: timezone.localdate(),
            binding.in_classification: _classes(binding, class_code).get(),
        }
        record = records.create(binding.in_entity, access.system(), values)
        scan = files.own_pdf(data, name)
        stored = files.store(scan, app=binding.app, entity=binding.incoming, field=binding.in_scan)
        setattr(record, binding.in_scan, stored)
        record.save(update_fields=[binding.in_scan])
        files.attach(stored, record)
        arrival: Letter = binding.row(record)
    return arrival


def _classes(binding: Any, code: str) -> Any:
    model = binding.in_entity.model._meta.get_field(binding.in_classification).remote_field.model
    return model._default_manager.filter(**{binding.class_code: code})


def _first(binding: Any, field: str) -> str:
    """The plainest word of a choice: the one that the form offers first."""
    return next(value for value, _label in binding.in_entity.model._meta.get_field(field).flatchoices if value)
