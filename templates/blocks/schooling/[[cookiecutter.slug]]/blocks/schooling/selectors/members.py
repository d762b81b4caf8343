"""Who is in a class: on a day, or over a semester."""

from datetime import date
from typing import Any

from django.db.models import Q

from blocks.schooling.models import Group, How, Pupil

STAYED = (How.PROMOTED, How.KEPT, How.GRADUATED)


def on_day(group: Group, day: date) -> list[Pupil]:
    """The pupils of a class on a day."""
    here = Q(enrolments__group=group, enrolments__starts_on__lte=day)
    here &= Q(enrolments__ends_on__isnull=True) | Q(enrolments__ends_on__gt=day)
    return list(Pupil.objects.filter(here).distinct())


def of_term(group: Group, until: date | None) -> list[Pupil]:
    """The pupils who were in a class to the end of a semester; who left before has no card there."""
    here = Q(enrolments__group=group)
    ended = Q(enrolments__ends_on__isnull=True) | Q(enrolments__ended__in=STAYED)
    if until is not None:
        ended |= Q(enrolments__ends_on__gt=until)
        here &= Q(enrolments__starts_on__lte=until)
    return list(Pupil.objects.filter(here & ended).distinct())


def records(binding: Any, pupils: list[Pupil]) -> dict[int, Any]:
    """Pupil row -> its record, in one query."""
    register = binding.register
    found = register.rows_of("pupil").in_bulk([one.record_id for one in pupils if one.record_id])
    return {one.pk: found[one.record_id] for one in pupils if one.record_id in found}


def by_name(binding: Any, pupils: list[Pupil]) -> list[tuple[Pupil, Any]]:
    """Pupils with their records, in the order of the class list."""
    known = records(binding, pupils)
    pairs = [(one, known[one.pk]) for one in pupils if one.pk in known]
    name = binding.register.pupil_name
    return sorted(pairs, key=lambda pair: ((getattr(pair[1], name) or "").casefold(), pair[0].pk))
