"""Which invented record is the sample resident's own: one of each kind that residents own, each in another state."""

from typing import Any
from zlib import crc32

from accounts.models import Person
from core import access
from core.access.meant import leads_to_person
from core.entities import Entity


def own_of(entity: Entity, person: Person, at: int, count: int) -> dict[str, Any]:
    """The values that make the `at`-th of so many records this person's own; empty for all but one of them."""
    if not is_owned(entity) or at != crc32(f"{entity.app} {entity.name}".encode()) % count:
        return {}
    name, _dots, path = str(entity.owner).partition("__")
    if name not in entity.forms.Form.base_fields:
        return {}
    if not path:
        return {name: person}
    others = entity.model._meta.get_field(name).remote_field.model._default_manager
    other = others.filter(**{path: person}).order_by("pk").first()
    return {name: other} if other is not None else {}


def is_owned(entity: Entity) -> bool:
    """Say whether residents make or read records of this kind as their own."""
    words = (*entity.access.create, *entity.access.read)
    return bool(entity.owner) and access.OWNER in words and leads_to_person(entity, str(entity.owner))
