"""Says in words which field is taken already, after the database refused a record."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from core.rules import RuleBroken


def save(entity: Any, record: Any) -> None:
    """Save the record; raise RuleBroken where another one has the same unique values."""
    if not _groups(record):
        record.save()
        return
    try:
        with transaction.atomic():  # so that we can still ask which values are taken
            record.save()
    except IntegrityError:
        require(entity, record)
        raise


def require(entity: Any, record: Any) -> None:
    """Raise RuleBroken for the first unique group that another record has."""
    for constraint in _groups(record):
        try:
            constraint.validate(type(record), record)
        except ValidationError:
            name = constraint.fields[-1]
            text = _("%s ini sudah terdaftar.") % label_of(entity, name)
            raise RuleBroken([text], {name: text}) from None


def _groups(record: Any) -> list[Any]:
    """The constraints that name fields which together are unique."""
    return [constraint for constraint in record._meta.constraints if getattr(constraint, "fields", ())]


def label_of(entity: Any, name: str) -> str:
    """The words for a column; its own name where the entity does not show it."""
    try:
        return str(entity.field(name.removesuffix("_hash")).label)
    except KeyError:
        return name
