"""Questionnaires: which there are, and what was answered."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import median
from typing import Any

from django.db.models import Count, QuerySet
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.survey.models import Given, Moderation, Question, QuestionKind, Questionnaire, QuestionnaireState
from core import charts, display
from core.access import Actor

TEXTS = 100


@dataclass(frozen=True)
class Answered:
    """One question with what was answered to it."""

    question: Question
    count: int
    chart: charts.Chart | None = None
    words: str = ""
    texts: tuple[Any, ...] = ()
    is_few: bool = False


def taking(binding: Any) -> QuerySet:
    """Questionnaires that take replies today."""
    day = timezone.localdate()
    return _all(binding).filter(state=QuestionnaireState.OPEN, opens_on__lte=day, closes_on__gte=day)


def public(binding: Any) -> QuerySet:
    """Questionnaires whose results everybody may read."""
    return _all(binding).filter(is_public=True)


def by_code(binding: Any, code: str) -> Questionnaire:
    """One questionnaire by the code in its address."""
    form = _all(binding).filter(code=code).first()
    if form is None:
        raise Http404
    return form


def own(binding: Any, actor: Actor) -> QuerySet:
    """The questionnaires of the officer's offices, with how many replied."""
    offices = binding.office_ids(actor, binding.writer_roles())
    rows = _all(binding).annotate(answered=Count("replies"))
    return rows if offices is None else rows.filter(office__in=offices)


def one(binding: Any, actor: Actor, pk: int) -> Questionnaire:
    """One questionnaire; one of another office is not there."""
    form = own(binding, actor).filter(pk=pk).first()
    if form is None:
        raise Http404
    return form


def results(form: Questionnaire, least: int, *, is_public: bool) -> list[Answered]:
    """Every question with its answers; for everybody without what few said, and only texts that were let through."""
    return [_answered(question, least, is_public) for question in form.questions.all()]


def _answered(question: Question, least: int, is_public: bool) -> Answered:
    given = Given.objects.filter(question=question)
    count = given.values("reply").distinct().count()
    if is_public and count < least:
        return Answered(question, count, is_few=True)
    if question.kind == QuestionKind.TEXT:
        rows = given.filter(moderation=Moderation.SHOWN) if is_public else given
        return Answered(question, count, texts=tuple(rows.order_by("moderation", "-pk")[:TEXTS]))
    if question.kind in (QuestionKind.NUMBER, QuestionKind.DATE):
        return Answered(question, count, words=_range(question, list(given.values_list("value", flat=True))))
    return Answered(question, count, chart=_chart(question, given))


def _chart(question: Question, given: QuerySet) -> charts.Chart:
    counts = dict(given.values_list("value").annotate(n=Count("pk")).order_by())
    is_scale = question.kind == QuestionKind.SCALE
    options = [str(step) for step in question.scale] if is_scale else question.options
    return charts.simple("bar", question.text, [(option, counts.get(option, 0)) for option in options])


def _range(question: Question, values: list[str]) -> str:
    if not values:
        return ""
    if question.kind == QuestionKind.DATE:
        days = sorted(date.fromisoformat(value) for value in values)
        return _("Dari %(first)s sampai %(last)s.") % {
            "first": display.long_date(days[0]),
            "last": display.long_date(days[-1]),
        }
    numbers = [Decimal(value) for value in values]
    return _("Rata-rata %(mean)s, nilai tengah %(median)s, dari %(low)s sampai %(high)s.") % {
        "mean": display.number(round(sum(numbers) / len(numbers), 1)),
        "median": display.number(median(numbers)),
        "low": display.number(min(numbers)),
        "high": display.number(max(numbers)),
    }


def lines(form: Questionnaire) -> list[list[Any]]:
    """A heading, then one line a reply: for the spreadsheet."""
    questions = list(form.questions.all())
    rows: list[list[Any]] = [[_("Tanggal"), *(question.text for question in questions)]]
    for reply in form.replies.prefetch_related("given"):
        said: dict[int, list[str]] = {}
        for given in reply.given.all():
            said.setdefault(given.question_id, []).append(given.value)
        rows.append([reply.answered_on, *("; ".join(said.get(question.pk, [])) for question in questions)])
    return rows


def _all(binding: Any) -> QuerySet:
    return Questionnaire.objects.filter(app=binding.app).select_related("office", "office__parent")
