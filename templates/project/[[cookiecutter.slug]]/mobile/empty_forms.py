"""Empty forms that a device may keep: as a stranger would see them, without a record, a person or a token."""

from dataclasses import dataclass
from typing import Any

from django import forms

from core import access, descriptors
from core.access import Actor
from core.entities import Entity, of_app
from core.models import District, Office, Place, Village

PUBLIC_ROWS = (District, Office, Place, Village)


@dataclass(frozen=True)
class Kept:
    """A form that can be filled in without a network: the page it stands for, and the page that is kept."""

    entity: Entity

    @property
    def page(self) -> str:
        return self.entity.url("create")

    @property
    def kept(self) -> str:
        from django.urls import reverse

        return reverse("mobile:form", args=[self.entity.app, self.entity.name])


def of_actor(app: str, actor: Actor) -> list[Kept]:
    """The forms that this actor may begin and a device may keep."""
    return [Kept(one) for one in whole(app) if access.may_begin(actor, one) and empty(one) is not None]


def whole(app: str) -> list[Entity]:
    """The entities of an application that are no part of another and are made by hand."""
    return [one for one in of_app(app) if one.parent is None and one.access.create]


def empty(entity: Entity) -> Any:
    """The form as a stranger sees it; None where it cannot be filled in without what only its users may see."""
    form = entity.forms.Form(actor=Actor())
    for name, field in list(form.fields.items()):
        if isinstance(field, forms.ModelChoiceField):
            if not _is_public(field):
                field.queryset = field.queryset.none()
            if field.required and not field.queryset.exists():
                return None
        if name == entity.owner and access.OWNER in entity.access.create:
            del form.fields[name]  # who sends it is its owner
    return form


def _is_public(field: forms.ModelChoiceField) -> bool:
    """Say whether the rows to choose from name nobody; `access.visible` gave a stranger's rows already."""
    model = field.queryset.model
    if issubclass(model, PUBLIC_ROWS):
        return True
    entity = descriptors.of_model(model)
    if entity is None:
        return False
    return not entity.title_field or not entity.field(entity.title_field).personal
