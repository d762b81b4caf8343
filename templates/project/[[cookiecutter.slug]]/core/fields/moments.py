"""Inputs for days, times and spans, in the browser's own picker."""

from typing import Any

from django import forms

from core import widgets
from core.fields.base import FromRecord


class DateInput(FromRecord, forms.DateField):
    """A day."""

    widget = widgets.DateInput


class DateTimeInput(FromRecord, forms.DateTimeField):
    """A day and time, in the region's time zone."""

    widget = widgets.MomentInput


class TimeInput(FromRecord, forms.TimeField):
    """A time of day."""

    widget = widgets.TimeInput


class DurationInput(FromRecord, forms.DurationField):
    """A span, as hours and minutes: `01:30`."""

    def clean(self, value: Any) -> Any:
        """Read `hh:mm` as hours and minutes, where Django reads minutes and seconds."""
        if isinstance(value, str) and value.count(":") == 1:
            value = f"{value}:00"
        return super().clean(value)
