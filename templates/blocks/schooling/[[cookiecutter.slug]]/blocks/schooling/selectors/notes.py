"""Guardians' notes by the days they cover."""

from datetime import date

from blocks.schooling.models import Note, Pupil


def covering(pupils: list[Pupil], day: date) -> dict[int, Note]:
    """Pupil -> the accepted note for a day."""
    rows = Note.objects.filter(pupil__in=pupils, is_accepted=True, first__lte=day, last__gte=day)
    return {one.pupil_id: one for one in rows.order_by("pk") if one.pupil_id}


def waiting(pupils: list[Pupil], day: date) -> dict[int, Note]:
    """Pupil -> a note for a day that nobody has answered."""
    rows = Note.objects.filter(pupil__in=pupils, is_accepted=False, is_over=False, first__lte=day, last__gte=day)
    return {one.pupil_id: one for one in rows.order_by("pk") if one.pupil_id}
