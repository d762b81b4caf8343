"""The tables of the block, one file each."""

from blocks.case.models.decision import Decision, Verdict
from blocks.case.models.delivery import Delivery, DeliveryKind
from blocks.case.models.filing import Filing, FilingStatus
from blocks.case.models.paper import Paper, PaperState
from blocks.case.models.request import Outcome, Request
from blocks.case.models.turn import Action, Advice, Turn, TurnEnd

__all__ = [
    "Action",
    "Advice",
    "Decision",
    "Delivery",
    "DeliveryKind",
    "Filing",
    "FilingStatus",
    "Outcome",
    "Paper",
    "PaperState",
    "Request",
    "Turn",
    "TurnEnd",
    "Verdict",
]
