"""Takes one respondent's answers: checked, saved once, without a trace of who it was."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.survey.elements import ELEMENTS, SLUGS
from blocks.survey.models import Answer, Response, Round, Source
from core import turns
from core.rules import RuleBroken


@dataclass(frozen=True)
class Given:
    """What one respondent says: element -> 1 to 4, and the groups they belong to."""

    nonce: UUID
    answers: Mapping[str, int]
    service_id: int | None = None
    gender: str = ""
    age: str = ""
    education: str = ""
    occupation: str = ""
    suggestion: str = ""


def give(binding: Any, row: Round, given: Given, source: str) -> Response:
    """Save an answer given now on a phone or at the counter; the same form sent again is saved once."""
    now = timezone.localtime()
    with transaction.atomic():
        current = turns.hold(row)
        known = Response.objects.filter(nonce=given.nonce, round=current).first()
        if known is not None:
            return known
        if not is_taking(current, now.date()):
            raise RuleBroken([_("Survei ini sudah ditutup. Terima kasih atas kesediaan Anda.")])
        _require_answers(given, all_of_them=True)
        _require_service(binding, current, given)
        return _save(current, given, source, now.date(), answered_hour=now.hour)


def give_paper(binding: Any, row: Round, given: Given, on: date, sheet: str, actor: Any) -> Response:
    """Save an answer written on paper, with the day on which it was written."""
    try:
        with transaction.atomic():
            current = turns.hold(row)
            _require_paper(current, on)
            _require_answers(given, all_of_them=False)
            _require_service(binding, current, given)
            return _save(current, given, Source.PAPER, on, sheet=sheet, entered_by_id=actor.user_id)
    except IntegrityError as problem:
        raise RuleBroken([_("Lembar nomor %s sudah dimasukkan.") % sheet]) from problem


def _require_paper(row: Round, on: date) -> None:
    problems = []
    if not row.takes_paper:
        problems.append(_("Periode ini tidak lagi menerima jawaban kertas."))
    if not row.opens_on <= on <= min(row.closes_on, timezone.localdate()):
        problems.append(_("Tanggal %s di luar masa survei.") % f"{on:%d-%m-%Y}")
    if problems:
        raise RuleBroken(problems)


def is_taking(row: Round, day: date) -> bool:
    """Say whether the period takes answers on a day; its last day counts, whether or not the clock came by."""
    return row.is_open and row.opens_on <= day <= row.closes_on


def _require_answers(given: Given, *, all_of_them: bool) -> None:
    wrong = [slug for slug, value in given.answers.items() if slug not in SLUGS or value not in (1, 2, 3, 4)]
    missing = [str(one.label) for one in ELEMENTS if one.slug not in given.answers]
    if wrong or not given.answers:
        raise RuleBroken([_("Jawaban harus 1 sampai 4 untuk tiap unsur.")])
    if missing and all_of_them:
        raise RuleBroken([_("Belum dijawab: %s.") % ", ".join(missing)])


def _require_service(binding: Any, row: Round, given: Given) -> None:
    offered = [pk for pk, _name in binding.services(row.office_id)]
    if given.service_id is not None and given.service_id not in offered:
        raise RuleBroken([_("Layanan itu bukan layanan kantor ini.")])


def _save(row: Round, given: Given, source: str, on: date, **more: Any) -> Response:
    response = Response.objects.create(
        round=row,
        nonce=given.nonce,
        source=source,
        answered_on=on,
        service_id=given.service_id,
        gender=given.gender,
        age=given.age,
        education=given.education,
        occupation=given.occupation,
        suggestion=given.suggestion.strip(),
        **more,
    )
    Answer.objects.bulk_create(
        Answer(response=response, element=slug, value=value) for slug, value in given.answers.items()
    )
    return response
