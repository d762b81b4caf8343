"""The block's own tables."""

from blocks.jobs.models.card import Card, Report
from blocks.jobs.models.posting import Posting
from blocks.jobs.models.ticket import Ticket, new_code

__all__ = ["Card", "Posting", "Report", "Ticket", "new_code"]
