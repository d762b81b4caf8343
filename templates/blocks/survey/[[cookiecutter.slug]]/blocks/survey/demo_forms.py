"""One questionnaire of an office's own in the demo, with a branch and some replies."""

from datetime import date, timedelta
from random import Random
from typing import Any
from uuid import UUID

from blocks.survey.models import Question, QuestionKind, Questionnaire, QuestionnaireState
from blocks.survey.services import replying
from core.models import Office

REPLIES = 23
HOW = ("Datang langsung", "Lewat aplikasi", "Lewat kelurahan atau desa")
TROUBLE = ("Tidak ada", "Foto berkas sulit dikirim", "Sinyal lemah", "Menunggu terlalu lama")


def run(binding: Any, offices: list[Office], today: date, chance: Random) -> None:
    """Make it for the first office."""
    for office in offices:
        form = Questionnaire.objects.create(
            app=binding.app,
            office=office,
            title="Cara mengurus dokumen yang Anda sukai",
            intro="Kami menata jam loket dan pengajuan daring. Enam pertanyaan, tanpa nama.",
            opens_on=today - timedelta(days=20),
            closes_on=today + timedelta(days=40),
            state=QuestionnaireState.OPEN,
        )
        questions = _questions(form)
        for _at in range(REPLIES):
            replying.send(form, UUID(int=chance.getrandbits(128), version=4), _said(questions, today, chance))


def _questions(form: Questionnaire) -> list[Question]:
    kinds = QuestionKind
    how = _add(form, 1, kinds.SINGLE, "Bagaimana Anda terakhir mengurus dokumen?", options=list(HOW))
    return [
        how,
        _add(form, 2, kinds.MANY, "Apa kesulitan di aplikasi?", options=list(TROUBLE), after=how, after_value=HOW[1]),
        _add(form, 3, kinds.SCALE, "Seberapa mudah mengurusnya?", help="1 sulit, 5 mudah", low=1, high=5),
        _add(form, 4, kinds.NUMBER, "Berapa kali Anda datang sampai selesai?", low=0, high=20),
        _add(form, 5, kinds.DATE, "Tanggal terakhir mengurus", is_required=False),
        _add(form, 6, kinds.TEXT, "Jam loket yang paling cocok untuk Anda", is_required=False),
    ]


def _add(form: Questionnaire, order: int, kind: str, text: str, **more: Any) -> Question:
    return Question.objects.create(questionnaire=form, order=order, kind=kind, text=text, **more)


def _said(questions: list[Question], today: date, chance: Random) -> dict[int, list[str]]:
    how, trouble, easy, times, day, hours = questions
    said = {
        how.pk: [chance.choice(HOW)],
        easy.pk: [str(chance.randrange(2, 6))],
        times.pk: [str(chance.randrange(1, 4))],
    }
    if said[how.pk] == [HOW[1]]:
        said[trouble.pk] = [chance.choice(TROUBLE)]
    if chance.random() < 0.6:
        said[day.pk] = [(today - timedelta(days=chance.randrange(1, 60))).isoformat()]
    if chance.random() < 0.3:
        said[hours.pk] = [chance.choice(("Sabtu pagi", "Sesudah pukul 16.00", "Jam istirahat"))]
    return said
