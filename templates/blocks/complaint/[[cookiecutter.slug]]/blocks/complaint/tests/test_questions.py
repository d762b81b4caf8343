"""A category's own questions."""

import pytest

from blocks.complaint import questions
from blocks.complaint.questions import Question


def test_refuses_an_empty_answer_only_where_it_is_required():
    assert questions.check(Question("a", "Berapa?"), [""]) == (None, "")
    assert questions.check(Question("a", "Berapa?", is_required=True), ["  "])[1] == "Berapa?: wajib diisi."


@pytest.mark.parametrize(
    ("text", "good"), [("2,5", True), ("2.5", True), ("2.400", False), ("dua", False), ("NaN", False)]
)
def test_takes_numbers_with_comma_or_point(text, good):
    _answer, problem = questions.check(Question("a", "Lebar", "number"), [text])
    assert (problem == "") is good


def test_takes_only_the_options_of_a_list():
    one = Question("a", "Pilih", "singlevaluelist", options=("Satu", "Dua"))
    assert questions.check(one, ["Satu"]) == ("Satu", "")
    assert questions.check(one, ["Tiga"])[1] == "Pilih: pilihan tidak dikenal."
    assert questions.check(one, ["Satu", "Dua"])[1] == "Pilih: pilih satu saja."


def test_takes_several_options_where_asked():
    many = Question("a", "Pilih", "multivaluelist", options=("Satu", "Dua"))
    assert questions.check(many, ["Satu", "Dua"]) == (["Satu", "Dua"], "")


def test_refuses_an_impossible_date():
    assert questions.check(Question("a", "Kapan", "datetime"), ["2026-02-30"])[1] == "Kapan: tulis tanggal."


def test_describes_an_attribute_as_the_standard_does():
    one = Question("lebar", "Lebar?", "singlevaluelist", True, ("Satu", "Dua"))
    assert questions.definition(one, 2) == {
        "variable": True,
        "code": "lebar",
        "datatype": "singlevaluelist",
        "required": True,
        "datatype_description": None,
        "order": 2,
        "description": "Lebar?",
        "values": [{"key": "Satu", "name": "Satu"}, {"key": "Dua", "name": "Dua"}],
    }


def test_shows_an_answer_whose_question_was_removed():
    shown = questions.answered([Question("a", "Lebar?")], {"a": "2", "b": ["x", "y"], "c": ""})
    assert shown == [("Lebar?", "2"), ("b", "x, y")]


@pytest.mark.parametrize(
    ("cell", "required"),
    [(True, True), ("True", True), ("ya", True), (False, False), ("False", False), ("", False), (None, False)],
)
def test_reads_yes_and_no_however_the_table_keeps_them(cell, required):
    class Binding:
        def of_category(self, category, key, default):
            return [{"kode": "a", "tanya": "Lebar?", "wajib": cell}]

    assert questions.of_category(Binding(), None)[0].is_required is required
