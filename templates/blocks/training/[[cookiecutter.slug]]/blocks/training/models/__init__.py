"""Tables of the training block."""

from blocks.training.models.attendance import ABSENT, PRESENT, Attendance, Presence
from blocks.training.models.award import Award
from blocks.training.models.cohort import Cohort
from blocks.training.models.mark import Mark
from blocks.training.models.reprimand import Reprimand
from blocks.training.models.tracing import Outcome, Tracing
from blocks.training.models.trainee import HOLDING, OPEN, Reason, Standing, Trainee

__all__ = [
    "ABSENT",
    "HOLDING",
    "OPEN",
    "PRESENT",
    "Attendance",
    "Award",
    "Cohort",
    "Mark",
    "Outcome",
    "Presence",
    "Reason",
    "Reprimand",
    "Standing",
    "Tracing",
    "Trainee",
]
