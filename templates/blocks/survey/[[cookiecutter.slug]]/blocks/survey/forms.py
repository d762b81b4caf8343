"""What respondents and officers fill in about the nine elements."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from blocks.survey import respondent
from blocks.survey.elements import ELEMENTS
from blocks.survey.services.answering import Given

MISSING = {"required": gettext_lazy("Pilih satu jawaban."), "invalid_choice": gettext_lazy("Pilih satu jawaban.")}


def _radio(label: Any, choices: Any, **more: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect, error_messages=MISSING, **more)


class AnswerForm(forms.Form):
    """The nine questions on one page, then who answers."""

    nonce = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, services: list[tuple[int, str]], **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"nonce": uuid4()})
        super().__init__(*args, **kwargs)
        for element in ELEMENTS:
            self.fields[element.slug] = _radio(element.question, element.choices)
        if services:
            self.fields["service"] = forms.ChoiceField(
                label=_("Layanan yang Anda terima"), choices=[("", _("Pilih layanan")), *services]
            )
        for name, words in respondent.GROUPS.items():
            self.fields[name] = _radio(respondent.LABELS[name], words.choices)
        self.fields["suggestion"] = forms.CharField(
            label=_("Saran untuk kantor ini"),
            help_text=_("Jangan menulis nama atau nomor telepon."),
            max_length=500,
            required=False,
            widget=forms.Textarea(attrs={"rows": 3}),
        )

    @property
    def questions(self) -> list[Any]:
        """The fields of the nine questions, in their order."""
        return [self[element.slug] for element in ELEMENTS]

    @property
    def rest(self) -> list[Any]:
        """The fields after the nine questions."""
        asked = {element.slug for element in ELEMENTS} | {"nonce"}
        return [self[name] for name in self.fields if name not in asked]

    def given(self) -> Given:
        """The answers as the service takes them."""
        data = self.cleaned_data
        return Given(
            nonce=data["nonce"],
            answers={element.slug: int(data[element.slug]) for element in ELEMENTS},
            service_id=int(data["service"]) if data.get("service") else None,
            suggestion=data["suggestion"],
            **{name: data[name] for name in respondent.GROUPS},
        )


class PaperForm(forms.Form):
    """One line of the fast sheet: nine digits in the order of the printed form, a dash for none."""

    nonce = forms.UUIDField(widget=forms.HiddenInput)
    sheet = forms.CharField(label=gettext_lazy("No. lembar"), max_length=20, required=False)
    on = forms.DateField(
        label=gettext_lazy("Tanggal"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    digits = forms.CharField(label=gettext_lazy("Jawaban 1–9"), required=False, max_length=20)
    service = forms.ChoiceField(label=pgettext_lazy("survey", "Layanan"), required=False)
    gender = forms.ChoiceField(label=gettext_lazy("L/P"), required=False)
    age = forms.ChoiceField(label=gettext_lazy("Umur"), required=False)
    education = forms.ChoiceField(label=gettext_lazy("Pendidikan"), required=False)
    occupation = forms.ChoiceField(label=pgettext_lazy("survey", "Pekerjaan"), required=False)

    def __init__(self, *args: Any, services: list[tuple[int, str]], first: date, last: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.first, self.last = first, min(last, timezone.localdate())
        self.fields["service"].choices = [("", "–"), *services]
        for name, words in respondent.GROUPS.items():
            self.fields[name].choices = [("", "–"), *words.choices]
        for field in self.fields.values():
            is_choice = isinstance(field, forms.ChoiceField)
            field.widget.attrs["class"] = "form-select form-select-sm" if is_choice else "form-control form-control-sm"
            field.widget.attrs["aria-label"] = str(field.label or "")
        self.fields["digits"].widget.attrs |= {
            "inputmode": "numeric",
            "autocomplete": "off",
            "placeholder": "344334434",
        }
        self.fields["sheet"].widget.attrs["autocomplete"] = "off"
        self.fields["on"].widget.attrs |= {"min": self.first.isoformat(), "max": self.last.isoformat()}

    @property
    def is_blank(self) -> bool:
        """A line without digits and without a number was left free."""
        return not (self.cleaned_data.get("digits") or self.cleaned_data.get("sheet"))

    def clean_digits(self) -> str:
        """Take only nine signs, each 1 to 4 or a dash."""
        typed = "".join(self.cleaned_data["digits"].split())
        if typed and (len(typed) != len(ELEMENTS) or set(typed) - set("1234-") or set(typed) == {"-"}):
            raise forms.ValidationError(_("Tulis sembilan angka 1–4 berurutan; tanda - bila tidak dijawab."))
        return typed

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if data.get("digits") or data.get("sheet"):
            on = data.get("on")
            if "on" in data and (on is None or not self.first <= on <= self.last):
                self.add_error(
                    "on", _("Tanggal harus %s sampai %s.") % (f"{self.first:%d-%m-%Y}", f"{self.last:%d-%m-%Y}")
                )
            if "digits" in data and not data["digits"]:
                self.add_error("digits", _("Jawaban belum diisi."))
        return data

    def given(self) -> Given:
        """The answers as the service takes them."""
        data = self.cleaned_data
        pairs = zip(ELEMENTS, data["digits"], strict=True)
        nonce: UUID = data["nonce"]
        return Given(
            nonce=nonce,
            answers={element.slug: int(sign) for element, sign in pairs if sign != "-"},
            service_id=int(data["service"]) if data["service"] else None,
            **{name: data[name] for name in respondent.GROUPS},
        )
