"""The block's own forms: taking a call, a unit, an alert with its areas."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocks.emergency.cap import shapes
from blocks.emergency.models import Alert, AlertArea, CallClass, Channel, Report, Unit
from blocks.emergency.services.calls import Taken
from core.fields import DecimalInput, RowsInput
from core.models import District, Office, Place

LOCAL = "%Y-%m-%dT%H:%M"


class CallForm(forms.Form):
    """What the operator writes on the one screen; only the service decides what is missing."""

    client_key = forms.UUIDField(required=False, widget=forms.HiddenInput)
    received_at = forms.DateTimeField(required=False, widget=forms.HiddenInput)
    answered_at = forms.DateTimeField(required=False, widget=forms.HiddenInput)
    number = forms.CharField(required=False, max_length=30, label=gettext_lazy("Nomor penelepon"))
    name = forms.CharField(required=False, max_length=120, label=gettext_lazy("Nama penelepon"))
    call_class = forms.ChoiceField(choices=CallClass.choices, label=gettext_lazy("Jenis panggilan"))
    category = forms.ChoiceField(required=False, label=gettext_lazy("Kategori"))
    priority = forms.ChoiceField(required=False, label=gettext_lazy("Prioritas"))
    place = forms.CharField(required=False, max_length=200, label=gettext_lazy("Tempat kejadian"))
    landmark = forms.CharField(required=False, max_length=160, label=gettext_lazy("Patokan"))
    district = forms.ModelChoiceField(required=False, queryset=District.objects.all(), label=gettext_lazy("Kecamatan"))
    victims = forms.IntegerField(required=False, min_value=0, max_value=10000, label=gettext_lazy("Korban luka"))
    note = forms.CharField(required=False, max_length=1000, label=gettext_lazy("Kronologi"), widget=forms.Textarea)
    join_to = forms.IntegerField(required=False)

    def __init__(self, *args: Any, binding: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["category"].choices = [("", ""), *binding.choices_of(binding.category)]
        self.fields["priority"].choices = [("", ""), *binding.choices_of(binding.priority)]

    def taken(self) -> Taken:
        """The call as the service takes it."""
        data = self.cleaned_data
        district = data["district"]
        return Taken(
            call_class=data["call_class"],
            received_at=data["received_at"] or timezone.now(),
            client_key=data["client_key"],
            answered_at=data["answered_at"],
            number=data["number"],
            name=data["name"],
            category=data["category"],
            priority=data["priority"],
            place=data["place"],
            landmark=data["landmark"],
            district_id=district.pk if district else None,
            victims=data["victims"],
            note=data["note"],
            join_to=data["join_to"],
        )


class ReportForm(forms.ModelForm):
    """What came over another channel."""

    class Meta:
        model = Report
        fields = ("channel", "reference", "title", "text", "place", "district", "is_grave")
        widgets = {"text": forms.Textarea(attrs={"rows": 4})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # What instruments notice comes in by itself.
        self.fields["channel"].choices = [one for one in Channel.choices if one[0] != Channel.TELEMETRY]


class UnitForm(forms.ModelForm):
    """One unit."""

    class Meta:
        model = Unit
        fields = ("call_sign", "kind", "office", "base", "plate", "crew", "phone")

    def __init__(self, *args: Any, binding: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.app = binding.app
        self.fields["office"].queryset = Office.objects.filter(is_active=True)
        self.fields["base"].queryset = Place.objects.filter(kind="post_112")

    def _get_validation_exclusions(self) -> set[str]:
        """The application is set by us and takes part in the check that call signs are unique."""
        return super()._get_validation_exclusions() - {"app"}


class AlertForm(forms.ModelForm):
    """One alert; districts, a polygon and a circle are three ways to name areas."""

    districts = RowsInput(
        required=False,
        queryset=District.objects.all(),
        widget=forms.CheckboxSelectMultiple,
        label=gettext_lazy("Kecamatan"),
    )
    radius_km = DecimalInput(
        required=False,
        min_value=1,
        max_value=200,
        decimal_places=1,
        initial=5,
        label=gettext_lazy("Radius tiap kecamatan (km)"),
        help_text=gettext_lazy("Lingkaran dari titik tengah kecamatan"),
    )
    area_name = forms.CharField(
        required=False,
        max_length=200,
        label=gettext_lazy("Nama wilayah lain"),
        help_text=gettext_lazy("Bila wilayahnya bukan kecamatan"),
    )
    polygon = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        label=gettext_lazy("Poligon"),
        help_text=gettext_lazy("Pasangan lintang,bujur dipisah spasi; titik terakhir sama dengan titik pertama"),
    )
    circle = forms.CharField(
        required=False,
        max_length=60,
        label=gettext_lazy("Lingkaran"),
        help_text=gettext_lazy("lintang,bujur radius-km – misalnya -1.39,120.75 5"),
    )

    web = forms.URLField(required=False, assume_scheme="https", max_length=300, label=gettext_lazy("Halaman"))

    class Meta:
        model = Alert
        fields = (
            "status",
            "category",
            "event",
            "headline",
            "description",
            "instruction",
            "response_type",
            "urgency",
            "severity",
            "certainty",
            "onset",
            "expires",
            "contact",
            "web",
            "note",
        )
        widgets = {
            "onset": forms.DateTimeInput(attrs={"type": "datetime-local"}, format=LOCAL),
            "expires": forms.DateTimeInput(attrs={"type": "datetime-local"}, format=LOCAL),
            "description": forms.Textarea(attrs={"rows": 4}),
            "instruction": forms.Textarea(attrs={"rows": 4}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is not None:
            self._fill_areas()

    def _fill_areas(self) -> None:
        areas = list(self.instance.areas.all())
        codes = [area.geocode for area in areas if area.geocode]
        self.initial["districts"] = District.objects.filter(code__in=codes)
        for area in areas:
            if not area.geocode:
                self.initial |= {
                    "area_name": area.description,
                    "polygon": area.polygon,
                    "circle": area.circle,
                }

    def clean_polygon(self) -> str:
        text = " ".join(self.cleaned_data["polygon"].split())
        if text and (problem := shapes.polygon_problem(text)):
            raise forms.ValidationError(problem)
        return text

    def clean_circle(self) -> str:
        text = " ".join(self.cleaned_data["circle"].split())
        if text and (problem := shapes.circle_problem(text)):
            raise forms.ValidationError(problem)
        return text

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if (data.get("polygon") or data.get("circle")) and not data.get("area_name"):
            self.add_error("area_name", _("Beri nama wilayah poligon atau lingkaran ini."))
        return data

    def areas(self) -> list[AlertArea]:
        """The areas the form names."""
        data = self.cleaned_data
        found = [_district_area(district, data["radius_km"]) for district in data["districts"]]
        if data["area_name"]:
            found.append(
                AlertArea(
                    description=data["area_name"],
                    polygon=data["polygon"],
                    circle=data["circle"],
                )
            )
        return found


def _district_area(district: District, radius_km: Any) -> AlertArea:
    circle = ""
    if district.lat is not None and district.lon is not None and radius_km:
        circle = f"{district.lat:f},{district.lon:f} {radius_km:f}"
    return AlertArea(
        description=_("Kecamatan %s") % district.name,
        circle=circle,
        geocode=district.code,
    )
