"""The block's own forms: a visit, an assignment, a period, a merge, targets."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from blocks.registry.models import Result
from blocks.registry.services import tasks
from blocks.registry.services.visits import Sent
from core import files
from core.fields import WholeInput
from core.models import Village

PHOTO_MB = 8
QUEUES = [("baru", _("Yang belum diverifikasi lapangan")), ("perbarui", _("Yang belum dimutakhirkan pada masa ini"))]


class DayInput(forms.DateInput):
    """A day in the browser's own picker."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class VisitForm(forms.Form):
    """What the phone, or the page without script, sends."""

    client_key = forms.UUIDField(error_messages={"required": _("Kiriman tidak lengkap. Muat ulang halaman.")})
    result = forms.ChoiceField(choices=Result.choices, error_messages={"required": _("Pilih hasil kunjungan.")})
    differing = forms.Field(required=False)
    found = forms.CharField(required=False, max_length=500)
    lat = forms.DecimalField(required=False, min_value=-90, max_value=90, max_digits=20)
    lon = forms.DecimalField(required=False, min_value=-180, max_value=180, max_digits=20)
    accuracy_m = forms.FloatField(required=False, min_value=0, max_value=10_000_000)
    made_at = forms.DateTimeField(required=False, input_formats=["%Y-%m-%dT%H:%M:%S.%fZ", "%Y-%m-%dT%H:%M:%SZ"])
    photo = forms.FileField(required=False)

    def clean_photo(self) -> Any:
        """Judge the picture by its content."""
        upload = self.cleaned_data["photo"]
        if upload:
            upload.checked = files.check(upload, accept=files.PICTURE_KINDS, max_mb=PHOTO_MB)
        return upload

    def sent(self) -> Sent:
        """The visit as the service takes it."""
        data = self.cleaned_data
        accuracy = data["accuracy_m"]
        has_point = data["lat"] is not None and data["lon"] is not None
        return Sent(
            client_key=data["client_key"],
            result=data["result"],
            made_at=data["made_at"],
            differing=tuple(self._differing()),
            found=data["found"],
            lat=_six(data["lat"]) if has_point else None,
            lon=_six(data["lon"]) if has_point else None,
            accuracy_m=round(accuracy) if accuracy is not None and has_point else None,
            photo=data["photo"],
        )

    def said(self) -> dict[str, Any]:
        """What was typed, for the form that is shown again; a photo must be chosen anew."""
        kept = ("client_key", "result", "found", "lat", "lon", "accuracy_m")
        return {name: self.data.get(name, "") for name in kept} | {"differing": self._differing()}

    def _differing(self) -> list[str]:
        """A list from the script as JSON, from the plain form as boxes."""
        values = self.data.getlist("differing") if hasattr(self.data, "getlist") else self.data.get("differing") or []
        if len(values) == 1 and str(values[0]).startswith("["):
            try:
                values = json.loads(values[0])
            except ValueError:
                values = []
        return [str(value) for value in values][:40]


def _six(value: Decimal) -> Decimal:
    return round(value, 6)


class AssignForm(forms.Form):
    """Entries of one village for one officer; `which` is asked while a period is open."""

    which = forms.ChoiceField(label=_("Yang dikunjungi"), choices=QUEUES, initial="baru", widget=forms.RadioSelect)
    village = forms.ModelChoiceField(
        label=_("Desa atau kelurahan"),
        queryset=Village.objects.none(),
        empty_label=_("Pilih …"),
    )
    officer = forms.ModelChoiceField(label=_("Petugas"), queryset=User.objects.none(), empty_label=_("Pilih …"))
    count = forms.IntegerField(
        label=_("Paling banyak"),
        min_value=1,
        max_value=tasks.MOST,
        initial=20,
        help_text=_("Yang sudah ditugaskan tidak ikut"),
    )
    due_on = forms.DateField(
        label=_("Paling lambat"),
        required=False,
        widget=DayInput,
        help_text=_("Kosongkan untuk memakai batas yang biasa"),
    )

    def __init__(self, *args: Any, binding: Any, villages: Any, renews: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not renews:
            del self.fields["which"]
        self.fields["village"].queryset = villages
        self.fields["village"].label_from_instance = lambda row: f"{row.name} ({row.district.name})"
        self.fields["officer"].queryset = User.objects.filter(pk__in=tasks.visitors(binding)).order_by("name")
        self.fields["officer"].label_from_instance = lambda row: row.name


class PeriodForm(forms.Form):
    """A new period of renewal."""

    name = forms.CharField(label=_("Nama"), max_length=80)
    starts_on = forms.DateField(label=_("Mulai"), widget=DayInput)
    ends_on = forms.DateField(label=_("Sampai"), widget=DayInput)

    def clean_ends_on(self) -> date:
        """The end comes after the beginning."""
        ends_on, starts_on = self.cleaned_data["ends_on"], self.cleaned_data.get("starts_on")
        if starts_on is not None and ends_on <= starts_on:
            raise ValidationError(_("Akhir masa harus sesudah mulainya."))
        return ends_on


class MergeForm(forms.Form):
    """Why two entries become one."""

    reason = forms.CharField(
        label=_("Alasan penggabungan"),
        max_length=300,
        help_text=_("Misalnya: orang yang sama, didata dua kali oleh RT yang berbeda"),
        widget=forms.Textarea({"rows": 2}),
    )


class TargetsForm(forms.Form):
    """A number for each village of a district."""

    def __init__(self, *args: Any, villages: list[Village], kept: dict[int, int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for village in villages:
            self.fields[f"desa_{village.pk}"] = WholeInput(
                label=village.name, required=False, min_value=0, max_value=1_000_000, initial=kept.get(village.pk)
            )

    def expected(self) -> dict[int, int | None]:
        """Village -> number, None where nothing is expected."""
        return {int(name.removeprefix("desa_")): value for name, value in self.cleaned_data.items()}
