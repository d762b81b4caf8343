"""Tables of the block."""

from blocks.planning.models.indicator import Indicator, Target
from blocks.planning.models.node import Ceiling, Node
from blocks.planning.models.result import Result, Spending
from blocks.planning.models.sheet import Sheet

__all__ = ["Ceiling", "Indicator", "Node", "Result", "Sheet", "Spending", "Target"]
