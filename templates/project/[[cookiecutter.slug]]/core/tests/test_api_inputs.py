"""What the API takes: the inputs of the form, and words for what it cannot take."""

from types import SimpleNamespace

import pytest
from django import forms

from core import api, fields
from core.rules import RuleBroken


class Form(forms.Form):
    """A form with a file that must be there."""

    judul = forms.CharField()
    catatan = forms.CharField(required=False)
    stnk = fields.FileInput(label="STNK", required=True)

    def __init__(self, *, actor, instance=None):
        super().__init__()


class OpenForm(Form):
    """The same where the file may be left out."""

    stnk = fields.FileInput(label="STNK", required=False)


class StepForm(forms.Form):
    """A step that demands one value and offers another to change."""

    required_fields = ("jadwal",)
    jadwal = forms.CharField()
    rit = forms.IntegerField()


def entity(form):
    kinds = {"judul": "text", "catatan": "text", "stnk": "file"}
    infos = tuple(SimpleNamespace(name=name, kind=kind) for name, kind in kinds.items())
    return SimpleNamespace(fields=infos, forms=SimpleNamespace(Form=form))


def test_a_record_that_needs_a_file_is_not_made_without_it():
    with pytest.raises(RuleBroken, match="STNK tidak dapat dikirim lewat API"):
        api.cleaned(entity(Form), None, {"judul": "Uji"})


def test_a_file_that_may_be_left_out_is_left_out():
    assert api.cleaned(entity(OpenForm), None, {"judul": "Uji"}) == {"judul": "Uji"}


def test_a_step_keeps_what_it_only_offers_to_change():
    assert api.asked(StepForm(), {"jadwal": "besok"}) == {"jadwal": "besok"}
    assert api.asked(StepForm(), {"jadwal": "besok", "rit": 2}) == {"jadwal": "besok", "rit": 2}


def test_a_step_asks_for_what_it_demands():
    with pytest.raises(RuleBroken):
        api.asked(StepForm(), {"rit": 2})
