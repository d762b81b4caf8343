"""A sheet shows empty lines; those that were touched must be right, the others may stay empty."""

from types import SimpleNamespace

from django import forms
from django.test import RequestFactory

from core.page_kinds import sheet


class LineForm(forms.Form):
    """One line, as a form of an entity is made."""

    nama = forms.CharField()
    harga = forms.IntegerField()

    def __init__(self, *args, actor, **kwargs):
        super().__init__(*args, **kwargs)


PAGE = SimpleNamespace(entity=SimpleNamespace(forms=SimpleNamespace(Form=LineForm)), show=())


def test_a_sheet_opens_with_empty_lines_that_need_not_be_filled_in():
    found = sheet.build(RequestFactory().get("/"), PAGE, None)
    assert len(found["forms"]) == sheet.LINES
    assert "required" not in found["forms"][0].as_p()


def test_a_line_that_was_touched_must_be_right():
    lines = [sheet._form(RequestFactory().post("/", {"baris1-harga": "500"}), PAGE, None, number) for number in (0, 1)]
    assert [line.has_changed() for line in lines] == [True, False]
    assert list(lines[0].errors) == ["nama"]
    assert lines[1].is_valid()
