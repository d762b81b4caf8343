"""Whose document it is: the person it is for. Its texts come from core.documents.texts."""

from typing import Any

from core.access import follow


def holder_of(entity: Any, record: Any) -> Any | None:
    """The person the document is for, when the entity has an owner."""
    from accounts.models import Person

    key = follow(record, entity.owner) if entity.owner else None
    return Person.objects.filter(pk=key).first() if key else None
