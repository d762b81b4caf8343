"""Forms of the office: a reading, levels, an entry of the log, a fence."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from blocks.telemetry.models import Care, Fence
from core.display import typed_number
from core.fields.numbers import from_typed


class NumberField(forms.FloatField):
    """A number as people type it here: 1,25 or 1.25."""

    widget = forms.TextInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.widget.attrs |= {"inputmode": "decimal", "autocomplete": "off"}

    def to_python(self, value: Any) -> Any:
        return super().to_python(from_typed(value))

    def prepare_value(self, value: Any) -> Any:
        return value if isinstance(value, str) else typed_number(value)


class ReadingForm(forms.Form):
    """A moment and a value for each quantity; at least one."""

    at = forms.DateTimeField(
        label=_("Waktu membaca"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )

    def __init__(self, *args: Any, binding: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["at"].initial = timezone.localtime().replace(second=0, microsecond=0)
        self.binding = binding
        for code, quantity in binding.all_quantities().items():
            label = f"{quantity.label} ({quantity.unit})" if quantity.unit else quantity.label
            self.fields[code] = NumberField(label=label, required=False)

    def values(self) -> dict[str, float]:
        """The values that were filled in."""
        found = {code: self.cleaned_data.get(code) for code in self.binding.all_quantities()}
        return {code: value for code, value in found.items() if value is not None}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not any(cleaned.get(code) is not None for code in self.binding.all_quantities()):
            raise forms.ValidationError(_("Isi sedikitnya satu nilai."))
        return cleaned


class LevelsForm(forms.Form):
    """Rise and fall of each level; both empty takes a level away."""

    def __init__(self, *args: Any, binding: Any, stream: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.tiers = [tier for tier in binding.all_levels() if tier.quantity == stream.quantity]
        unit = binding.quantity(stream.quantity).unit
        known = {level.code: level for level in stream.levels.all()}
        for tier in self.tiers:
            level = known.get(tier.code)
            words = {"level": tier.label, "unit": unit}
            self.fields[f"{tier.code}_naik"] = NumberField(
                label=_("%(level)s – naik bila mencapai (%(unit)s)") % words,
                required=False,
                initial=level.rise if level else None,
            )
            self.fields[f"{tier.code}_turun"] = NumberField(
                label=_("%(level)s – turun bila di bawah (%(unit)s)") % words,
                required=False,
                initial=level.fall if level else None,
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for tier in self.tiers:
            rise, fall = (cleaned.get(f"{tier.code}_{end}") for end in ("naik", "turun"))
            if (rise is None) != (fall is None):
                name = f"{tier.code}_naik" if rise is None else f"{tier.code}_turun"
                if name not in self.errors:
                    self.add_error(name, _("Isi nilai naik dan nilai turun, atau kosongkan keduanya."))
        return cleaned

    def values(self) -> dict[str, tuple[float, float] | None]:
        """Rise and fall by the level's code."""
        found = {}
        for tier in self.tiers:
            rise, fall = (self.cleaned_data[f"{tier.code}_{end}"] for end in ("naik", "turun"))
            found[tier.code] = None if rise is None or fall is None else (rise, fall)
        return found


class CareForm(forms.ModelForm):
    """One visit to a station."""

    class Meta:
        model = Care
        fields = ["kind", "on", "stream", "sensor_value", "reference_value", "corrects", "note"]
        widgets = {
            "on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "note": forms.Textarea({"rows": 3}),
        }
        field_classes = {"sensor_value": NumberField, "reference_value": NumberField}
        help_texts = {
            "stream": _("Untuk kalibrasi: besaran yang dibandingkan"),
            "reference_value": _("Dibaca mata dari papan duga atau alat ukur standar"),
            "corrects": _("Selisihnya dikurangkan dari bacaan alat sesudah ini; bacaan lama tidak berubah"),
        }

    def __init__(self, *args: Any, binding: Any, thing: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.thing = thing
        self.fields["on"].initial = timezone.localdate()
        self.fields["stream"].queryset = thing.streams.all()
        self.fields["stream"].label_from_instance = lambda one: binding.quantity(one.quantity).label


class FenceForm(forms.ModelForm):
    """A circle: its middle and its radius."""

    class Meta:
        model = Fence
        fields = ["name", "lat", "lon", "radius_m", "tells"]
        field_classes = {"lat": NumberField, "lon": NumberField}
        help_texts = {
            "lat": _("Derajat desimal, misalnya -1,395"),
            "lon": _("Derajat desimal, misalnya 120,752"),
            "radius_m": _("50 sampai 5.000 meter"),
            "tells": _("Petugas pantau menerima pemberitahuan saat kendaraan masuk"),
        }

    def __init__(self, *args: Any, binding: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.app = binding.app

    def clean_lat(self) -> float:
        return self._within("lat", 90)

    def clean_lon(self) -> float:
        return self._within("lon", 180)

    def _within(self, name: str, most: int) -> float:
        value = self.cleaned_data[name]
        if not -most <= value <= most:
            raise forms.ValidationError(_("Koordinat di luar bumi."))
        return value

    def clean_radius_m(self) -> int:
        radius = self.cleaned_data["radius_m"]
        if not 50 <= radius <= 5000:
            raise forms.ValidationError(_("Jari-jari 50 sampai 5.000 meter."))
        return radius

    def clean_name(self) -> str:
        name = self.cleaned_data["name"].strip()
        others = Fence.objects.filter(app=self.instance.app, name=name).exclude(pk=self.instance.pk)
        if others.exists():
            raise forms.ValidationError(_("Nama pagar wilayah ini sudah ada."))
        return name
