"""A stock-taking compared: what was seen, what is missing, and what stands in the wrong place."""

from dataclasses import dataclass
from typing import Any

from blocks.library.models import Copy, Loan, Stocktake

MOST = 300


@dataclass(frozen=True)
class Found:
    """The four heaps of a stock-taking, each copy with its title and shelf."""

    expected: int
    seen: int
    missing: list[tuple[Copy, str, str]]
    elsewhere: list[tuple[Copy, str, str]]
    lent: list[tuple[Copy, str, str]]
    unknown: list[str]


def compare(binding: Any, row: Stocktake) -> Found:
    """Compare what was scanned with what should stand at the branch."""
    own = Copy.objects.filter(app=binding.app, branch_id=row.branch_id, is_usable=True)
    out = Loan.objects.filter(is_open=True, copy__isnull=False).values("copy")
    seen = set(row.scans.filter(copy__isnull=False).values_list("copy_id", flat=True))
    expected = set(own.exclude(pk__in=out).values_list("pk", flat=True))
    strangers = Copy.objects.filter(pk__in=seen).exclude(branch_id=row.branch_id, is_usable=True).exclude(pk__in=out)
    return Found(
        len(expected),
        len(expected & seen),
        _named(binding, Copy.objects.filter(pk__in=list(expected - seen)[:MOST])),
        _named(binding, strangers),
        _named(binding, Copy.objects.filter(pk__in=seen).filter(pk__in=out)),
        list(row.scans.filter(copy=None).values_list("code", flat=True)),
    )


def _named(binding: Any, copies: Any) -> list[tuple[Copy, str, str]]:
    rows = list(copies.order_by("code")[:MOST])
    records = binding.records_of("copy", rows)
    return [
        (
            copy,
            str(binding.of(binding.of(records[copy.pk], "copy_title"), "title_name")),
            str(binding.of(records[copy.pk], "copy_shelf") or ""),
        )
        for copy in rows
        if copy.pk in records
    ]
