"""Cards and letters an entry declares under `documents:`: which there are, and who may print one when.

What is in them is put together by `content`; their line in the register is made by `register`.
"""

from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.urls import path, reverse

from core import access
from core.access import Actor, Word
from core.documents.facility import Facility
from core.entities import Entity, get
from core.models import Office

LAYOUTS = {"card": "card", "certificate": "certificate"}


@dataclass(frozen=True)
class Paragraph:
    """One piece of a document: a text with {field} places, fields as pairs, a table of parts, or what a block adds."""

    text: Any = ""
    fields: tuple[str, ...] = ()
    table: str = ""
    columns: tuple[str, ...] = ()
    block: str = ""


@dataclass(frozen=True)
class Document:
    """A printed document of an application, as its entry declares it.

    `signatory` is a role, the path to an officer, or a block that knows who decided; `beside` the path to a person
    who signs next to the office, `holder` to the name set large on a certificate. Paths follow references by `__`, as
    lookups do.
    """

    app: str
    package: str
    id: str
    label: Any
    entity_name: str
    states: tuple[str, ...] = ()
    to: tuple[Word, ...] = ()
    paper: str = "a4"
    title: Any = ""
    number: str = ""
    date: str = ""
    until: str = ""
    recipient: Any = ""
    holder: str = ""
    body: tuple[Paragraph, ...] = field(default=())
    photo: str = ""
    signatory: Word | None = None
    beside: str = ""
    copies: tuple[Any, ...] = ()
    signed: bool = False
    qr: bool = True
    facility: Facility | None = None

    @property
    def entity(self) -> Entity:
        return get(self.app, self.entity_name)

    @property
    def app_url(self) -> str:
        """The first page of the application."""
        return reverse(f"{self.package}:index")

    @property
    def layout(self) -> str:
        return LAYOUTS.get(self.paper, "letter")

    @property
    def is_page_of_its_own(self) -> bool:
        """Say whether it has a print button; what is signed electronically is on the block's panel."""
        return not self.signed

    def url(self, record: Any) -> str:
        return reverse(f"{self.package}:print_{self.id}", args=[record.pk])

    def urlpatterns(self) -> list[Any]:
        from core.documents import views

        if not self.is_page_of_its_own:
            return []
        kw = {"document": self}
        return [
            path(f"cetak/{self.id.replace('_', '-')}/<int:pk>.pdf", views.print_document, kw, name=f"print_{self.id}")
        ]


def of_app(package: str) -> tuple[Document, ...]:
    """The documents that an application declares."""
    name = f"apps.{package}.documents"
    return import_module(name).DOCUMENTS if find_spec(name) is not None else ()


@cache
def signing_roles() -> frozenset[str]:
    """The roles that sign a document of any installed application."""
    from config.installed import PACKAGES

    words = [one.signatory for package in PACKAGES.values() for one in of_app(package) if one.signatory is not None]
    return frozenset(word.name for word in words if word.kind == "role")


def signed_of(entity: Entity) -> tuple[Document, ...]:
    """The documents of an entity that are signed electronically, as its entry declares them."""
    return tuple(one for one in of_app(entity.package) if one.signed and one.entity_name == entity.name)


def of_issued(issued: Any) -> Document | None:
    """What the entry declares of a document in the register; None where the application is gone."""
    from config.installed import PACKAGES

    package = PACKAGES.get(issued.app)
    documents = of_app(package) if package else ()
    return next((one for one in documents if (one.entity_name, one.id) == (issued.entity, issued.kind)), None)


def is_ready(document: Document, record: Any) -> bool:
    """Say whether the record stands where the document may be printed."""
    return not document.states or record.state in document.states


def may_print(document: Document, record: Any, actor: Actor) -> bool:
    """Say whether the actor is one of those it is for; documents name people, so it takes who may read those too."""
    entity = document.entity
    if not access.sees_personal(actor, entity, record):
        return False
    return not document.to or access.is_one_of(document.to, actor, entity, record)


def available(entity: Entity, record: Any, actor: Actor) -> list[Document]:
    """The documents of a record that the actor may print now."""
    return [
        one
        for one in of_app(entity.package)
        if one.entity_name == entity.name
        and one.is_page_of_its_own
        and is_ready(one, record)
        and may_print(one, record, actor)
    ]


def office_of(entity: Entity, record: Any) -> Office | None:
    """The office whose letterhead it carries: the record's where it is one of ours, else that of the entry's agency."""
    from core.documents.letterhead import OURS

    key = access.follow(record, entity.office) if entity.office else None
    found = Office.objects.select_related("parent").filter(pk=key, kind__in=OURS).first() if key else None
    return found or home_of(entity)


def home_of(entity: Entity) -> Office | None:
    """The office of the agency that the entry is in charge of."""
    from core.offices import office_of_agency

    name = f"apps.{entity.package}.documents"
    agency = entity.agency or (import_module(name).AGENCY if find_spec(name) is not None else "")
    return office_of_agency(agency) if agency else None
