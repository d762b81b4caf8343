"""The tables of the block, one a file."""

from blocks.personnel.models.clocking import Clocking, ClockKind, ClockStatus, Proof
from blocks.personnel.models.correction import Correction, CorrectionKind, CorrectionState
from blocks.personnel.models.decision import Decision, DecisionWord
from blocks.personnel.models.leave import Leave, LeaveStatus, LeaveStep
from blocks.personnel.models.quota import Quota
from blocks.personnel.models.site import Site
from blocks.personnel.models.staff import Staff

__all__ = [
    "ClockKind",
    "ClockStatus",
    "Clocking",
    "Correction",
    "CorrectionKind",
    "CorrectionState",
    "Decision",
    "DecisionWord",
    "Leave",
    "LeaveStatus",
    "LeaveStep",
    "Proof",
    "Quota",
    "Site",
    "Staff",
]
