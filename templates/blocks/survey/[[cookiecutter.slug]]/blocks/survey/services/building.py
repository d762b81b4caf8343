"""Builds questionnaires: questions while nobody answered, open, close, publish, a new version."""

from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from blocks.survey.models import Question, QuestionKind, Questionnaire, QuestionnaireState
from core import audit, turns
from core.access import Actor, Forbidden
from core.rules import RuleBroken

CHOSEN = (QuestionKind.SINGLE, QuestionKind.MANY)


def save(binding: Any, actor: Actor, form: Questionnaire) -> Questionnaire:
    """Make or change a questionnaire's own words and days."""
    if not binding.is_for(actor, form.office_id):
        raise Forbidden(_("Kuesioner hanya dapat dibuat untuk kantor Anda sendiri."))
    with transaction.atomic():
        action = "edit" if form.pk else "create"
        form.app = binding.app
        form.made_by_id = form.made_by_id or actor.user_id
        form.save()
        audit.record(actor, action, form)
    return form


def save_question(form: Questionnaire, question: Question) -> Question:
    """Add or change a question; raises RuleBroken once somebody answered."""
    with transaction.atomic():
        _require_free(form)
        question.questionnaire = form
        if not question.pk:
            question.order = (form.questions.aggregate(last=Max("order"))["last"] or 0) + 1
        question.save()
    return question


def drop_question(form: Questionnaire, question: Question) -> None:
    """Take a question away, with the conditions that lean on it refused first."""
    with transaction.atomic():
        _require_free(form)
        if question.leads_to.exists():
            raise RuleBroken([_("Pertanyaan lain bergantung pada pertanyaan ini; ubah yang itu dahulu.")])
        question.delete()


def move_question(form: Questionnaire, question: Question, up: bool) -> None:
    """Change places with the neighbour; a question never comes before the one it depends on."""
    with transaction.atomic():
        _require_free(form)
        rows = list(form.questions.all())
        at = rows.index(question)
        other = at - 1 if up else at + 1
        if not 0 <= other < len(rows):
            return
        rows[at], rows[other] = rows[other], rows[at]
        places = {row.pk: place for place, row in enumerate(rows)}
        if any(row.after_id and places[row.after_id] > places[row.pk] for row in rows):
            raise RuleBroken([_("Pertanyaan bercabang harus berada sesudah pertanyaan asalnya.")])
        for place, row in enumerate(rows, start=1):
            row.order = place
        Question.objects.bulk_update(rows, ["order"])


def open_form(actor: Actor, form: Questionnaire) -> None:
    """Let everybody answer; results that were public are no longer, since they go on changing."""
    if not form.questions.exists():
        raise RuleBroken([_("Tambahkan pertanyaan dahulu.")])
    _change(actor, form, "open", state=QuestionnaireState.OPEN, is_public=False)


def close_form(actor: Actor, form: Questionnaire) -> None:
    """Take no more answers."""
    _change(actor, form, "close", state=QuestionnaireState.CLOSED)


def publish(actor: Actor, form: Questionnaire, is_public: bool) -> None:
    """Show the results to everybody, or no longer."""
    if is_public and form.state != QuestionnaireState.CLOSED:
        raise RuleBroken([_("Tutup kuesioner dahulu, lalu umumkan hasilnya.")])
    _change(actor, form, "publish" if is_public else "withdraw", is_public=is_public)


def new_version(actor: Actor, form: Questionnaire) -> Questionnaire:
    """Copy a questionnaire whose questions may no longer change."""
    with transaction.atomic():
        copy = Questionnaire.objects.create(
            app=form.app,
            office=form.office,
            title=form.title,
            intro=form.intro,
            opens_on=form.opens_on,
            closes_on=form.closes_on,
            version=form.version + 1,
            previous=form,
            made_by_id=actor.user_id,
        )
        copies: dict[int, Question] = {}
        for question in form.questions.all():
            old = question.pk
            question.pk, question.questionnaire = None, copy
            question.after = copies.get(question.after_id)
            question.save()
            copies[old] = question
        audit.record(actor, "create", copy)
    return copy


def _require_free(form: Questionnaire) -> None:
    current = turns.hold(form)
    if current.replies.exists():
        raise RuleBroken([_("Kuesioner ini sudah dijawab; buat versi baru untuk mengubah pertanyaannya.")])


def _change(actor: Actor, form: Questionnaire, action: str, **values: Any) -> None:
    with transaction.atomic():
        for name, value in values.items():
            setattr(form, name, value)
        form.save(update_fields=list(values))
        audit.record(actor, action, form, {name: ["", str(value)] for name, value in values.items()})
