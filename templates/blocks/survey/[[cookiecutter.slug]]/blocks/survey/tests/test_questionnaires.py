"""Questionnaires: branches, what each kind takes, fixed once answered, texts let through first."""

from uuid import uuid4

import pytest

from blocks.survey.building_forms import QuestionForm
from blocks.survey.models import Given, Moderation, Question, QuestionKind, QuestionnaireState
from blocks.survey.selectors import questionnaires
from blocks.survey.services import building, moderation, replying
from core.rules import RuleBroken

pytestmark = [pytest.mark.django_db, pytest.mark.db]


@pytest.fixture
def ask(form):
    """Add questions: ask("teks", "Saran", is_required=False)."""

    def make(kind, text="Pertanyaan", **more):
        return building.save_question(form, Question(kind=kind, text=text, **more))

    return make


@pytest.fixture
def choice(ask):
    return ask(QuestionKind.SINGLE, "Cara?", options=["Loket", "Aplikasi"])


def send(form, said):
    return replying.send(form, uuid4(), said)


def test_a_branch_is_asked_after_its_answer(form, ask, choice):
    branch = ask(QuestionKind.TEXT, "Mengapa?", after=choice, after_value="Aplikasi")
    questions = [choice, branch]
    assert replying.asked(questions, {choice.pk: ["Loket"]}) == [choice]
    assert replying.asked(questions, {choice.pk: ["Aplikasi"]}) == questions
    with pytest.raises(RuleBroken, match="wajib dijawab"):
        send(form, {choice.pk: ["Aplikasi"]})
    assert send(form, {choice.pk: ["Loket"]}).given.count() == 1


def test_an_answer_to_what_was_not_asked_is_not_kept(form, ask, choice):
    branch = ask(QuestionKind.TEXT, "Mengapa?", after=choice, after_value="Aplikasi")
    reply = send(form, {choice.pk: ["Loket"], branch.pk: ["Diselundupkan"]})
    assert [given.value for given in reply.given.all()] == ["Loket"]


@pytest.mark.parametrize(
    ("kind", "more", "values", "words"),
    [
        (QuestionKind.SINGLE, {"options": ["a", "b"]}, ["c"], "tersedia"),
        (QuestionKind.SINGLE, {"options": ["a", "b"]}, ["a", "b"], "Pilih satu"),
        (QuestionKind.MANY, {"options": ["a", "b"]}, ["a", "c"], "tersedia"),
        (QuestionKind.SCALE, {"low": 1, "high": 5}, ["6"], "tersedia"),
        (QuestionKind.NUMBER, {}, ["banyak"], "Tulis angka"),
        (QuestionKind.NUMBER, {}, ["NaN"], "Tulis angka"),
        (QuestionKind.NUMBER, {}, ["2.400"], "bisa berarti 2400 atau 2,4"),
        (QuestionKind.NUMBER, {"low": 2}, ["1"], "Paling kecil 2"),
        (QuestionKind.NUMBER, {"high": 9}, ["9,5"], "Paling besar 9"),
        (QuestionKind.TEXT, {}, ["x" * 1001], "terlalu panjang"),
        (QuestionKind.DATE, {}, ["2026-02-30"], "tanggal yang benar"),
    ],
)
def test_refuses_what_a_question_does_not_take(form, ask, kind, more, values, words):
    question = ask(kind, **more)
    with pytest.raises(RuleBroken, match=words):
        send(form, {question.pk: values})


def test_several_choices_are_several_rows(form, ask):
    question = ask(QuestionKind.MANY, options=["a", "b", "c"])
    assert send(form, {question.pk: ["a", "c"]}).given.count() == 2


def test_the_same_form_is_saved_once(form, choice):
    nonce = uuid4()
    for _at in range(2):
        replying.send(form, nonce, {choice.pk: ["Loket"]})
    assert form.replies.count() == 1


@pytest.mark.parametrize("state", [QuestionnaireState.DRAFT, QuestionnaireState.CLOSED])
def test_only_while_open(form, choice, state):
    form.state = state
    form.save()
    with pytest.raises(RuleBroken, match="ditutup"):
        send(form, {choice.pk: ["Loket"]})


def test_questions_are_fixed_once_answered(form, ask, choice):
    send(form, {choice.pk: ["Loket"]})
    for deed in (
        lambda: ask(QuestionKind.TEXT),
        lambda: building.drop_question(form, choice),
        lambda: building.move_question(form, choice, True),
    ):
        with pytest.raises(RuleBroken, match="buat versi baru"):
            deed()


def test_a_new_version_keeps_branches_among_its_own(form, ask, choice, writer):
    ask(QuestionKind.TEXT, "Mengapa?", after=choice, after_value="Aplikasi")
    copy = building.new_version(writer, form)
    first, second = copy.questions.all()
    assert (copy.version, copy.state, second.after) == (2, QuestionnaireState.DRAFT, first)
    assert form.questions.count() == 2


def test_a_branch_stays_after_its_question(form, ask, choice):
    branch = ask(QuestionKind.TEXT, "Mengapa?", after=choice, after_value="Aplikasi")
    with pytest.raises(RuleBroken, match="sesudah pertanyaan asalnya"):
        building.move_question(form, branch, True)
    with pytest.raises(RuleBroken, match="bergantung"):
        building.drop_question(form, choice)


def test_an_empty_questionnaire_is_not_opened(form, writer):
    with pytest.raises(RuleBroken, match="Tambahkan pertanyaan"):
        building.open_form(writer, form)


def test_results_wait_until_it_is_closed(form, choice, writer):
    with pytest.raises(RuleBroken, match="Tutup kuesioner dahulu"):
        building.publish(writer, form, True)
    building.close_form(writer, form)
    building.publish(writer, form, True)
    assert form.is_public


def test_only_texts_let_through_are_public(form, ask, writer):
    question = ask(QuestionKind.TEXT)
    for text in ("Bagus", "Telepon saya 0812", "Cepat", "Ramah", "Bersih"):
        send(form, {question.pk: [text]})
    moderation.decide(writer, Given.objects.get(value="Bagus"), Moderation.SHOWN)
    [found] = questionnaires.results(form, 5, is_public=True)
    assert [given.value for given in found.texts] == ["Bagus"]


def test_what_few_answered_is_not_public(form, choice):
    send(form, {choice.pk: ["Loket"]})
    [found] = questionnaires.results(form, 5, is_public=True)
    assert (found.is_few, found.chart) == (True, None)


def test_the_builder_says_all_that_is_wrong(form):
    data = {"text": "Apa?", "kind": QuestionKind.SINGLE, "choices": "satu saja"}
    wrong = QuestionForm(data, questionnaire=form)
    assert not wrong.is_valid()
    assert set(wrong.errors) == {"choices"}


def test_a_branch_must_name_an_answer_that_is_there(form, choice):
    data = {"text": "Mengapa?", "kind": QuestionKind.TEXT, "after": choice.pk, "after_value": "Pos"}
    wrong = QuestionForm(data, questionnaire=form)
    assert "Loket, Aplikasi" in str(wrong.errors["after_value"])


def test_an_option_that_leads_on_stays(form, ask, choice):
    ask(QuestionKind.TEXT, "Mengapa?", after=choice, after_value="Aplikasi")
    data = {"text": "Cara?", "kind": QuestionKind.SINGLE, "choices": "Loket\nPos"}
    wrong = QuestionForm(data, instance=choice, questionnaire=form)
    assert "pertahankan: Aplikasi" in str(wrong.errors["choices"])


def test_the_same_choice_twice_counts_once(form, ask):
    question = ask(QuestionKind.MANY, options=["a", "b"])
    assert send(form, {question.pk: ["a", "a"]}).given.count() == 1


def test_opening_again_takes_results_back(form, choice, writer):
    building.close_form(writer, form)
    building.publish(writer, form, True)
    building.open_form(writer, form)
    assert not form.is_public
