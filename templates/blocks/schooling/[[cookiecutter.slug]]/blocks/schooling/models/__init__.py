"""Tables of the block. No child's name stands in them but in the card as it was printed."""

from blocks.schooling.models.attendance import Absence, Correction, Presence, SchoolDay, Sheet
from blocks.schooling.models.book import Book
from blocks.schooling.models.card import Card, Decision, PrintRun
from blocks.schooling.models.group import Enrolment, Group, How, Pupil
from blocks.schooling.models.guardian import Guardian
from blocks.schooling.models.mark import Assessment, Kind, MarkChange, Result, Score
from blocks.schooling.models.note import Note

__all__ = [
    "Absence",
    "Assessment",
    "Book",
    "Card",
    "Correction",
    "Decision",
    "Enrolment",
    "Group",
    "Guardian",
    "How",
    "Kind",
    "MarkChange",
    "Note",
    "Presence",
    "PrintRun",
    "Pupil",
    "Result",
    "SchoolDay",
    "Score",
    "Sheet",
]
