"""The tables of the block, one a file."""

from blocks.personnel.models.appraisal import Appraisal, AppraisalState
from blocks.personnel.models.clocking import Clocking, ClockKind, ClockStatus, Proof
from blocks.personnel.models.correction import Correction, CorrectionKind, CorrectionState
from blocks.personnel.models.decision import Decision, DecisionWord
from blocks.personnel.models.goal import Aspect, Goal, GoalKind, Progress
from blocks.personnel.models.leave import Leave, LeaveStatus, LeaveStep
from blocks.personnel.models.quota import Quota
from blocks.personnel.models.review import Predicate, Rating, Review
from blocks.personnel.models.site import Site
from blocks.personnel.models.staff import Staff

__all__ = [
    "Appraisal",
    "AppraisalState",
    "Aspect",
    "ClockKind",
    "ClockStatus",
    "Clocking",
    "Correction",
    "CorrectionKind",
    "CorrectionState",
    "Decision",
    "DecisionWord",
    "Goal",
    "GoalKind",
    "Leave",
    "LeaveStatus",
    "LeaveStep",
    "Predicate",
    "Progress",
    "Proof",
    "Quota",
    "Rating",
    "Review",
    "Site",
    "Staff",
]
