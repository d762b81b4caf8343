"""The tables of the block, one a file."""

from blocks.correspondence.models.delivery import Delivery
from blocks.correspondence.models.disposition import Disposition, Instruction
from blocks.correspondence.models.initial import Initial, InitialKind, InitialState
from blocks.correspondence.models.letter import Direction, Fate, Letter

__all__ = [
    "Delivery",
    "Direction",
    "Disposition",
    "Fate",
    "Initial",
    "InitialKind",
    "InitialState",
    "Instruction",
    "Letter",
]
