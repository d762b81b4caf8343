"""The applications in which an officer works, each with what is open there."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from core import access, entities
from core.access import Actor, actor_of
from egov import selectors
from egov.rules import OFFICER
from live import menus


@access.may(OFFICER)
def desks(request: HttpRequest) -> HttpResponse:
    """Show the applications of the officer's roles, and those that every officer uses."""
    actor = actor_of(request)
    loads = {load["app"]: load for load in selectors.by_app(selectors.worklist(actor))}
    shown = [{"menu": menu, "load": loads.get(menu.app)} for menu in menus.desks() if _is_for(actor, menu.app)]
    groups = [{"label": label, "desks": list(some)} for label, some in groupby(shown, lambda desk: desk["menu"].group)]
    return render(request, "egov/desks.html", {"desks": shown, "groups": groups})


def _is_for(actor: Actor, app: str) -> bool:
    """Say whether the officer holds a role there, or may do there what any officer may."""
    words = [word for entity in entities.of_app(app) for word in (*entity.access.create, *entity.access.read)]
    return actor.has_role(app) or OFFICER in words
