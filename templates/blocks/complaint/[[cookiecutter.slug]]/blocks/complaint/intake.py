"""The form of a report: the application's own form, cut to category and person, with the category's questions."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from blocks.complaint import questions
from blocks.complaint.questions import Question
from core import display
from core.access import Actor
from core.fields import DecimalInput
from core.widgets import DateInput

PREFIX = "tanya_"
WHERE = ("place", "village", "address", "landmark")
WHO = ("channel", "reporter", "anonymous", "confidential")


def form_of(binding: Any, category: Any, actor: Actor, data: Any = None, uploads: Any = None) -> Any:
    """Build the form; what does not concern this reporter is not asked."""
    form = binding.entity.forms.Form(data, uploads, actor=actor, initial={binding.category: category.pk})
    for name in _not_asked(binding, actor):
        form.fields.pop(name, None)
    if binding.reporter in form.fields and actor.is_guest and binding.identity == "named":
        form.fields[binding.reporter].required = True
    for question in questions.of_category(binding, category):
        form.fields[f"{PREFIX}{question.code}"] = field_of(question)
    return form


def _not_asked(binding: Any, actor: Actor) -> list[str]:
    keys = ["category"]
    if not actor.is_officer:
        keys.append("channel")
    if binding.identity == "never":
        keys += ["reporter", "anonymous"]
    return [getattr(binding, key) for key in keys if getattr(binding, key)]


def field_of(question: Question) -> forms.Field:
    """The form field of a question."""
    common = {"label": display.said(question.text), "required": question.is_required}
    options = [(option, display.said(option)) for option in question.options]
    if question.datatype == "singlevaluelist":
        return forms.ChoiceField(widget=forms.RadioSelect, choices=options, **common)
    if question.datatype == "multivaluelist":
        return forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple, choices=options, **common)
    if question.datatype == "number":
        return DecimalInput(max_digits=14, decimal_places=3, **common)
    if question.datatype == "datetime":
        return forms.DateField(widget=DateInput, **common)
    widget = forms.Textarea(attrs={"rows": 3}) if question.datatype == "text" else forms.TextInput
    return forms.CharField(max_length=questions.MAX_ANSWER, widget=widget, **common)


def parts(binding: Any, form: Any) -> list[dict[str, Any]]:
    """The questions of the form under three headings, in the order people tell it."""
    where = [getattr(binding, key) for key in WHERE if getattr(binding, key)]
    who = [getattr(binding, key) for key in WHO if getattr(binding, key)]
    what = [name for name in form.fields if name not in where and name not in who]
    headings = (
        (_("Apa masalahnya?"), what),
        (_("Di mana?"), where),
        (_("Siapa yang melapor?"), who),
    )
    return [
        {"title": title, "fields": [form[name] for name in names if name in form.fields]}
        for title, names in headings
        if any(name in form.fields for name in names)
    ]


def split(form: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """What was filled in: the record's own values, and the answers to the category's questions."""
    values = form.values()
    answers = {
        name.removeprefix(PREFIX): _plain(value)
        for name, value in values.items()
        if name.startswith(PREFIX) and value not in (None, "", [])
    }
    return {name: value for name, value in values.items() if not name.startswith(PREFIX)}, answers


def _plain(value: Any) -> Any:
    """An answer as JSON holds it."""
    return value if isinstance(value, str | list) else str(value)
