"""Tables of the block."""

from blocks.prices.models.alert import Alert, AlertKind
from blocks.prices.models.outside import OutsideMatch, OutsidePrice, OutsideSource
from blocks.prices.models.sheet import Sheet
from blocks.prices.models.stock import StockReport

__all__ = ["Alert", "AlertKind", "OutsideMatch", "OutsidePrice", "OutsideSource", "Sheet", "StockReport"]
