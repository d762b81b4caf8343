"""The tables of the officers' portal."""

from egov.models.handover import Handover, HandoverReason
from egov.models.staffing_batch import StaffingBatch

__all__ = ["Handover", "HandoverReason", "StaffingBatch"]
