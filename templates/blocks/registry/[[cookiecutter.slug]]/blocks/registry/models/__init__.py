"""The tables of the block, one file each."""

from blocks.registry.models.entry import Entry, Result
from blocks.registry.models.merge import Merge
from blocks.registry.models.pair import Decision, Pair
from blocks.registry.models.period import Period
from blocks.registry.models.renewal import Outcome, Renewal
from blocks.registry.models.target import Target
from blocks.registry.models.task import Task
from blocks.registry.models.version import Version, VersionKind
from blocks.registry.models.visit import Visit

__all__ = [
    "Decision",
    "Entry",
    "Merge",
    "Outcome",
    "Pair",
    "Period",
    "Renewal",
    "Result",
    "Target",
    "Task",
    "Version",
    "VersionKind",
    "Visit",
]
