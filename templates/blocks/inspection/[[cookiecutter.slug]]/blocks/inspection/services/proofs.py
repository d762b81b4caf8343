"""Evidence: judged by its content, hashed, kept with what it proves."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from blocks.inspection.models import Proof
from core import files
from core.rules import RuleBroken

PHOTOS = ("jpg", "png", "webp")
PAPERS = (*PHOTOS, "pdf", "docx", "xlsx")
MAX_MB = 8
MOST = 10


def checked(uploads: list[Any], accept: tuple[str, ...] = PAPERS, field: str = "files") -> list[Any]:
    """Give the uploads back after the checks; raise RuleBroken with all that is wrong."""
    found = [_("Paling banyak %s berkas sekali kirim.") % MOST] if len(uploads) > MOST else []
    for upload in uploads:
        try:
            upload.checked = files.check(upload, accept=accept, max_mb=MAX_MB)
        except ValidationError as problem:
            found += [f"{upload.name}: {text}" for text in problem.messages]
    if found:
        raise RuleBroken(found, {field: found[0]})
    return uploads


def keep(binding: Any, actor: Any, record: Any, uploads: list[Any], **proved: Any) -> list[Proof]:
    """Keep the uploads with the record: who reads its papers reads them."""
    entity = binding.inspection if binding.is_main(record) else binding.recommendation
    made = []
    for upload in uploads:
        stored = files.store(upload, app=binding.app, entity=entity, field="inspection", actor=actor)
        files.attach(stored, record)
        made.append(Proof.objects.create(file=stored, sha256=stored.sha256, **proved))
    return made
