"""Inputs that choose a row: only rows that this actor may see are offered or accepted."""

from typing import Any

from django import forms
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.html import format_html
from django.utils.translation import gettext as _

from core import access, descriptors
from core.fields.base import FromRecord
from core.models import Place
from core.whole_numbers import MOST_DIGITS


class RowInput(forms.ModelChoiceField):
    """Chooses one row; `rows(actor, model)` says which."""

    def __init__(self, *, model: str = "", **kwargs: Any) -> None:
        super().__init__(**{"queryset": Place.objects.none()} | kwargs)
        self.model_label = model

    def for_actor(self, actor: Any, instance: Any, name: str) -> None:
        """Offer what the actor may see, and start from what the record holds."""
        known = apps.get_model(self.model_label) if self.model_label else None
        model = known or instance._meta.get_field(name).remote_field.model
        self.queryset = self.rows(actor, model)
        self.initial = getattr(instance, f"{name}_id", None)

    def rows(self, actor: Any, model: Any) -> QuerySet:
        """Give the rows to choose from."""
        return model._default_manager.all()


class RowsInput(forms.ModelMultipleChoiceField):
    """Chooses several rows in forms of the platform and of blocks; a key that no table could hold is no choice."""

    def clean(self, value: Any) -> Any:
        """Refuse keys as unknown that the database would refuse as numbers."""
        for key in value if isinstance(value, list | tuple) else ():
            if len(str(key)) > MOST_DIGITS:
                words = {"pk": str(key)[:MOST_DIGITS]}
                raise ValidationError(self.error_messages["invalid_pk_value"], code="invalid_pk_value", params=words)
        return super().clean(value)


class ReferenceInput(RowInput):
    """Chooses a record of an entity, among those the actor may read."""

    def rows(self, actor: Any, model: Any) -> QuerySet:
        """Narrow to what the entity's permissions let the actor read."""
        entity = descriptors.of_model(model)
        rows = model._default_manager.all()
        return access.visible(rows, actor, entity) if entity is not None else rows

    def for_actor(self, actor: Any, instance: Any, name: str) -> None:
        """Start from the only row there is, where a new record must name one."""
        super().for_actor(actor, instance, name)
        if self.required and self.initial is None and instance.pk is None:
            only = list(self.queryset[:2])
            self.initial = only[0].pk if len(only) == 1 else self._own(actor)
            if not only:
                self.help_text = _way_to_one(actor, descriptors.of_model(self.queryset.model)) or self.help_text

    def _own(self, actor: Any) -> Any:
        """The row that is about the person who fills this in, such as the own staff record."""
        entity = descriptors.of_model(self.queryset.model)
        mine = list(access.about(self.queryset, actor, entity)[:2]) if entity is not None else []
        return mine[0].pk if len(mine) == 1 else None

    def label_from_instance(self, obj: Any) -> str:
        """Name a record as lists name it, with its number where there are both: two may have one title."""
        entity = descriptors.of_model(type(obj))
        title, number = (entity.title_of(obj) if entity is not None else str(obj)), getattr(obj, "number", "")
        return f"{title} ({number})" if number and number != title else title


def _way_to_one(actor: Any, entity: Any) -> str:
    """Where there is nothing to choose from yet: the way to make one, for who may."""
    if entity is None or entity.parent is not None or not access.may_create(actor, entity):
        return ""
    words = _("%s baru") % entity.label
    return format_html(
        '{} <a href="{}">{}</a>', _("Belum ada yang dapat dipilih. Buat dahulu:"), entity.url("create"), words
    )


class PlaceInput(RowInput):
    """Chooses a place of the region, of one kind where the entry names it."""

    def __init__(self, *, kind: str = "", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.kind = kind

    def rows(self, actor: Any, model: Any) -> QuerySet:
        """Keep the active places of the kind."""
        rows = model.objects.filter(is_active=True)
        return rows.filter(kind=self.kind) if self.kind else rows


class OptionInput(FromRecord, forms.ChoiceField):
    """One of the options that a function gives when the form is shown, such as rows of a settings table."""

    def __init__(self, *, options: Any, required: bool = True, **kwargs: Any) -> None:
        def choices() -> list[tuple[str, Any]]:
            return options() if required else [("", "—"), *options()]

        super().__init__(choices=choices, required=required, **kwargs)


class OptionsInput(FromRecord, forms.MultipleChoiceField):
    """Any number of the options that a function gives when the form is shown; gives a list."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, *, options: Any, **kwargs: Any) -> None:
        super().__init__(choices=options, **kwargs)
