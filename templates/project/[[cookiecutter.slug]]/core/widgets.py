"""Inputs that Django has not: money, a point on the map, photos, dates in the browser's own picker."""

from typing import Any

from django import forms
from django.conf import settings

from core import display


class DateInput(forms.DateInput):
    """A day in the browser's own picker."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class MomentInput(forms.DateTimeInput):
    """A day and time in the browser's own picker."""

    input_type = "datetime-local"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%dT%H:%M")


class TimeInput(forms.TimeInput):
    """A time of day in the browser's own picker."""

    input_type = "time"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%H:%M")


class MoneyInput(forms.TextInput):
    """Whole rupiah, with "Rp" before it; takes 1062235 and 1.062.235."""

    template_name = "components/widgets/money.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"inputmode": "numeric", "autocomplete": "off"} | (attrs or {}))

    def format_value(self, value: Any) -> str:
        if value in (None, ""):
            return ""
        return value.removeprefix("Rp").strip() if isinstance(value, str) else display.number(value, 0)


class NumberInput(forms.TextInput):
    """A number as people write it: 12,5 or 1.062.235. A browser's own number box takes 1.062 for about one."""

    def __init__(self, attrs: dict[str, Any] | None = None, *, is_whole: bool = False) -> None:
        keyboard = "numeric" if is_whole else "decimal"
        super().__init__({"inputmode": keyboard, "autocomplete": "off"} | (attrs or {}))

    def format_value(self, value: Any) -> str:
        return value if isinstance(value, str) else display.typed_number(value)


class PhotoInput(forms.ClearableFileInput):
    """One photo or several; large ones are made smaller in the browser before they are sent."""

    template_name = "components/widgets/photo.html"

    def __init__(self, attrs: dict[str, Any] | None = None, *, many: bool = False) -> None:
        self.allow_multiple_selected = many
        marks = {"accept": "image/jpeg,image/png,image/webp", "data-photo": "1600"}
        super().__init__(marks | ({"multiple": True} if many else {}) | (attrs or {}))

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        if self.allow_multiple_selected and hasattr(files, "getlist"):
            return files.getlist(name)
        return super().value_from_datadict(data, files, name)


class PointInput(forms.Widget):
    """A place: picked on a map where JavaScript runs, else typed; gives {"lat": …, "lon": …} as text."""

    template_name = "components/widgets/point.html"

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        from region.profile import REGION

        context = super().get_context(name, value, attrs)
        lat, lon = _pair(value)
        context["widget"] |= {"lat": lat, "lon": lon}
        context["REGION"] = REGION
        context["tiles"] = getattr(settings, "MAP_TILE_URL", "")
        return context

    def value_from_datadict(self, data: Any, files: Any, name: str) -> dict[str, str] | None:
        lat = (data.get(f"{name}_lat") or "").strip().replace(",", ".")
        lon = (data.get(f"{name}_lon") or "").strip().replace(",", ".")
        return {"lat": lat, "lon": lon} if lat or lon else None

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return f"{name}_lat" not in data


def _pair(value: Any) -> tuple[Any, Any]:
    """Latitude and longitude of what a form or a record gives as a point."""
    if not value:
        return "", ""
    if isinstance(value, dict):
        return value.get("lat", ""), value.get("lon", "")
    return (value[0], value[1]) if isinstance(value, tuple | list) else (value.lat, value.lon)
