"""Takes one person's reply to a questionnaire, judged question by question."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.survey.models import Given, Question, QuestionKind, Questionnaire, QuestionnaireState, Reply
from core import display, turns, typed_numbers
from core.rules import RuleBroken

LONGEST_NUMBER = 20

Said = Mapping[int, list[str]]


def asked(questions: list[Question], said: Said) -> list[Question]:
    """The questions that apply after these answers: a branch only after its answer, and after one that applies."""
    found: list[Question] = []
    for question in questions:
        is_led_to = question.after_value in said.get(question.after_id or 0, [])
        if question.after_id is None or is_led_to and any(one.pk == question.after_id for one in found):
            found.append(question)
    return found


def problems(questions: list[Question], said: Said) -> dict[int, str]:
    """What is wrong, question by question."""
    found = {question.pk: _wrong(question, said.get(question.pk, [])) for question in questions}
    return {key: text for key, text in found.items() if text}


def send(form: Questionnaire, nonce: UUID, said: Said) -> Reply:
    """Save a reply once; raises RuleBroken where the questionnaire is closed or an answer is wrong."""
    with transaction.atomic():
        current = turns.hold(form)
        known = Reply.objects.filter(nonce=nonce, questionnaire=current).first()
        if known is not None:
            return known
        if not is_taking(current, timezone.localdate()):
            raise RuleBroken([_("Kuesioner ini sudah ditutup. Terima kasih atas kesediaan Anda.")])
        applying = asked(list(current.questions.all()), said)
        wrong = problems(applying, said)
        if wrong:
            raise RuleBroken(list(wrong.values()))
        reply = Reply.objects.create(questionnaire=current, nonce=nonce, answered_on=timezone.localdate())
        Given.objects.bulk_create(
            Given(reply=reply, question=one, value=_kept(one, value))
            for one in applying
            for value in dict.fromkeys(said.get(one.pk, []))
        )
    return reply


def is_taking(form: Questionnaire, day: date) -> bool:
    """Say whether a questionnaire takes replies on a day."""
    return form.state == QuestionnaireState.OPEN and form.opens_on <= day <= form.closes_on


def _wrong(question: Question, values: list[str]) -> str:
    if not values:
        return _("Pertanyaan ini wajib dijawab.") if question.is_required else ""
    if len(values) > 1 and question.kind != QuestionKind.MANY:
        return _("Pilih satu jawaban.")
    check = {
        QuestionKind.SINGLE: _wrong_choice,
        QuestionKind.MANY: _wrong_choice,
        QuestionKind.SCALE: _wrong_step,
        QuestionKind.NUMBER: _wrong_number,
        QuestionKind.TEXT: _wrong_text,
        QuestionKind.DATE: _wrong_date,
    }[QuestionKind(question.kind)]
    return check(question, values)


def _wrong_choice(question: Question, values: list[str]) -> str:
    return "" if set(values) <= set(question.options) else _("Pilih jawaban yang tersedia.")


def _wrong_step(question: Question, values: list[str]) -> str:
    return "" if values[0] in {str(step) for step in question.scale} else _("Pilih jawaban yang tersedia.")


def _wrong_number(question: Question, values: list[str]) -> str:
    try:
        number = typed_numbers.read(values[0])
    except typed_numbers.Misread as problem:
        return str(problem)
    if len(values[0]) > LONGEST_NUMBER:
        return _("Angka ini terlalu panjang.")
    if question.low is not None and number < question.low:
        return _("Paling kecil %s.") % display.number(question.low)
    if question.high is not None and number > question.high:
        return _("Paling besar %s.") % display.number(question.high)
    return ""


def _wrong_text(question: Question, values: list[str]) -> str:
    return "" if len(values[0]) <= 1000 else _("Tulisan terlalu panjang; paling banyak 1.000 huruf.")


def _wrong_date(question: Question, values: list[str]) -> str:
    try:
        date.fromisoformat(values[0])
    except ValueError:
        return _("Tulis tanggal yang benar.")
    return ""


def _kept(question: Question, value: str) -> str:
    if question.kind != QuestionKind.NUMBER:
        return value
    return f"{typed_numbers.read(value).normalize():f}"
