"""A page where anybody may look one record up by its exact number and read what the entry shows of it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from core import access, throttle
from core.blocks import Card
from core.entities import Entity, FieldInfo, get

LONGEST = 60
LOOKUPS_AN_HOUR = 300  # from one network; who tries numbers out comes to an end
NUMBER, STATE = "number", "state"


@dataclass(frozen=True)
class Lookup:
    """One such page: by which fields one looks up, and which fields are shown."""

    app: str
    package: str
    id: str
    label: Any
    entity_name: str
    by: tuple[str, ...] = ()
    show: tuple[str, ...] = ()
    help: Any = ""
    audience: str = "public"
    roles: tuple[str, ...] = ()

    @property
    def entity(self) -> Entity:
        return get(self.app, self.entity_name)

    @property
    def url(self) -> str:
        return reverse(f"{self.package}:page_{self.id.replace('-', '_')}")

    def state_of(self, record: Any) -> Any:
        """How far the record is, for who asks by its own number or where the entry shows it; else nothing."""
        flow = self.entity.workflow
        is_told = NUMBER in self.by or STATE in self.show
        return flow.state(record.state) if flow is not None and is_told else None

    def fields(self) -> list[FieldInfo]:
        """The fields that are shown; personal ones never."""
        names = (name for name in (*self.by, *self.show) if name not in (NUMBER, STATE))
        return [info for info in map(self.entity.field, names) if not info.personal]

    def urlpatterns(self) -> list[Any]:
        return [path(f"{self.id}/", VIEWS[self.audience], {"lookup": self}, name=f"page_{self.id.replace('-', '_')}")]

    def card(self, actor: access.Actor) -> Card | None:
        """The way in on the application's first page, for whom the page is."""
        if not may_open(self, actor):
            return None
        return Card(label=self.label, url=self.url, text=self.help, icon="search")


def may_open(lookup: Lookup, actor: access.Actor) -> bool:
    """Say whether the page is for the actor, by its audience and roles."""
    if lookup.audience == "officer":
        return actor.is_system or actor.has_role(lookup.app, *lookup.roles)
    return lookup.audience == "public" or actor.is_signed_in


def page(request: HttpRequest, lookup: Lookup) -> HttpResponse:
    """Ask for the number and show the one record that has it; personal fields never."""
    if not may_open(lookup, access.actor_of(request)):
        raise access.Forbidden(_("Halaman ini bukan untuk peran Anda."))
    words = " ".join(request.GET.get("q", "").split())[:LONGEST]
    entity = lookup.entity
    has_room = not words or throttle.has_room(request, f"lookup:{lookup.app}:{lookup.id}", LOOKUPS_AN_HOUR)
    found = find(lookup, words) if words and has_room else None
    context = {
        "lookup": lookup,
        "entity": entity,
        "words": words,
        "has_room": has_room,
        "record": found,
        "state": lookup.state_of(found) if found is not None else None,
        "fields": lookup.fields(),
        "asked": _(" atau ").join(_asked(entity, name) for name in lookup.by),
    }
    return render(request, "core/lookup.html", context, status=200 if has_room else 429)


def _asked(entity: Entity, name: str) -> str:
    """How the page calls what it asks for."""
    return _("nomor") if name == NUMBER else str(entity.field(name).label).lower()


def find(lookup: Lookup, words: str) -> Any | None:
    """The record with this number in one of the fields; blanks do not count, nor small letters."""
    rows = lookup.entity.rows()
    wanted = Q(pk__in=[])
    for name in lookup.by:
        wanted |= Q(**{f"{name}__iexact": words})
        wanted |= Q(**{f"{name}__iexact": words.replace(" ", "")})
    return rows.filter(wanted).first()


# A view says who may call it; so each audience has its own.
VIEWS = {
    "public": access.may(access.PUBLIC)(page),
    "resident": access.may(access.SIGNED_IN)(page),
    "officer": access.may(access.OFFICER)(page),
}
