"""Forms of an appraisal: a goal, a figure of a quarter, a rating."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from blocks.personnel.appraising import CONDUCT
from blocks.personnel.models import Aspect, Goal, GoalKind, Rating
from blocks.personnel.services.goals import Aim
from blocks.personnel.services.reviews import Reached, Said
from core import files
from core.fields import DecimalInput


class GoalForm(forms.Form):
    """One result of work with its figure."""

    kind = forms.ChoiceField(label=_("Jenis kinerja"), choices=GoalKind.choices)
    supports = forms.ModelChoiceField(
        label=_("Sasaran atasan yang didukung"),
        queryset=Goal.objects.none(),
        required=False,
        help_text=_("Kosong bila atasan belum mempunyai sasaran yang disepakati."),
    )
    result = forms.CharField(
        label=_("Rencana hasil kerja"), max_length=300, help_text=_("Contoh: Surat masuk diteruskan tepat waktu.")
    )
    indicator = forms.CharField(
        label=_("Indikator"), max_length=300, help_text=_("Contoh: Bagian surat yang diteruskan hari itu juga.")
    )
    aspect = forms.ChoiceField(label=_("Aspek"), choices=Aspect.choices)
    target = DecimalInput(label=_("Target setahun"), min_value=0, max_digits=14, decimal_places=2)
    unit = forms.CharField(label=_("Satuan"), max_length=40, help_text=_("Contoh: dokumen, persen, hari."))
    lower_is_better = forms.BooleanField(label=_("Makin kecil makin baik"), required=False)

    def __init__(self, *args: Any, supported: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["supports"].queryset = supported

    def aim(self) -> Aim:
        """The goal as the service takes it."""
        return Aim(**self.cleaned_data)


class ProgressForm(forms.Form):
    """How far a goal came."""

    value = DecimalInput(label=_("Capaian sejak 1 Januari"), min_value=0, max_digits=14, decimal_places=2)
    note = forms.CharField(label=_("Keterangan"), max_length=300, required=False)
    evidence = forms.FileField(
        label=_("Bukti"), required=False, help_text=_("PDF, JPG atau PNG, paling besar 5 MB; tidak wajib.")
    )

    def clean_evidence(self) -> Any:
        """Judge the file by its content."""
        upload = self.cleaned_data["evidence"]
        if upload:
            upload.checked = files.check(upload, accept=("pdf", "jpg", "png"), max_mb=5)
        return upload

    def reached(self, quarter: int) -> Reached:
        """The figure as the service takes it."""
        return Reached(quarter=quarter, **self.cleaned_data)


class ReviewForm(forms.Form):
    """What the superior says of a period: seven values of conduct, then the two ratings."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fair = Rating.SESUAI
        for name, label in CONDUCT.items():
            self.fields[f"nilai_{name}"] = forms.ChoiceField(label=label, choices=Rating.choices, initial=fair)
        self.fields["behaviour"] = forms.ChoiceField(label=_("Perilaku kerja"), choices=Rating.choices, initial=fair)
        self.fields["work"] = forms.ChoiceField(label=_("Hasil kerja"), choices=Rating.choices, initial=fair)
        self.fields["note"] = forms.CharField(
            label=_("Umpan balik"), max_length=500, required=False, widget=forms.Textarea({"rows": 3})
        )

    def said(self, quarter: int) -> Said:
        """The rating as the service takes it."""
        data = self.cleaned_data
        conduct = {name: data[f"nilai_{name}"] for name in CONDUCT}
        return Said(quarter, data["work"], data["behaviour"], conduct, data["note"])
