"""The base of every generated form: knows who fills it in, and gives plain values to the services."""

from itertools import groupby
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.forms.models import ModelChoiceIterator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core import descriptors, limits
from core.access import Actor
from core.fields.numbers import from_typed, is_without_decimals
from core.form_parts import say_empty
from core.models import Village
from core.rules import has_value
from core.widgets import NumberInput

SCALE_STEPS = 10


class RecordForm(forms.ModelForm):
    """A form of one entity; `values()` is what its services take."""

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        self.actor = actor
        super().__init__(*args, **kwargs)
        self._begin()
        self._explain()
        for name, field in self.fields.items():
            if hasattr(field, "for_actor"):
                field.for_actor(actor, self.instance, name)

    def _begin(self) -> None:
        """Begin a new record with what the entry works out: the year, or a month from now."""
        entity = descriptors.of_model(self._meta.model)
        if entity is None or self.instance.pk is not None:
            return
        for info in entity.fields:
            if info.default is not None and info.name in self.fields:
                self.initial.setdefault(info.name, info.default(self.instance, entity.settings_of()))

    def _explain(self) -> None:
        """Put the entry's help under inputs that are the model's own, units behind labels, words on empty choices."""
        entity = descriptors.of_model(self._meta.model)
        infos = {info.name: info for info in entity.fields} if entity is not None else {}
        missed = _missed_by_rules(entity) if entity is not None else set()
        for name, field in self.fields.items():
            info = infos.get(name)
            if info is not None:
                field.help_text = field.help_text or info.help
                field.label = f"{field.label} ({gettext(info.unit)})" if info.unit else field.label
                _as_scale(field, info)
                field.may_be_missed = name in missed
            _as_people_write(field)
            _within_column(field)
            say_empty(field)
            _group_villages(field)

    def values(self) -> dict[str, Any]:
        """The cleaned values by field name; uploads that were left empty keep what is there."""
        return {
            name: value
            for name, value in self.cleaned_data.items()
            if not (isinstance(self.fields[name], forms.FileField) and not value)
        }

    def _post_clean(self) -> None:
        """Leave the record alone: services assign, so that nothing half-valid reaches it."""


def _missed_by_rules(entity: Any) -> set[str]:
    """Fields that a rule asks for in some cases or before some step: of these no form says that they may stay empty."""
    return {name for rule in entity.rules if rule.level == "block" for name in rule.require}


class _ByDistrict(ModelChoiceIterator):
    """Villages under the names of their districts; two of one name are then told apart."""

    def __iter__(self) -> Any:
        yield "", self.field.empty_label
        rows = self.queryset.select_related("district").order_by("district__name", "name")
        for district, villages in groupby(rows, key=lambda village: village.district.name):
            yield district, [self.choice(village) for village in villages]


def _as_scale(field: forms.Field, info: Any) -> None:
    """A whole number between two near limits, such as a rating, is ticked and not typed."""
    low, high = getattr(info, "minimum", None), getattr(info, "maximum", None)
    if not isinstance(low, int) or not isinstance(high, int) or not _takes_whole(field):
        return
    if 0 < high - low < SCALE_STEPS and type(field.widget) is forms.NumberInput:
        field.widget = forms.RadioSelect(choices=[(at, str(at)) for at in range(low, high + 1)])


def _takes_whole(field: forms.Field) -> bool:
    """Say whether a field takes whole numbers; to Django a field with decimals is one of these too."""
    return isinstance(field, forms.IntegerField) and not isinstance(field, forms.DecimalField | forms.FloatField)


def _as_people_write(field: forms.Field) -> None:
    """Numbers with a comma and dots; the browser's own box for numbers reads them in its own way."""
    if type(field.widget) is forms.NumberInput:
        is_whole = is_without_decimals(field)
        field.widget = NumberInput(is_whole=is_whole)
        take = field.to_python
        field.to_python = lambda value: take(from_typed(value, is_whole=is_whole))


def _within_column(field: forms.Field) -> None:
    """A whole number without limits of its own has those of its column, which PostgreSQL keeps in 32 bits."""
    if _takes_whole(field):
        field.validators += [MinValueValidator(-limits.MOST), MaxValueValidator(limits.MOST)]


def _group_villages(field: forms.Field) -> None:
    if isinstance(field, forms.ModelChoiceField) and field.queryset.model is Village:
        field.iterator = _ByDistrict
        field.choices = field.iterator(field)


class MoveForm(RecordForm):
    """What one step of a workflow asks for, and its note; `required_fields` must be filled in."""

    required_fields: tuple[str, ...] = ()

    note = forms.CharField(
        label=_("Catatan"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "note" not in self.required_fields and any(
            _is_text(self.fields[name]) for name in self.fields if name != "note"
        ):
            del self.fields["note"]  # one box for words is enough
        self.order_fields([*(name for name in self.fields if name != "note"), "note"])
        for name in self.required_fields:
            self.fields[name].required = not self._is_filled(name)

    def _is_filled(self, name: str) -> bool:
        """A file that is there already need not be handed in again."""
        return isinstance(self.fields[name], forms.FileField) and has_value(self.instance, name)

    def _begin(self) -> None:
        """Begin what the step asks for, and the record does not hold yet, with what the entry offers."""
        entity = descriptors.of_model(self._meta.model)
        for info in entity.fields if entity is not None else ():
            if info.name in self.fields and not has_value(self.instance, info.name):
                offered = info.beginning(self.instance, entity.settings_of())
                if offered is not None:
                    self.initial[info.name] = offered

    def values(self) -> dict[str, Any]:
        found = super().values()
        found.pop("note", None)
        return found


def _is_text(field: forms.Field) -> bool:
    return isinstance(field.widget, forms.Textarea)
