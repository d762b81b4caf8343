"""Prints the cards of a class in portions: each card is frozen as it stands, numbered with a code, and kept."""

from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from blocks.schooling import schools
from blocks.schooling.models import Card, PrintRun
from blocks.schooling.selectors import books, contents
from blocks.schooling.services import cards
from core import access, audit, blocks, turns
from core.access import Actor
from core.documents import content, register
from core.models import IssuedDocument
from core.models.issued_document import DocumentStatus
from core.rules import RuleBroken

PORTION = 8
STUCK = timedelta(minutes=2)


def require_may_print(binding: Any, actor: Actor, record: Any) -> None:
    group = binding.of(record, "book_group")
    if not may_print(binding, actor, group):
        raise access.Forbidden(_("Rapor dicetak oleh wali kelas, operator, atau kepala sekolahnya."))


def may_print(binding: Any, actor: Actor, group: Any) -> bool:
    school = binding.of(group, "group_school")
    return (
        schools.is_class_teacher(binding, actor, group)
        or schools.is_operator_of(binding, actor, school)
        or schools.is_head_of(binding, actor, school)
    )


def begin(binding: Any, actor: Actor, record: Any) -> PrintRun:
    """Begin to print what is not printed yet; a run that is under way goes on."""
    require_may_print(binding, actor, record)
    running = PrintRun.objects.filter(book=binding.row(record), ended_at__isnull=True).first()
    if running is not None:
        return running
    if not books.is_locked(binding, record):
        raise RuleBroken([_("Rapor dicetak sesudah nilai disahkan kepala sekolah.")])
    total = len(_left(binding, record))
    if not total:
        raise RuleBroken([_("Semua rapor kelas ini sudah dicetak.")])
    now = timezone.now()
    values = {"total": total, "begun_at": now, "touched_at": now, "by": actor.user}
    try:
        with transaction.atomic():
            run = PrintRun.objects.create(book=binding.row(record), **values)
            audit.record(actor, "print", binding.row(record), {"cards": total})
            return run
    except IntegrityError:  # somebody else began at the same moment
        return PrintRun.objects.get(book=binding.row(record), ended_at__isnull=True)


def step(binding: Any, record: Any, run: PrintRun) -> PrintRun:
    """Print the next portion; two who step at once print two different portions, one after the other."""
    with transaction.atomic():
        current = turns.hold(run)
        if current.ended_at is not None:
            return current
        record = turns.hold(record)
        if not books.is_locked(binding, record):
            current.ended_at = timezone.now()
            current.save()
            return current
        left = _left(binding, record)
        days = {line.pupil.pk: line.values for line in cards.lines(binding, record)}
        for pupil, child in left[:PORTION]:
            _print(binding, record, pupil, child, days.get(pupil.pk, {}), current.by)
        current.done += len(left[:PORTION])
        current.touched_at = timezone.now()
        if len(left) <= PORTION:
            current.ended_at = current.touched_at
        current.save()
        if current.ended_at is not None:
            blocks.tell(binding.entity_of("book"), record, "schooling.printed", access.system())
    return current


def go_on(binding: Any, now: datetime) -> int:
    """Go on with runs whose page was closed; a portion each, so that the clock is soon done."""
    runs = PrintRun.objects.filter(book__app=binding.app, ended_at__isnull=True, touched_at__lt=now - STUCK)
    done = 0
    for run in runs.select_related("book").order_by("touched_at")[:20]:
        record = binding.rows_of("book").filter(pk=run.book.record_id).first()
        if record is not None:
            step(binding, record, run)
            done += 1
    return done


def _left(binding: Any, record: Any) -> list[tuple[Any, Any]]:
    printed = Card.objects.filter(book=binding.row(record), printed_at__isnull=False)
    known = set(printed.values_list("pupil_id", flat=True))
    return [pair for pair in books.pupils(binding, record) if pair[0].pk not in known]


@translation.override(content.LANGUAGE)
def _print(binding: Any, record: Any, pupil: Any, child: Any, days: Any, user: Any) -> Card:
    card, _made = Card.objects.get_or_create(book=binding.row(record), pupil=pupil)
    now = timezone.now()
    frozen = contents.of(binding, record, card, child, days)
    card.content, card.printed_at = frozen, now
    card.issued = _issue(binding, record, card, child, user, now)
    card.save()
    return card


def _issue(binding: Any, record: Any, card: Card, child: Any, user: Any, now: datetime) -> IssuedDocument:
    """The card's line in the register of documents, behind its QR code; a new print makes it valid again."""
    entity = binding.entity_of("pupil")
    key = {"app": binding.app, "entity": entity.name, "object_id": child.pk, "kind": f"rapor-{card.book_id}"}
    values = {
        "title": _("Rapor %(term)s") % {"term": card.content["term"]},
        "number": f"RAPOR/{card.book_id}/{card.pk}",
        "issued_at": now,
        "issued_by": user,
        "status": DocumentStatus.VALID,
        "status_reason": "",
    }
    issued = IssuedDocument.objects.filter(**key).first()
    if issued is None:
        return IssuedDocument.objects.create(**key, **values, code=register.new_code())
    for name, value in values.items():
        setattr(issued, name, value)
    issued.save(update_fields=list(values))
    return issued


def take_back(binding: Any, record: Any, actor: Actor) -> int:
    """The head opened the marks again: printed cards no longer hold until they are printed anew."""
    printed = Card.objects.filter(book=binding.row(record), printed_at__isnull=False)
    keys = [key for key in printed.values_list("issued_id", flat=True) if key]
    reason = _("Nilai dibuka kembali untuk diperbaiki")
    IssuedDocument.objects.filter(pk__in=keys).update(status=DocumentStatus.REPLACED, status_reason=reason)
    PrintRun.objects.filter(book=binding.row(record), ended_at__isnull=True).update(ended_at=timezone.now())
    audit.record(actor, "edit", binding.row(record), {"cards": len(keys)})
    return printed.update(printed_at=None)
