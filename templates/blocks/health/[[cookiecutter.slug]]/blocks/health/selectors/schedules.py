"""The schedule of one child or mother, with what was given."""

from datetime import date
from typing import Any

from blocks.health.models import Kind, Subject
from blocks.health.schedule import Due, plan


def table(binding: Any, subject: Subject) -> dict[str, Any]:
    """The schedule that applies to a subject."""
    return binding.table("immunisations" if subject.kind == Kind.CHILD else "antenatal")


def lines(binding: Any, subject: Subject, today: date) -> list[Due]:
    """All lines in the order of their days."""
    given = {dose.code: dose.given_on for dose in subject.doses.all()}
    return plan(table(binding, subject), subject.starts_on, given, today)
