"""Small counts of people in published tables: hidden below a threshold, so that nobody is found in them.

A hidden count could be worked out where a sum that stands elsewhere, such as on a dashboard, has it as its only
unknown part. Wherever that is so the smallest count beside it is hidden as well.
"""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from core.entities import Entity

BESIDE = "x"


def least() -> int:
    """The smallest count that is shown; 0 and 1 show all."""
    return int(settings.OPEN_DATA_SMALLEST)


def concerns(entity: Entity) -> bool:
    """Say whether counts of these records are counts of people."""
    return least() > 1 and (entity.owner is not None or any(info.personal for info in entity.fields))


def sign() -> str:
    """What stands for a small count."""
    return f"<{least()}"


def meaning() -> str:
    """What the two signs mean, for the metadata."""
    return _(
        "Jumlah di bawah %(least)d ditulis %(sign)s agar orangnya tidak dikenali; x menggantikan jumlah lain yang "
        "bila tampil membuka jumlah kecil itu dari totalnya."
    ) % {"least": least(), "sign": sign()}


def hidden(rows: list[list[Any]]) -> list[list[Any]]:
    """The rows, each a key and at its end a count, with small counts and what would give them away hidden."""
    small = {at for at, row in enumerate(rows) if row[-1] < least()}
    beside = _beside(rows, small)
    return [[*row[:-1], sign() if at in small else BESIDE if at in beside else row[-1]] for at, row in enumerate(rows)]


def _beside(rows: list[list[Any]], small: set[int]) -> set[int]:
    """Counts to hide so that no sum has just one hidden part; goes on until that holds for every sum."""
    sums = _sums(rows)
    beside: set[int] = set()
    is_open = True
    while is_open:
        is_open = False
        for parts in sums:
            covered = [at for at in parts if at in small or at in beside]
            shown = [at for at in parts if at not in small and at not in beside]
            if len(covered) == 1 and shown:
                beside.add(min(shown, key=lambda at: (rows[at][-1], at)))
                is_open = True
    return beside


def _sums(rows: list[list[Any]]) -> list[list[int]]:
    """The rows that each sum consists of: of all, of each value of a column, and along each column."""
    found: dict[tuple[Any, ...], list[int]] = {}
    for at, (*key, _count) in enumerate(rows):
        found.setdefault(("all",), []).append(at)
        for column, value in enumerate(key):
            found.setdefault(("of", column, value), []).append(at)
            found.setdefault(("along", column, *key[:column], *key[column + 1 :]), []).append(at)
    return list(found.values())
