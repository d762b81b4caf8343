"""Tables of the block."""

from blocks.health.models.dose import Dose
from blocks.health.models.measurement import Measurement, Status
from blocks.health.models.screening import Screening
from blocks.health.models.session import Session
from blocks.health.models.subject import Kind, Subject

__all__ = ["Dose", "Kind", "Measurement", "Screening", "Session", "Status", "Subject"]
