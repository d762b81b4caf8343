"""Every address of the replica says who may call it, and is closed to all others; none fails."""

import re
from collections import defaultdict
from importlib import import_module

import pytest
from django.apps import apps as django_apps

from config.installed import PACKAGES
from tests.routes import Route, all_routes

SIGN_IN = ("/akun/masuk/", "/pengelola/")  # the administration sends to the sign-in page by its own address
NO_PAGE = (204, 400, 404, 405, 410)  # what an example address, or a page that only takes forms, may answer


@pytest.fixture(scope="module")
def routes():
    return all_routes()


def test_every_route_says_who_may_call_it(routes):
    silent = [route.name for route in routes if route.rule is None]
    assert not silent, "put @access.may(...) on the views of:\n" + "\n".join(silent)


def test_no_page_of_an_application_hides_another():
    """Two with one address: the second would never be seen. A block's own way to a new record has no name."""
    names = defaultdict(set)
    for package in PACKAGES.values():
        for pattern in import_module(f"apps.{package}.urls").urlpatterns:
            if pattern.name:
                names[package, re.sub("<[^>]*>", "<>", str(pattern.pattern))].add(pattern.name)
    assert {place: found for place, found in names.items() if len(found) > 1} == {}


def test_a_guest_gets_what_is_public_and_is_else_asked_to_sign_in(world, routes):
    client = world.client(None)
    wrong = [f"{route.name}: {said}" for route in routes if (said := opened_by_guest(client, route))]
    assert not wrong, "\n".join(wrong)


def test_nothing_is_sent_without_the_right_to(world, routes):
    clients = {"roles": world.client(world.clerk), "officer": world.client(world.stranger)}
    guest = world.client(None)
    wrong = [f"{route.name}: {said}" for route in routes if (said := sent_without_right(clients, guest, route))]
    assert not wrong, "\n".join(wrong)
    written = [model._meta.label for model in models_of_applications() if model._default_manager.exists()]
    assert not written, f"written without the right to: {written}"


def opened_by_guest(client, route: Route) -> str:
    """What is wrong with the answer that a guest gets; empty where nothing is."""
    answer = client.get(route.address)
    kind, status = route.rule.kind if route.rule is not None else "", answer.status_code
    asks = status == 401 or (status == 302 and answer["Location"].startswith(SIGN_IN))
    if kind in ("public", "entity"):
        is_missing = kind == "public" and not route.has_parts and status == 404
        fine = (asks and kind == "entity") or (status in (200, 302, *NO_PAGE) and not is_missing)
        return "" if fine else f"a guest gets {status}"
    return "" if asks or status in (403, 405) else f"a guest gets {status}, although it is for {route.rule}"


def sent_without_right(clients, guest, route: Route) -> str:
    """What is wrong where somebody sends a form that is not for them."""
    kind = route.rule.kind if route.rule is not None else ""
    answer = clients.get(kind, guest).post(route.address)
    if kind in ("public", "entity"):
        return f"a guest gets {answer.status_code}" if answer.status_code >= 500 else ""
    return "" if answer.status_code in (302, 401, 403, 404, 405) else f"gets {answer.status_code}"


def models_of_applications() -> list[type]:
    """The tables of applications; none of them may hold anything after all those requests."""
    return [model for model in django_apps.get_models() if model.__module__.startswith("apps.")]
