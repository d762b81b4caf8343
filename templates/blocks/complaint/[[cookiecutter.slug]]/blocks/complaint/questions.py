"""A category's own questions: as service attributes, as form fields, and how answers are checked."""

from dataclasses import dataclass
from typing import Any

from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _

from core import typed_numbers

MAX_ANSWER = 2000
# A table's cell may hold a yes as a box or as a word.
YES = ("true", "1", "ya", "on")


@dataclass(frozen=True)
class Question:
    """One question: a datatype of GeoReport v2 and, for lists, what may be chosen."""

    code: str
    text: str
    datatype: str = "string"
    is_required: bool = False
    options: tuple[str, ...] = ()

    @property
    def is_list(self) -> bool:
        return self.datatype in ("singlevaluelist", "multivaluelist")


def of_category(binding: Any, category: Any) -> list[Question]:
    """The questions in the category's table, in its order."""
    table = binding.of_category(category, "questions", ()) or ()
    rows = table.values() if isinstance(table, dict) else table
    return [_question(row) for row in rows if row.get("kode")]


def _question(row: dict[str, Any]) -> Question:
    options = tuple(part.strip() for part in (row.get("pilihan") or "").split(";") if part.strip())
    return Question(
        code=str(row["kode"]),
        text=str(row.get("tanya") or row["kode"]),
        datatype=str(row.get("jenis") or "string"),
        is_required=str(row.get("wajib")).lower() in YES,
        options=options,
    )


def definition(question: Question, order: int) -> dict[str, Any]:
    """The question as GeoReport v2 describes an attribute."""
    data = {
        "variable": True,
        "code": question.code,
        "datatype": question.datatype,
        "required": question.is_required,
        "datatype_description": None,
        "order": order,
        "description": question.text,
    }
    if question.is_list:
        data["values"] = [{"key": option, "name": option} for option in question.options]
    return data


def check(question: Question, given: list[str]) -> tuple[Any, str]:
    """Give (answer, problem) for the texts given; one of the two is empty."""
    texts = [text.strip() for text in given if text.strip()]
    if not texts:
        return None, _("%s: wajib diisi.") % question.text if question.is_required else ""
    if any(len(text) > MAX_ANSWER for text in texts):
        return None, _("%s: terlalu panjang.") % question.text
    if question.is_list:
        return _chosen(question, texts)
    if question.datatype == "number" and (problem := _wrong_number(texts[0])):
        return None, f"{question.text}: {problem}"
    if question.datatype == "datetime" and _moment(texts[0]) is None:
        return None, _("%s: tulis tanggal.") % question.text
    return texts[0], ""


def _chosen(question: Question, texts: list[str]) -> tuple[Any, str]:
    if any(text not in question.options for text in texts):
        return None, _("%s: pilihan tidak dikenal.") % question.text
    if question.datatype == "multivaluelist":
        return texts, ""
    return (texts[0], "") if len(texts) == 1 else (None, _("%s: pilih satu saja.") % question.text)


def _wrong_number(text: str) -> str:
    try:
        typed_numbers.read(text)
    except typed_numbers.Misread as problem:
        return str(problem)
    return ""


def _moment(text: str) -> Any:
    try:
        return parse_datetime(text) or parse_date(text)
    except ValueError:
        return None


def answered(questions: list[Question], answers: dict[str, Any]) -> list[tuple[str, str]]:
    """The answers as (question, answer) for a page; a question since removed keeps its code."""
    texts = {question.code: question.text for question in questions}
    return [
        (texts.get(code, code), ", ".join(value) if isinstance(value, list) else str(value))
        for code, value in answers.items()
        if value not in (None, "", [])
    ]
