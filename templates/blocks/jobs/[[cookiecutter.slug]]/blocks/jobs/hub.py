"""Finds the application that keeps seekers, employers and vacancies, for those that only keep cards or fairs."""

from typing import Any

from core import blocks


def find() -> Any | None:
    """The binding with vacancies, or None in a replica without one."""
    return next((one for one in blocks.of_block("jobs") if one.vacancy and one.seeker), None)


def seeker_of(actor: Any) -> Any | None:
    """The actor's own profile."""
    home = find()
    if home is None or actor.person_id is None:
        return None
    rows = home.entity_of("seeker").rows()
    return rows.filter(**{home.seeker_person: actor.person_id}).order_by("pk").first()


def employers_of(actor: Any) -> list[Any]:
    """The employers the actor acts for."""
    home = find()
    if home is None or actor.person_id is None:
        return []
    rows = home.entity_of("employer").rows()
    return list(rows.filter(**{home.employer_person: actor.person_id}).order_by(home.employer_name))
