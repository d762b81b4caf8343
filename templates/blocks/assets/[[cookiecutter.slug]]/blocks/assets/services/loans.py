"""Keeps two loans from having one asset at the same time."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.assets.services import assets
from core import display
from core.rules import RuleBroken


def is_free(binding: Any, record: Any) -> bool:
    """Say whether no other loan holds the asset in the time asked for."""
    return overlapping(binding, record) is None


def overlapping(binding: Any, record: Any) -> Any:
    """The first other loan that holds the asset then."""
    asset = binding.of(record, "loan_asset")
    starts, ends = binding.of(record, "loan_starts"), binding.of(record, "loan_ends")
    if asset is None or starts is None or ends is None:
        return None
    rows = binding.entity_of("loan").rows().exclude(pk=record.pk)
    rows = rows.filter(state__in=binding.loan_holds, **{binding.loan_asset: asset})
    return rows.filter(**{f"{binding.loan_starts}__lt": ends, f"{binding.loan_ends}__gt": starts}).first()


def require_free(binding: Any, record: Any) -> None:
    """Raise RuleBroken where another loan holds the asset then; its asset is held by the caller."""
    other = overlapping(binding, record)
    if other is not None:
        words = {
            "starts": display.moment(binding.of(other, "loan_starts")),
            "ends": display.moment(binding.of(other, "loan_ends")),
        }
        raise RuleBroken([_("Sudah dipinjam %(starts)s sampai %(ends)s. Pilih waktu atau kendaraan lain.") % words])


def moved(binding: Any, record: Any) -> None:
    """A loan that begins to hold its asset needs it free and usable."""
    asset = binding.of(record, "loan_asset")
    if record.state in binding.loan_holds and asset is not None:
        assets.hold_usable(binding, asset)
        require_free(binding, record)
