"""Absence without leave: guardians are told the same day, and at the limit a follow-up begins."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from blocks.schooling.models import Absence, Guardian, Presence, Pupil, Sheet
from blocks.schooling.selectors import terms
from core import access, display, notify, records

MOST_DAYS = 12


def consider(binding: Any, pupil: Pupil, sheet: Sheet) -> Any:
    """Tell the guardians, and begin a follow-up at the limit and each multiple of it; None where none begins."""
    _tell_guardians(binding, pupil, sheet)
    days = absent_days(binding, pupil, sheet.day)
    limit = binding.number("absent_limit")
    if not binding.follow_up or limit < 1 or not days or len(days) % limit or is_followed(binding, pupil):
        return None
    return _begin(binding, pupil, sheet, days)


def absent_days(binding: Any, pupil: Pupil, day: date) -> list[date]:
    """The days without leave in the semester of a day."""
    first, last = terms.span(binding, day)
    rows = Absence.objects.filter(
        sheet__app=binding.app, pupil=pupil, presence=Presence.ABSENT, day__gte=first, day__lte=last
    )
    return list(rows.order_by("day").values_list("day", flat=True))


def is_followed(binding: Any, pupil: Pupil) -> bool:
    """Say whether a follow-up of the pupil runs."""
    entity = binding.entity_of("follow_up")
    final = [state.name for state in entity.workflow.states if state.final]
    rows = entity.model._default_manager.filter(**{f"{binding.follow_pupil}_id": pupil.record_id})
    return rows.exclude(state__in=final).exists()


def _begin(binding: Any, pupil: Pupil, sheet: Sheet, days: list[date]) -> Any:
    entity = binding.entity_of("follow_up")
    group = binding.register.rows_of("group").get(pk=sheet.group.record_id)
    values = {
        binding.follow_group: group,
        binding.follow_pupil: binding.register.rows_of("pupil").get(pk=pupil.record_id),
        binding.follow_count: len(days),
        binding.follow_day: days[-1],
        binding.follow_days: "; ".join(display.long_date(day) for day in days[-MOST_DAYS:]),
    }
    record = records.create(entity, access.system(), values)
    link = {"app": binding.app, "entity": entity.name, "object_id": record.pk}
    teacher = binding.register.key_of(group, "group_teacher")
    if teacher is not None:
        text = _("Hubungi keluarganya dan catat hasilnya.")
        title = _("Murid tanpa keterangan: %s") % record.number
        notify.send(user_id=teacher, title=title, text=text, url=entity.url("detail", record.pk), **link)
    for guardian in open_guardians(pupil):
        notify.send(
            person_id=guardian.person_id,
            title=_("Kehadiran anak Anda perlu dibicarakan"),
            text=_("Beberapa hari tanpa keterangan. Wali kelas akan menghubungi Anda."),
            url=binding.url("children"),
            key=f"schooling:follow:{record.pk}:{guardian.pk}",
            **link,
        )
    return record


def _tell_guardians(binding: Any, pupil: Pupil, sheet: Sheet) -> None:
    """The message names neither child nor reason; both stand behind the sign-in."""
    for guardian in open_guardians(pupil):
        notify.send(
            person_id=guardian.person_id,
            title=_("Kehadiran anak Anda, %s") % display.long_date(sheet.day),
            text=_("Ada catatan kehadiran yang perlu Anda lihat."),
            url=binding.url("children"),
            app=binding.app,
            key=f"schooling:absent:{sheet.pk}:{pupil.pk}:{guardian.pk}",
        )


def open_guardians(pupil: Pupil) -> list[Guardian]:
    """The guardians who may look at a pupil."""
    return list(Guardian.objects.filter(pupil=pupil, is_open=True, person__isnull=False))
