"""The first page of an application."""

from importlib import import_module
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from core import access, blocks, open_data
from core.access import Actor, actor_of
from core.entities import Entity, of_app
from core.pages.lists import read_only
from core.pages.titles import app_name, invite_of, is_own, list_name, may_list


def landing(request: HttpRequest, app: str, template: str, summary: Any = "") -> HttpResponse:
    """First page of an application: what can be begun, followed and looked up."""
    actor = actor_of(request)
    fronts = [binding.front(actor) for binding in blocks.of_app(app)]
    if any(fronts):
        return redirect(next(filter(None, fronts)))
    if not actor.is_officer:
        summary = invite_of(app) or summary
    context = {"app": app, "title": app_name(app), "summary": summary, "actor": actor} | offers_of(app, actor)
    context |= {"trail": [(_("Layanan"), reverse("live:services")), (app_name(app), "")]}
    return render(request, template, context)


def offers_of(app: str, actor: Actor) -> dict[str, Any]:
    """What an actor may begin, follow and look up in an application."""
    entities = of_app(app)
    begin = [entity for entity in entities if access.may_create(actor, entity) and entity.parent is None]
    lists = [
        {"entity": entity, "label": list_name(entity, actor)}
        for entity in entities
        if entity.parent is None and may_list(actor, entity) and (actor.is_officer or _is_way_on(entity, actor))
    ]
    cards = [card for binding in blocks.of_app(app) for card in binding.landing(actor)]
    cards += [card for page in pages_of(entities) if (card := page.card(actor)) is not None]
    published = open_data.card(app)
    cards += [published] if published is not None else []
    named = {str(card.label) for card in cards}
    lists = [found for found in lists if str(found["label"]) not in named]
    followable = [one for one in entities if access.GUEST in one.access.create and not actor.is_officer]
    asks_sign_in = not actor.is_signed_in and not begin and any(_by_owner(entity) for entity in entities)
    return {
        "asks_sign_in": asks_sign_in,
        "begin": begin,
        "lists": lists,
        "followable": followable,
        "cards": [card for card in cards if not card.primary],
        "first": [card for card in cards if card.primary],
    }


def _is_way_on(entity: Entity, actor: Actor) -> bool:
    """Say whether a plain list helps a resident: it holds something, and no block shows the same in its own way."""
    return (is_own(entity, actor) or not entity.bindings) and read_only(entity, actor).exists()


def _by_owner(entity: Entity) -> bool:
    """Say whether who signs in could begin something here."""
    return entity.parent is None and any(word in (access.OWNER, access.RESIDENT) for word in entity.access.create)


def pages_of(entities: Any) -> tuple[Any, ...]:
    """The pages an application has beside those of its entities (core.lookups, core.worklists)."""
    return import_module(f"apps.{entities[0].package}.pages").PAGES if entities else ()
