"""The tables of the block, one a file."""

from blocks.correspondence.models.archive import ArchiveItem, ArchiveList, Hold, ListKind, ListState, Verdict
from blocks.correspondence.models.delivery import Delivery
from blocks.correspondence.models.disposition import Disposition, Instruction
from blocks.correspondence.models.initial import Initial, InitialKind, InitialState
from blocks.correspondence.models.letter import Direction, Fate, Keeper, Letter

__all__ = [
    "ArchiveItem",
    "ArchiveList",
    "Delivery",
    "Direction",
    "Disposition",
    "Fate",
    "Hold",
    "Initial",
    "InitialKind",
    "InitialState",
    "Instruction",
    "Keeper",
    "Letter",
    "ListKind",
    "ListState",
    "Verdict",
]
