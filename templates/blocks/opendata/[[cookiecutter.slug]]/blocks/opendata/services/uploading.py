"""Takes a table in as the next version: all of it or nothing."""

import hashlib
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.opendata import tables
from blocks.opendata.models import Dataset, Row, Version
from core import turns
from core.access import Actor, Forbidden
from core.rules import RuleBroken

TAKES = ("received", "working", "returned")
BATCH = 1000


def upload(binding: Any, actor: Actor, row: Dataset, data: bytes, name: str, note: str = "") -> Version:
    """Check and keep a table; raises Faulty with every fault, RuleBroken while it may not be changed."""
    if not binding.is_for(actor, row.office_id):
        raise Forbidden(_("Tabel ini diisi produsen data lain."))
    record = binding.record_of(row)
    require_open(binding, record)
    variables = binding.variables(record)
    lines = tables.read(data, name, variables, binding.row_limit)
    with transaction.atomic():
        turns.hold(row)
        record.refresh_from_db()
        require_open(binding, record)
        return _keep(row, actor, variables, lines, hashlib.sha256(data).hexdigest(), note)


def require_open(binding: Any, record: Any) -> None:
    """Raise RuleBroken where the data set is not being worked on."""
    if binding.entity.workflow.state(record.state).phase not in TAKES:
        raise RuleBroken([_("Tabel hanya dapat diganti saat set data disusun atau dikembalikan.")])


def _keep(row: Dataset, actor: Actor, variables: Any, lines: list[Any], sha256: str, note: str) -> Version:
    """A table that was not published is replaced, a published one is followed by the next number."""
    row.versions.filter(published_at=None).delete()
    last = row.versions.first()
    if last is not None and last.sha256 == sha256:
        raise RuleBroken([_("Berkas ini sama dengan versi %d yang sudah terbit.") % last.number])
    version = Version.objects.create(
        dataset=row,
        number=last.number + 1 if last is not None else 1,
        columns=[one.as_column() for one in variables],
        row_count=len(lines),
        sha256=sha256,
        note=note[:200],
        uploaded_by=actor.user,
        uploaded_at=timezone.now(),
    )
    rows = (Row(version=version, number=at, cells=cells) for at, cells in enumerate(lines, start=1))
    Row.objects.bulk_create(rows, batch_size=BATCH)
    return version
