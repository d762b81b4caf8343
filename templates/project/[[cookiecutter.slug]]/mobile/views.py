"""Pages of an application made for phones: its start, the same without a network, and its empty forms."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from core import access
from core.access import actor_of
from core.pages.first_page import offers_of
from live import menus
from mobile import empty_forms, selectors
from mobile.outbox import as_shell, require_mobile


@access.may(access.PUBLIC)
def start(request: HttpRequest, app: str) -> HttpResponse:
    """What is to be done next, what can be begun, what was last; a guest sees what can be begun."""
    require_mobile(app)
    actor = actor_of(request)
    offers = offers_of(app, actor)
    context = {
        "name": menus.app_name(app),
        "summary": menus.invite_of(app),
        "app": app,
        "tiles": selectors.tiles(offers),
        "cards": offers["cards"],
        "lists": offers["lists"],
        "work": selectors.start_of(app, actor) if actor.is_signed_in else None,
        "kept": empty_forms.of_actor(app, actor) if actor.is_signed_in else [],
        "trail": [],
    }
    return render(request, "mobile/start.html", context)


@access.may(access.PUBLIC)
def offline(request: HttpRequest, app: str) -> HttpResponse:
    """The start page that a device keeps: what can be filled in without a network, and what waits there."""
    require_mobile(app)
    forms = [empty_forms.Kept(one) for one in empty_forms.whole(app) if empty_forms.empty(one) is not None]
    context = {"name": menus.app_name(app), "app": app, "forms": forms, "is_shell": True}
    return render(as_shell(request), "mobile/offline.html", context)


@access.may(access.PUBLIC)
def empty_form(request: HttpRequest, app: str, entity: str) -> HttpResponse:
    """An empty form for the device to keep; whoever opens it with a network goes to the real one."""
    require_mobile(app)
    found = next((one for one in empty_forms.whole(app) if one.name == entity), None)
    form = empty_forms.empty(found) if found is not None else None
    if found is None or form is None:
        raise Http404(_("Formulir ini perlu jaringan."))
    if request.headers.get("Sec-Fetch-Mode") == "navigate":
        return redirect(found.url("create"))
    context = {"entity": found, "form": form, "record": None, "is_shell": True, "action": found.url("create")}
    return render(as_shell(request), "mobile/form.html", context)
