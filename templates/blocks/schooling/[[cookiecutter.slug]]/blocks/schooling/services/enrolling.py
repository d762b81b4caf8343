"""Puts pupils into classes and takes them out; the history of classes is never overwritten."""

from typing import Any

from django.utils import timezone

from blocks.schooling.models import Enrolment, Group, How, Pupil


def take_over(binding: Any, record: Any, how: str) -> None:
    """Follow the class that the pupil's record names."""
    row, group = binding.row(record), binding.of(record, "pupil_group")
    put(row, binding.row(group) if group is not None else None, how)


def put(pupil: Pupil, group: Group | None, how: str) -> None:
    """Put a pupil into a class from today; the one before ends today."""
    open_ = pupil.enrolments.filter(ends_on__isnull=True).first()
    if (open_.group_id if open_ else None) == (group.pk if group else None):
        return
    if open_ is not None:
        end(pupil, how)
    if group is not None:
        Enrolment.objects.create(pupil=pupil, group=group, starts_on=timezone.localdate(), began=how)
    pupil.group = group
    pupil.save(update_fields=["group"])


def end(pupil: Pupil, how: str) -> None:
    """Take a pupil out of the present class; one that lasted no day leaves no line."""
    today = timezone.localdate()
    rows = pupil.enrolments.filter(ends_on__isnull=True)
    if how == How.MOVED:
        rows.filter(starts_on=today, began__in=(How.ENTERED, How.MOVED)).delete()
    rows.update(ends_on=today, ended=how)
    pupil.group = None
    pupil.save(update_fields=["group"])
