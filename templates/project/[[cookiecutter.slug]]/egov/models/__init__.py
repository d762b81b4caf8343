"""The tables of the officers' portal."""

from egov.models.staffing_batch import StaffingBatch

__all__ = ["StaffingBatch"]
