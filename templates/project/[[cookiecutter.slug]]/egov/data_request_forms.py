"""Forms with which an officer answers what somebody asked about their personal data."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts import data_requests
from accounts.models import Ground, RequestKind
from accounts.models.person import sexes
from core.fields import DateInput, RowsInput
from core.models import Consent
from live import menus


class GrantForm(forms.Form):
    """What was done."""

    prefix = "kabul"
    answer = forms.CharField(
        label=_("Yang dilakukan"),
        help_text=_("Dibaca pemohon."),
        max_length=data_requests.LONGEST,
        widget=forms.Textarea({"rows": 3}),
    )


class CorrectionForm(GrantForm):
    """What is right; NIK, telephone and e-mail are changed at the counter and by the person."""

    full_name = forms.CharField(label=_("Nama lengkap"), max_length=160)
    birth_date = DateInput(label=_("Tanggal lahir"), required=False)
    sex = forms.ChoiceField(label=_("Jenis kelamin"), required=False, choices=[("", "–"), *sexes()])
    address = forms.CharField(label=_("Alamat"), required=False, max_length=500, widget=forms.Textarea({"rows": 2}))
    field_order = ["full_name", "birth_date", "sex", "address", "answer"]

    def clean_birth_date(self) -> Any:
        """Nobody is born tomorrow."""
        day = self.cleaned_data["birth_date"]
        if day is not None and day > timezone.localdate():
            raise forms.ValidationError(_("Tanggal lahir ada di masa depan."))
        return day


class WithdrawalForm(GrantForm):
    """Which of the person's consents end; none where what was asked for rests on no consent of the register."""

    withdrawn = RowsInput(
        queryset=Consent.objects.none(),
        label=_("Persetujuan yang ditarik"),
        help_text=_("Yang memakainya berhenti begitu permintaan ini dikabulkan."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    field_order = ["withdrawn", "answer"]

    def __init__(self, *args: Any, person: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["withdrawn"]
        choice.queryset = Consent.objects.open().filter(person=person)
        choice.label_from_instance = lambda row: f"{row.purpose} ({menus.app_name(row.app)} {row.number})"


class RefusalForm(forms.Form):
    """The ground in law, and the reason in words."""

    prefix = "tolak"
    ground = forms.ChoiceField(label=_("Dasar penolakan"))
    answer = forms.CharField(
        label=_("Alasan untuk pemohon"),
        max_length=data_requests.LONGEST,
        widget=forms.Textarea({"rows": 3}),
    )

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fitting = data_requests.GROUNDS[RequestKind(kind)]
        self.fields["ground"].choices = [("", "–"), *((one.value, Ground(one).label) for one in fitting)]
