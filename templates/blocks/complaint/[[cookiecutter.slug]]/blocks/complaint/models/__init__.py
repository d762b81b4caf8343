"""The tables of the block, one file each."""

from blocks.complaint.models.api_key import ApiKey
from blocks.complaint.models.case import Case
from blocks.complaint.models.escalation import Escalation
from blocks.complaint.models.follower import Follower
from blocks.complaint.models.forwarding import Forwarding, ForwardingStatus
from blocks.complaint.models.holding import Holding

__all__ = [
    "ApiKey",
    "Case",
    "Escalation",
    "Follower",
    "Forwarding",
    "ForwardingStatus",
    "Holding",
]
