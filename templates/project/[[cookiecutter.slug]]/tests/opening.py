"""What must be true of an application's own pages: each opens for whom it is, and for nobody else."""

from importlib import import_module
from typing import Any

from config.installed import PACKAGES
from core import access
from core.entities import of_app
from tests.seeing import is_closed
from tests.world import World


def assert_first_page_opens(world: World, app: str) -> None:
    """Anybody opens the first page of an application, signed in or not."""
    for user in (None, world.stranger, world.clerk):
        answer = world.client(user).get(f"/layanan/{app}/", follow=True)
        assert answer.status_code == 200
        assert all("/akun/masuk/" not in address for address, _status in answer.redirect_chain)


def pages_of(app: str) -> list[Any]:
    """The pages that an application declares beside those of its records."""
    return list(import_module(f"apps.{PACKAGES[app]}.pages").PAGES)


def assert_opens_only_for_its_readers(world: World, page: Any) -> None:
    """A public page opens for all, a resident's after signing in, an officer's with the right role."""
    audience = getattr(page, "audience", "officer")
    clients = {"guest": None, "stranger": world.stranger, "clerk": world.clerk}
    allowed = {"public": ("guest", "stranger", "clerk"), "resident": ("stranger", "clerk")}.get(audience, ())
    address = page.url() if callable(page.url) else page.url
    for word, user in clients.items():
        answer = world.client(user).get(address)
        may = word in allowed and is_for(page, user)
        assert answer.status_code in (200, 302) if may else is_closed(answer, word), f"{word}: {answer.status_code}"
    for role in roles_of(page) if audience == "officer" else ():
        answer = world.client(world.officer(page.app, role)).get(address)
        assert answer.status_code in (200, 302), f"{role}: {answer.status_code}"


def is_for(page: Any, user: Any) -> bool:
    """A form is only for who may make the record."""
    if getattr(page, "kind", "") not in ("form", "sheet"):
        return True
    return access.may_create(access.actor_for(user) if user is not None else access.Actor(), page.entity)


def roles_of(page: Any) -> tuple[str, ...]:
    """The roles a page is for; where it names none, those of the application that may read its records."""
    if page.roles:
        return tuple(page.roles)
    entities = [page.entity] if page.entity_name else of_app(page.app)
    words = [word for entity in entities for word in (*entity.access.read, *entity.access.create)]
    if getattr(page, "kind", "") in ("form", "sheet"):
        words = list(page.entity.access.create)
    return tuple(dict.fromkeys(word.name for word in words if word.kind == "role"))
