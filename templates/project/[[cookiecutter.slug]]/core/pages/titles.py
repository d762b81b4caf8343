"""What pages, lists and applications are called, and the way back from a page."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from core import display
from core.access import Actor
from core.entities import Entity


def app_name(app: str) -> str:
    """What the region calls an application."""
    from live import menus

    return menus.app_name(app)


def invite_of(app: str) -> str:
    """What residents do in an application, in a few words."""
    from live import menus

    return menus.invite_of(app)


def trail_of(entity: Entity, *further: tuple[Any, str]) -> list[tuple[Any, str]]:
    """The way back from a page of an entity: its application, its list, and what lies below."""
    way = [(app_name(entity.app), reverse(f"{entity.package}:index"))]
    if not further:
        return [*way, (entity.plural, "")]
    return [*way, (entity.plural, entity.url("list")), *further]


def may_list(actor: Actor, entity: Entity) -> bool:
    """Say whether a list of this entity can hold anything for the actor."""
    return any(
        word.kind in ("public", "public_without_personal")
        or (word.kind == "resident" and actor.is_signed_in)
        or (word.kind == "officer" and actor.is_officer)
        or (word.kind == "owner" and actor.person_id is not None)
        or (word.kind == "role" and actor.has_role(entity.app, word.name))
        for word in entity.access.read
    )


def list_name(entity: Entity, actor: Actor) -> Any:
    """What a list is called: one that holds only the actor's own records says so."""
    if actor.is_officer or not is_own(entity, actor):
        return entity.plural
    words = _("%s saya")
    return words % (entity.plural if words.startswith("%s") else display.mid_sentence(entity.plural))


def is_own(entity: Entity, actor: Actor) -> bool:
    """Say whether the actor reads these records only as their owner."""
    return actor.is_signed_in and not any(
        word.kind in ("public", "public_without_personal", "resident") for word in entity.access.read
    )
