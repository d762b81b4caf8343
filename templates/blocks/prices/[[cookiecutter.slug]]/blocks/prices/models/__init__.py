"""Tables of the block."""

from blocks.prices.models.alert import Alert, AlertKind
from blocks.prices.models.outside import OutsidePrice
from blocks.prices.models.sheet import Sheet

__all__ = ["Alert", "AlertKind", "OutsidePrice", "Sheet"]
