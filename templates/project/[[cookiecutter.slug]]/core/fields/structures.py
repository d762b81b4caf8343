"""Inputs for values with an inner shape: points, shapes, opening hours, tables."""

import json
import re
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core import display, opening_hours, typed_numbers, widgets
from core.fields.attributes import Place
from core.fields.base import FromRecord

# Indonesia lies within; a pair outside was swapped or mistyped.
SOUTH, NORTH, WEST, EAST = -11.5, 6.5, 94.5, 141.5
SHAPES = ("Polygon", "MultiPolygon", "LineString", "MultiLineString")
MAX_SHAPE_SIGNS = 300_000
SPARE_ROWS = 3
MAX_ROWS = 500
NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?")


class PointInput(FromRecord, forms.Field):
    """A place on the map; gives a Place."""

    widget = widgets.PointInput

    def clean(self, value: Any) -> Place | None:
        """Read the pair and refuse what lies outside Indonesia."""
        if not value:
            return super().clean(None)
        try:
            lat, lon = (round(Decimal(value[key]), 6) for key in ("lat", "lon"))
        except (InvalidOperation, KeyError) as problem:
            raise ValidationError(_("Tulis lintang dan bujur sebagai angka.")) from problem
        if not (lat.is_finite() and lon.is_finite()):
            raise ValidationError(_("Tulis lintang dan bujur sebagai angka."))
        if not (SOUTH <= lat <= NORTH and WEST <= lon <= EAST):
            raise ValidationError(_("Titik ini di luar Indonesia. Lintang dahulu, lalu bujur."))
        return Place(lat, lon)


class ShapeInput(FromRecord, forms.CharField):
    """An area or line as GeoJSON; gives its geometry."""

    widget = forms.Textarea({"rows": 6, "spellcheck": "false"})

    def prepare_value(self, value: Any) -> Any:
        """Show a stored geometry as text."""
        return json.dumps(value) if isinstance(value, dict) and value else value or ""

    def clean(self, value: Any) -> dict[str, Any]:
        """Read a geometry, or a feature that holds one."""
        text = super().clean(value)
        if not text:
            return {}
        try:
            found = json.loads(text) if len(text) <= MAX_SHAPE_SIGNS else None
        except ValueError:
            found = None
        if isinstance(found, dict) and found.get("type") == "Feature":
            found = found.get("geometry")
        if not isinstance(found, dict) or found.get("type") not in SHAPES:
            raise ValidationError(_("Tempelkan GeoJSON berisi bidang atau garis."))
        return {"type": found["type"], "coordinates": found.get("coordinates", [])}


SPANS_A_DAY = 2  # before and after the break


class HoursWidget(forms.MultiWidget):
    """Two spans a day, from Monday to Sunday; all empty means closed."""

    template_name = "core/widgets/hours.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        ends = [f"{end}{number or ''}" for number in (0, *range(2, SPANS_A_DAY + 1)) for end in ("from", "to")]
        super().__init__({f"{day}_{end}": widgets.TimeInput() for day in opening_hours.DAYS for end in ends}, attrs)

    def decompress(self, value: Any) -> list[str]:
        """Spread the days over the boxes; a browser's clock ends a minute before midnight."""
        boxes: list[str] = []
        for day in opening_hours.DAYS:
            ends = [clock for span in (value or {}).get(day, ()) for clock in span][: 2 * SPANS_A_DAY]
            boxes += [clock.replace(opening_hours.MIDNIGHT, "23:59") for clock in ends]
            boxes += [""] * (2 * SPANS_A_DAY - len(ends))
        return boxes

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """Give each day its pairs of boxes."""
        context = super().get_context(name, value, attrs)
        boxes = iter(context["widget"]["subwidgets"])
        context["days"] = [
            {"label": label, "spans": [{"from": next(boxes), "to": next(boxes)} for _span in range(SPANS_A_DAY)]}
            for label in opening_hours.DAYS.values()
        ]
        return context


class HoursInput(FromRecord, forms.Field):
    """Opening hours; gives the shape of core.opening_hours."""

    widget = HoursWidget

    def clean(self, value: Any) -> opening_hours.Hours:
        """Read the spans of each day; say of each day that is wrong what is wrong with it."""
        boxes = iter(str(box or "")[:5] for box in value or ())
        found: opening_hours.Hours = {}
        problems = []
        for day, label in opening_hours.DAYS.items():
            pairs = [[next(boxes, ""), next(boxes, "")] for _span in range(SPANS_A_DAY)]
            try:
                found |= opening_hours.read({day: [pair for pair in pairs if any(pair)]})
            except opening_hours.BadHours as problem:
                problems.append(f"{label}: {problem}")
        if problems:
            raise ValidationError(problems)
        if self.required and not found:
            raise ValidationError(self.error_messages["required"], code="required")
        return found


class TableWidget(forms.MultiWidget):
    """Rows of boxes; the stored rows and a few empty ones."""

    template_name = "core/widgets/table.html"

    def __init__(self, columns: tuple[Any, ...] = (), attrs: dict[str, Any] | None = None) -> None:
        super().__init__([], attrs)
        self.columns = columns

    @property
    def is_hidden(self) -> bool:
        """A table is seen; MultiWidget takes one without inner widgets for hidden."""
        return False

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[dict[str, str]]:
        """Read the rows in which something was typed."""
        typed = data.get(f"{name}_rows") or "0"
        count = min(int(typed[:4]), MAX_ROWS) if typed.isdecimal() else 0
        rows = [
            {key: (data.get(f"{name}_{at}_{key}") or "").strip() for key, *_rest in self.columns} for at in range(count)
        ]
        return [row for row in rows if any(row.values())]

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """Say whether the table was in the form at all."""
        return f"{name}_rows" not in data

    def decompress(self, value: Any) -> list[Any]:
        """Take rows as they are."""
        return value or []

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """Give the template rows of named boxes."""
        context = forms.Widget.get_context(self, name, None, attrs)
        rows = [*(value or []), *({} for _spare in range(SPARE_ROWS))]
        context["columns"] = [label for _key, _kind, label in self.columns]
        context["rows"] = [
            [
                {
                    "name": f"{name}_{at}_{key}",
                    "id": f"{context['widget']['attrs'].get('id', name)}_{at}_{key}",
                    "value": row[key] if isinstance(row.get(key), str) else display.typed_number(row.get(key)),
                    "kind": kind,
                    "label": label,
                }
                for key, kind, label in self.columns
            ]
            for at, row in enumerate(rows)
        ]
        return context


class TableInput(FromRecord, forms.Field):
    """Rows with the columns of the entry; gives a list of dictionaries."""

    def __init__(self, *, columns: tuple[Any, ...] = (), **kwargs: Any) -> None:
        self.columns = columns
        super().__init__(**{"widget": TableWidget(columns)} | kwargs)

    def clean(self, value: Any) -> list[dict[str, Any]]:
        """Read each cell by the kind of its column."""
        rows = [{key: self._cell(row, key, kind) for key, kind, _label in self.columns} for row in value or []]
        if self.required and not rows:
            raise ValidationError(self.error_messages["required"], code="required")
        return rows

    def _cell(self, row: dict[str, str], key: str, kind: str) -> Any:
        text = row.get(key, "")
        if kind not in ("integer", "money", "decimal", "percent"):
            return text
        if not text:
            return None
        is_whole = kind in ("integer", "money")
        try:
            number = typed_numbers.read(text, is_whole=is_whole)
        except typed_numbers.Misread as problem:
            raise ValidationError(f"{text}: {problem}") from problem
        if not NUMBER.fullmatch(f"{number:f}"):
            raise ValidationError(_("%(text)s: terlalu banyak angka.") % {"text": text})
        return int(number) if is_whole else float(number)
