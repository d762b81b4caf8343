"""Tables of the block."""

from blocks.directory.models.closure import Closure, Reason
from blocks.directory.models.correction import Correction, Decision, Subject
from blocks.directory.models.listing import Listing
from blocks.directory.models.tally import Tally, What

__all__ = ["Closure", "Correction", "Decision", "Listing", "Reason", "Subject", "Tally", "What"]
