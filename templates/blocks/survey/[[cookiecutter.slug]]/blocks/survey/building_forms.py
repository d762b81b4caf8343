"""What an officer fills in to build a questionnaire, and what people are shown of it."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocks.survey.models import Question, QuestionKind, Questionnaire
from blocks.survey.services.building import CHOSEN
from core.access import Actor
from core.models import Office

MOST_OPTIONS, MOST_STEPS = 20, 10


class QuestionnaireForm(forms.ModelForm):
    """The questionnaire's own words and days."""

    class Meta:
        model = Questionnaire
        fields = ("office", "title", "intro", "opens_on", "closes_on")
        widgets = {
            "intro": forms.Textarea(attrs={"rows": 3}),
            "opens_on": forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
            "closes_on": forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        }

    def __init__(self, *args: Any, binding: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offices = binding.office_ids(actor, binding.writer_roles())
        known = Office.objects.filter(is_active=True)
        self.fields["office"].queryset = known if offices is None else known.filter(pk__in=offices)

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        first, last = data.get("opens_on"), data.get("closes_on")
        if first and last and last < first:
            self.add_error("closes_on", _("Tanggal selesai harus sesudah tanggal mulai."))
        return data


class QuestionForm(forms.ModelForm):
    """One question."""

    choices = forms.CharField(
        label=gettext_lazy("Pilihan"),
        help_text=gettext_lazy("Satu pilihan satu baris; hanya untuk jenis pilihan."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    class Meta:
        model = Question
        fields = ("text", "help", "kind", "choices", "low", "high", "is_required", "after", "after_value")
        labels = {"low": gettext_lazy("Paling kecil"), "high": gettext_lazy("Paling besar")}
        help_texts = {
            "low": gettext_lazy("Untuk skala dan angka; skala biasa 1 sampai 5."),
            "after": gettext_lazy("Kosongkan bila pertanyaan ini selalu diajukan."),
            "after_value": gettext_lazy("Tulis persis seperti pilihan pada pertanyaan itu."),
        }

    def __init__(self, *args: Any, questionnaire: Questionnaire, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        earlier = questionnaire.questions.filter(kind__in=(*CHOSEN, QuestionKind.SCALE))
        if self.instance.pk:
            earlier = earlier.filter(order__lt=self.instance.order)
            self.fields["choices"].initial = "\n".join(self.instance.options)
        self.fields["after"].queryset = earlier

    def clean_choices(self) -> str:
        """Keep the lines as the options of the question."""
        lines = [" ".join(line.split()) for line in self.cleaned_data["choices"].splitlines()]
        self.instance.options = list(dict.fromkeys(line[:200] for line in lines if line))
        return self.cleaned_data["choices"]

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        self._check_options(data)
        self._check_limits(data)
        self._check_branch(data)
        return data

    def _check_options(self, data: dict[str, Any]) -> None:
        if data.get("kind") not in CHOSEN:
            self.instance.options = []
        elif not 2 <= len(self.instance.options) <= MOST_OPTIONS:
            self.add_error("choices", _("Tulis 2 sampai %d pilihan.") % MOST_OPTIONS)
        lost = [one.after_value for one in self._branches() if one.after_value not in self.instance.options]
        if lost and data.get("kind") != QuestionKind.SCALE:
            words = _("Pertanyaan lain diajukan sesudah jawaban ini; pertahankan: %s.")
            self.add_error("choices", words % ", ".join(lost))

    def _branches(self) -> list[Question]:
        return list(self.instance.leads_to.all()) if self.instance.pk else []

    def _check_limits(self, data: dict[str, Any]) -> None:
        low, high = data.get("low"), data.get("high")
        if data.get("kind") == QuestionKind.SCALE:
            low, high = (1 if low is None else low), (5 if high is None else high)
            if not 1 <= high - low <= MOST_STEPS:
                self.add_error("high", _("Skala mempunyai 2 sampai %d langkah.") % (MOST_STEPS + 1))
        elif low is not None and high is not None and high < low:
            self.add_error("high", _("Paling besar harus di atas paling kecil."))

    def _check_branch(self, data: dict[str, Any]) -> None:
        after, value = data.get("after"), data.get("after_value")
        if after is None:
            data["after_value"] = ""
            return
        known = [str(step) for step in after.scale] if after.kind == QuestionKind.SCALE else after.options
        if value not in known:
            self.add_error("after_value", _("Pilih salah satu: %s.") % ", ".join(known))


@dataclass(frozen=True)
class Asked:
    """One question as the page shows it, with what was typed and what is wrong."""

    question: Question
    name: str
    values: list[str]
    error: str

    @property
    def options(self) -> list[str]:
        if self.question.kind == QuestionKind.SCALE:
            return [str(step) for step in self.question.scale]
        return list(self.question.options)

    @property
    def value(self) -> str:
        return self.values[0] if self.values else ""


def said(questions: list[Question], data: QueryDict) -> dict[int, list[str]]:
    """What was typed, question by question; empty fields are no answer."""
    found = {one.pk: [text.strip() for text in data.getlist(f"q{one.pk}") if text.strip()] for one in questions}
    return {key: values for key, values in found.items() if values}


def shown(questions: list[Question], answers: dict[int, list[str]], wrong: dict[int, str]) -> list[Asked]:
    """The questions as the page shows them."""
    return [Asked(one, f"q{one.pk}", answers.get(one.pk, []), wrong.get(one.pk, "")) for one in questions]


def nonce_of(data: QueryDict) -> UUID:
    """The form's own mark, so that it is saved once; a new one where it was lost."""
    try:
        return UUID(data.get("nonce", ""))
    except ValueError:
        return uuid4()
