"""How a deed's end is told, and what an address names."""

from typing import Any

from django.utils.dateparse import parse_date

from blocks.telemetry.models import Thing
from core.answers import attempt as attempt
from core.answers import find as find


def thing(binding: Any, pk: int) -> Thing:
    """A station or vehicle of this application."""
    return find(Thing.objects, app=binding.app, entity=binding.entity_name, record_id__isnull=False, pk=pk)


def day(text: str) -> Any:
    """A day from an address; None where it is none."""
    try:
        return parse_date(text)
    except ValueError:
        return None
