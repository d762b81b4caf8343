"""What visitors and stands type in: the filter of vacancies, the result of a visit."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.models import District


class VacancyFilter(forms.Form):
    """Narrows public vacancies; unknown values are ignored, never an error."""

    q = forms.CharField(
        label=_("Kata kunci"),
        required=False,
        max_length=80,
        widget=forms.TextInput({"type": "search", "placeholder": _("Pekerjaan atau perusahaan")}),
    )
    bidang = forms.ChoiceField(label=pgettext_lazy("jobs", "Bidang"), required=False)
    pendidikan = forms.ChoiceField(label=_("Pendidikan saya"), required=False)
    kecamatan = forms.ModelChoiceField(
        label=_("Kecamatan"),
        required=False,
        queryset=District.objects.order_by("name"),
        empty_label=_("Semua"),
    )
    jenis = forms.ChoiceField(label=_("Hubungan kerja"), required=False)
    inklusif = forms.BooleanField(label=_("Terbuka bagi penyandang disabilitas"), required=False)

    def __init__(self, binding: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        everything = [("", _("Semua"))]
        options = {
            "bidang": "vacancy_field",
            "pendidikan": "vacancy_education",
            "jenis": "vacancy_type",
        }
        for name, key in options.items():
            self.fields[name].choices = everything + binding.choices("vacancy", key)

    def asked(self) -> dict[str, Any]:
        """What is asked for; a value that is no option asks for nothing."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


class ResultForm(forms.Form):
    """What came of a visit: ticket, job, result."""

    code = forms.CharField(
        label=_("Kode atau nomor tiket"),
        max_length=80,
        widget=forms.TextInput({"autocapitalize": "characters", "autocomplete": "off"}),
    )
    job = forms.CharField(label=_("Untuk pekerjaan"), max_length=80)
    kind = forms.ChoiceField(label=_("Hasil"), widget=forms.RadioSelect)

    def __init__(self, binding: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = binding.choices("result", "result_kind")


class DoorForm(forms.Form):
    """A ticket at the door."""

    code = forms.CharField(
        label=_("Kode atau nomor tiket"),
        max_length=80,
        widget=forms.TextInput({"autocapitalize": "characters", "autocomplete": "off", "autofocus": True}),
    )
