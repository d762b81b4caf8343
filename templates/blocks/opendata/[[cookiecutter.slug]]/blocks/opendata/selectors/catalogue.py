"""What is public: data sets that fit a search, their newest table."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from blocks.opendata.models import Dataset, Version
from core import open_data
from core.open_data import DataSet

OPEN = "terbuka"


@dataclass(frozen=True)
class Entry:
    """One data set with its record."""

    row: Dataset
    record: Any
    theme: str
    frequency: str


def public(binding: Any) -> QuerySet[Dataset]:
    """The data sets of the catalogue: published, and open to everybody."""
    records = binding.entity.model._default_manager.filter(**{binding.openness: OPEN})
    return Dataset.objects.filter(app=binding.app, is_public=True, record_id__in=records.values("pk")).select_related(
        "office"
    )


def search(binding: Any, words: str, theme: str, office: str) -> QuerySet[Dataset]:
    """Data sets whose title, definition or keywords hold all words."""
    found = public(binding)
    for word in words.split()[:8]:
        names = [name for name in (binding.definition, binding.keywords, binding.concept) if name]
        fits = Q()
        for name in names:
            fits |= Q(**{f"{name}__icontains": word})
        records = binding.entity.model._default_manager.filter(fits)
        found = found.filter(Q(title__icontains=word) | Q(record_id__in=records.values("pk")))
    if theme:
        records = binding.entity.model._default_manager.filter(**{binding.theme: theme})
        found = found.filter(record_id__in=records.values("pk"))
    return found.filter(office__code=office) if office else found


def declared(words: str, theme: str, office: str) -> list[DataSet]:
    """What the applications of the house publish by themselves; it has no topic, so none fits one."""
    wanted = words.casefold().split()[:8]
    found = [one for one in open_data.everything() if all(word in _said(one) for word in wanted)]
    if office:
        found = [one for one in found if one.producer is not None and one.producer.code == office]
    return [] if theme else sorted(found, key=lambda one: str(one.label))


def _said(data: DataSet) -> str:
    return f"{data.label} {data.help}".casefold()


def entries(binding: Any, rows: list[Dataset]) -> list[Entry]:
    """Data sets with what a list shows."""
    records = binding.entity.model._default_manager.in_bulk([row.record_id for row in rows])
    return [
        Entry(row, record, binding.told(record, "theme"), binding.told(record, "frequency"))
        for row in rows
        if (record := records.get(row.record_id)) is not None
    ]


def one(binding: Any, code: str) -> Dataset:
    """A data set of the catalogue; 404 where it is not there."""
    return get_object_or_404(public(binding), code=code)


def published(row: Dataset, number: int | None = None) -> Version:
    """A published table, the newest unless a number is given."""
    found = row.versions.exclude(published_at=None)
    if number is not None:
        return get_object_or_404(found, number=number)
    newest = found.first()
    return newest if newest is not None else get_object_or_404(found, number=0)
