"""The block's own forms: a clocking, a correction, a point, a balance."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from blocks.personnel.models import ClockKind, CorrectionKind, Site
from blocks.personnel.services.clocking import Sent
from blocks.personnel.services.corrections import Asked
from core import files
from core.models import Office


class ClockForm(forms.Form):
    """What the phone sends; `made_at` only where it waited for the network."""

    kind = forms.ChoiceField(choices=ClockKind.choices)
    client_key = forms.UUIDField()
    lat = forms.DecimalField(min_value=-90, max_value=90, max_digits=20)
    lon = forms.DecimalField(min_value=-180, max_value=180, max_digits=20)
    accuracy_m = forms.FloatField(required=False, min_value=0, max_value=10_000_000)
    made_at = forms.DateTimeField(required=False, input_formats=["%Y-%m-%dT%H:%M:%S.%fZ", "%Y-%m-%dT%H:%M:%SZ"])
    token = forms.CharField(required=False, max_length=400)
    elapsed_ms = forms.FloatField(required=False, min_value=0, max_value=10**10)

    def sent(self) -> Sent:
        """The clocking as the service takes it."""
        data = self.cleaned_data
        accuracy = data["accuracy_m"]
        return Sent(
            kind=data["kind"],
            client_key=data["client_key"],
            lat=round(data["lat"], 6),
            lon=round(data["lon"], 6),
            accuracy_m=round(accuracy) if accuracy is not None else None,
            made_at=data["made_at"],
            token=data["token"],
            elapsed=timedelta(milliseconds=data["elapsed_ms"] or 0),
        )


class CorrectionForm(forms.Form):
    """A correction of one's own day."""

    day = forms.DateField(label=_("Tanggal"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))
    kind = forms.ChoiceField(label=_("Yang dikoreksi"), choices=CorrectionKind.choices)
    came_at = forms.TimeField(label=_("Jam masuk yang benar"), required=False, widget=forms.TimeInput({"type": "time"}))
    left_at = forms.TimeField(
        label=_("Jam pulang yang benar"), required=False, widget=forms.TimeInput({"type": "time"})
    )
    reason = forms.CharField(label=_("Alasan"), max_length=300, widget=forms.Textarea({"rows": 3}))
    evidence = forms.FileField(
        label=_("Bukti"),
        required=False,
        help_text=_("Surat tugas atau tangkapan layar; PDF, JPG atau PNG, paling besar 5 MB."),
    )

    def clean_evidence(self) -> Any:
        """Judge the file by its content."""
        upload = self.cleaned_data["evidence"]
        if upload:
            upload.checked = files.check(upload, accept=("pdf", "jpg", "png"), max_mb=5)
        return upload

    def asked(self) -> Asked:
        """The correction as the service takes it."""
        return Asked(**self.cleaned_data)


class SiteForm(forms.ModelForm):
    """One point where clocking counts."""

    class Meta:
        model = Site
        fields = ("office", "name", "lat", "lon", "radius_m", "begins", "ends", "is_active")
        widgets = {"begins": forms.TimeInput({"type": "time"}), "ends": forms.TimeInput({"type": "time"})}

    def __init__(self, *args: Any, binding: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.app = binding.app
        self.fields["office"].queryset = Office.objects.filter(is_active=True)

    def clean(self) -> dict[str, Any]:
        """Both hours or none, in their order."""
        data = super().clean() or {}
        begins, ends = data.get("begins"), data.get("ends")
        if bool(begins) != bool(ends):
            self.add_error(
                "ends" if begins else "begins", _("Isi jam masuk dan jam pulang keduanya, atau kosongkan keduanya.")
            )
        elif begins and ends <= begins:
            self.add_error("ends", _("Jam pulang harus sesudah jam masuk."))
        return data


class AdjustForm(forms.Form):
    """A correction of a balance by hand."""

    year = forms.IntegerField(label=_("Tahun"), min_value=2000, max_value=2100)
    adjusted = forms.IntegerField(
        label=_("Penyesuaian (hari)"), min_value=-60, max_value=60, help_text=_("Boleh kurang dari nol.")
    )
    note = forms.CharField(label=_("Alasan"), max_length=200)
