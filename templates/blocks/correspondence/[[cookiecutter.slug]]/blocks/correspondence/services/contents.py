"""What a letter holds besides its register entry, and its end: text, scan, attachments, words of the dispositions."""

from typing import Any

from blocks.correspondence.models import Direction, Letter
from core import files, retention
from core.models import IssuedDocument


def destroy(binding: Any, letter: Letter, record: Any) -> None:
    """Take the content away for good; number, dates, parties, subject and class stay in the register."""
    entity = binding.entity_of(letter)
    for name in _fields(binding, letter):
        retention.clear(record, entity.field(name))
    record.save()
    letter.dispositions.update(note="", answer="")
    letter.initials.update(note="")
    for issued in IssuedDocument.objects.filter(app=entity.app, entity=entity.name, object_id=record.pk):
        stored, issued.file, issued.data = issued.file, None, {}
        issued.save(update_fields=["file", "data"])
        if stored is not None:
            files.remove(stored)


def _fields(binding: Any, letter: Letter) -> list[str]:
    if letter.direction == Direction.MASUK:
        names = [binding.in_scan, binding.in_summary]
    else:
        names = [binding.out_body, binding.out_attachments, *binding.out_details]
    return [name for name in names if name]
