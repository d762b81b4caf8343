"""Brings tables about for the tests of applications: a described column and a table that waits for publication."""

from django.utils import timezone

from blocks.opendata.models import Row, Version
from core import access, records
from core.entities import get


def describe(world, binding, record):
    """One column of text, a definition long enough, and a table of one row."""
    entity = get(binding.app, binding.variable)
    rows = entity.model._default_manager.filter(**{entity.parent: record})
    rows.delete()
    values = {
        entity.parent: record,
        binding.variable_name: "Nama",
        binding.variable_kind: "teks",
        binding.variable_definition: "Nama yang dihitung",
        binding.variable_needed: True,
    }
    records.create(entity, access.system(), values)
    text = "Yang dihitung pada akhir tahun menurut catatan kantor."
    type(record)._default_manager.filter(pk=record.pk).update(**{binding.definition: text})
    record.refresh_from_db()
    table(world, binding, record)


def table(world, binding, record):
    """A table with one row that is not published yet."""
    row = binding.row(record)
    row.versions.filter(published_at=None).delete()
    columns = [one.as_column() for one in binding.variables(record)]
    last = row.versions.first()
    version = Version.objects.create(
        dataset=row,
        number=last.number + 1 if last else 1,
        columns=columns,
        row_count=1,
        sha256="0" * 64,
        uploaded_at=timezone.now(),
    )
    Row.objects.create(version=version, number=1, cells=["Uji" for _one in columns])


EVENTS = {}
NEEDS = {"rows": table, "has_new": table, "faults": describe}
