"""Keeps the report dates of AK1 cards, and reminds of them."""

from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.jobs import report_dates
from blocks.jobs.models import Card, Report
from blocks.jobs.report_dates import Due
from core import access, blocks, display, notify, workflow


def begin(binding: Any, record: Any) -> None:
    """Write the report dates of a new card once, and let it take the place of the holder's older one."""
    card = binding.row(record)
    if card is None or card.issued_on is not None:
        return
    issued_on = binding.of(record, "card_issued")
    valid = int(binding.value(binding.valid_months, record))
    every = int(binding.value(binding.report_months, record))
    card.issued_on, card.ends_on = issued_on, binding.of(record, "card_until")
    card.save(update_fields=["issued_on", "ends_on"])
    days = report_dates.dates(issued_on, valid, every)
    Report.objects.bulk_create(Report(card=card, number=number, due_on=day) for number, day in enumerate(days, start=1))
    _replace_older(binding, record)


def _replace_older(binding: Any, record: Any) -> None:
    entity = binding.entity_of("card")
    holder = {binding.card_holder: binding.of(record, "card_holder")}
    older = entity.rows().filter(state__in=binding.card_open, **holder).exclude(pk=record.pk)
    for card in older:
        workflow.event(entity, card, "jobs.replaced", access.system())


def moved(binding: Any, record: Any, step: Any) -> None:
    """Note a report, or the end of the card."""
    card = binding.row(record)
    today = timezone.localdate()
    if step.name == binding.report:
        _report(binding, record, card, today)
    elif record.state not in binding.card_open and card.ended_on is None:
        card.ended_on = today
        card.save(update_fields=["ended_on"])


def _report(binding: Any, record: Any, card: Card, today: date) -> None:
    made = due(binding, record)
    if made is None:
        return
    for one in report_dates.left_out(reports(card), made):
        card.reports.filter(number=one.number).update(is_missed=True)
    card.reports.filter(number=made.number).update(reported_on=today)


def reports(card: Card) -> list[Due]:
    """The reports of a card, in order."""
    return [Due(row.number, row.due_on, row.reported_on, row.is_missed) for row in card.reports.order_by("number")]


def due(binding: Any, record: Any) -> Due | None:
    """The report that would be made today, or None where none is taken yet."""
    card = binding.row(record)
    if card is None or card.ended_on is not None:
        return None
    before = int(binding.value(binding.report_days_before, record))
    return report_dates.due_now(reports(card), timezone.localdate(), before)


def next_on(binding: Any, record: Any) -> date | None:
    """The first report still owed."""
    return report_dates.following(reports(binding.row(record)), None)


def following_on(binding: Any, record: Any) -> date | None:
    """The day to report after the one that is made now."""
    return report_dates.following(reports(binding.row(record)), due(binding, record))


def ask_to_report(seeker: Any) -> None:
    """Ask whoever was hired to end their card: only the holder says so."""
    for binding in blocks.of_block("jobs"):
        if not binding.card:
            continue
        entity = binding.entity_of("card")
        held = entity.rows().filter(state__in=binding.card_open, **{binding.card_holder: seeker.pk})
        for record in held:
            notify.send(
                person_id=access.follow(record, entity.owner),
                title=_("Laporkan bahwa Anda sudah bekerja"),
                text=_("Kartu AK1 Anda masih aktif. Ketuk untuk melapor; kartu lalu berakhir."),
                url=entity.url("detail", record.pk),
                app=entity.app,
                entity=entity.name,
                object_id=record.pk,
                key=f"jobs.hired:{record.pk}",
            )


def remind(binding: Any, now: datetime) -> int:
    """Tell holders once before each report date; a card that ended is left alone."""
    today = timezone.localtime(now).date()
    before = int(binding.value(binding.report_days_before))
    waiting = Report.objects.filter(
        card__app=binding.app,
        card__ended_on__isnull=True,
        reported_on__isnull=True,
        is_missed=False,
        reminded_on__isnull=True,
        due_on__lte=today + timedelta(days=before),
        due_on__gte=today,
    )
    return sum(_remind(binding, report, today) for report in waiting.order_by("due_on", "pk"))


def _remind(binding: Any, report: Report, today: date) -> int:
    """Claim the report, so that two ticks send one message."""
    claimed = Report.objects.filter(pk=report.pk, reminded_on__isnull=True).update(reminded_on=today)
    entity = binding.entity_of("card")
    record = entity.rows().filter(jobs=report.card_id, state__in=binding.card_open).first()
    if not claimed or record is None:
        return 0
    notify.send(
        person_id=access.follow(record, entity.owner),
        title=_("Lapor kartu AK1 paling lambat %s") % display.long_date(report.due_on),
        text=_("Ketuk untuk melapor masih mencari kerja atau sudah bekerja; cukup dari ponsel."),
        url=entity.url("detail", record.pk),
        app=entity.app,
        entity=entity.name,
        object_id=record.pk,
        key=f"jobs.report:{report.pk}",
    )
    return 1
