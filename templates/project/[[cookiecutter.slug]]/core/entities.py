"""The descriptor of an entity: what the generic pages, services and portals need to know of it.

Each application states its own in `apps/<package>/entities.py`; nothing here names an application.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from importlib import import_module
from typing import Any

from django.db.models import Model, QuerySet
from django.utils import timezone

from core import display
from core.access import Access, Word
from core.workflow_types import Workflow

MOMENTS: dict[str, Callable[[], Any]] = {
    "today()": lambda: timezone.localdate(),
    "now()": lambda: timezone.now(),
}


@dataclass(frozen=True)
class FieldInfo:
    """What a page must know of one field to show it."""

    name: str
    kind: str
    label: Any
    personal: str = ""
    purpose: str = ""  # what personal data is asked for, in Indonesian: the processing record quotes it
    unit: str = ""
    computed: bool = False
    many: bool = False
    retention_days: int = 0
    only_when: Callable[..., Any] | None = None
    default: Callable[..., Any] | None = None  # what a form begins with
    begins: Any = None  # the same as a value, for what only a step's form asks for: the record is empty until then
    help: Any = ""
    minimum: Any = None  # a value, or a formula of the entry as in core.limits
    maximum: Any = None

    def beginning(self, record: Any, settings: Any) -> Any:
        """What a form begins with that asks for the field; None where it begins empty or with the column's own."""
        if self.default is not None:
            return self.default(record, settings)
        moment = MOMENTS.get(self.begins) if isinstance(self.begins, str) else None
        return moment() if moment is not None else self.begins


@dataclass(frozen=True)
class ConsentAsked:
    """The field in which the owner consents, what to, and the step with which they withdraw it."""

    field: str
    purpose: Any
    withdraw: str


@dataclass(frozen=True)
class HandBackWay:
    """How an office hands a record back: who may, the step and field by which another gets it, and who accepts."""

    step: str
    to: str
    roles: tuple[Word, ...]
    accept: str = "router"  # router | receiver


@dataclass(frozen=True)
class Entity:
    """One entity of an application; `owner` and `office` are lookup paths or None."""

    app: str
    package: str
    name: str
    label: Any
    plural: Any
    model_path: str
    access: Access
    fields: tuple[FieldInfo, ...]
    title_field: str = ""
    list_fields: tuple[str, ...] = ()
    search_fields: tuple[str, ...] = ()
    select_related: tuple[str, ...] = ()
    number: str = ""
    owner: str | None = None
    office: str | None = None
    agency: str = ""
    parent: str | None = None
    parent_name: str = ""
    children: tuple[str, ...] = ()
    workflow: Workflow | None = None
    compute: Callable[..., None] | None = None
    rules: tuple[Any, ...] = ()
    bindings: tuple[str, ...] = ()
    help: Any = ""
    consent: ConsentAsked | None = None
    hand_back: HandBackWay | None = None

    @cached_property
    def model(self) -> type[Model]:
        module, name = self.model_path.rsplit(".", 1)
        return getattr(import_module(module), name)

    @cached_property
    def parent_entity(self) -> "Entity":
        return get(self.app, self.parent_name)

    @cached_property
    def settings_of(self) -> Callable[..., Any]:
        return import_module(f"apps.{self.package}.conf").settings

    @cached_property
    def forms(self) -> Any:
        return import_module(f"apps.{self.package}.forms.{self.name}")

    def compute_one(self, name: str) -> Callable[..., Any]:
        """Give the formula of one computed field."""
        return getattr(import_module(f"apps.{self.package}.rules.{self.name}"), f"compute_{name}")

    def field(self, name: str) -> FieldInfo:
        """Give the field with this name; KeyError where the entity has none."""
        for candidate in self.fields:
            if candidate.name == name:
                return candidate
        raise KeyError(name)

    def shows_in_worklist(self, name: str) -> bool:
        """Say whether the worklist says what is in this field: the title, whose a record is, or where it lies."""
        return name in {path.partition("__")[0] for path in (self.title_field, self.owner, self.office) if path}

    def url(self, action: str, *args: Any) -> str:
        """Address of one of the entity's pages: list, create, detail, edit, move, export."""
        from django.urls import reverse

        return reverse(f"{self.package}:{self.name}_{action}", args=args)

    def title_of(self, record: Model) -> str:
        """The words under which lists name a record; its number where it has no title."""
        if self.title_field:
            value = getattr(record, self.title_field)
            if isinstance(value, date):
                return display.long_date(value)
            if isinstance(value, Model):
                from core.values import name_of

                value = name_of(value)
            display_of = getattr(record, f"get_{self.title_field}_display", None)
            text = str(display_of() if display_of else value or "")
            if text:
                return text
        return getattr(record, "number", "") or f"{self.label} {record.pk}"

    def rows(self) -> QuerySet:
        """All rows with what lists show fetched at once; narrow them with `access.visible`."""
        return self.model._default_manager.select_related(*self.select_related)

    def binding_objects(self) -> list[Any]:
        """The block bindings of this entity, in the order the entry names them."""
        return [resolve(path) for path in self.bindings]


def resolve(path: str) -> Any:
    """Import `package.module.NAME`."""
    module, name = path.rsplit(".", 1)
    return getattr(import_module(module), name)


def get(app: str, name: str) -> Entity:
    """The entity of an application by its id and name; LookupError where it is not installed."""
    for entity in of_app(app):
        if entity.name == name:
            return entity
    raise LookupError(f"{app} has no entity {name}")


def has_entity(app: str, name: str) -> bool:
    """Say whether an entity is installed: rows that point at records outlive an application that left."""
    try:
        get(app, name)
    except LookupError:
        return False
    return True


def of_app(app: str) -> tuple[Entity, ...]:
    """All entities of an installed application; LookupError where it is not installed."""
    from config.installed import PACKAGES

    package = PACKAGES.get(app)
    if package is None:
        raise LookupError(f"application {app} is not installed")
    return import_module(f"apps.{package}.entities").ENTITIES


def all_entities() -> list[Entity]:
    """Every entity of every installed application; imports all of them."""
    from config.installed import PACKAGES

    return [entity for app in PACKAGES for entity in of_app(app)]
