"""Tables of the block."""

from blocks.inspection.models.answer import Answer
from blocks.inspection.models.finding import Advice, Finding
from blocks.inspection.models.inspection import Inspection
from blocks.inspection.models.letter import Letter
from blocks.inspection.models.member import PLACES, Member, places
from blocks.inspection.models.paper import Note, Paper
from blocks.inspection.models.proof import Proof
from blocks.inspection.models.recommendation import Recommendation, Reply

__all__ = [
    "PLACES",
    "Advice",
    "Answer",
    "Finding",
    "Inspection",
    "Letter",
    "Member",
    "Note",
    "Paper",
    "Proof",
    "Recommendation",
    "Reply",
    "places",
]
