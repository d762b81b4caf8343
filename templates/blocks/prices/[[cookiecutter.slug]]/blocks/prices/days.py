"""Days in addresses and queries."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _


def read(text: str) -> date | None:
    """A day written 2026-11-24; None where it is none."""
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


def of_address(text: str) -> date:
    """The day of an address; 404 where it is none."""
    found = read(text)
    if found is None:
        raise Http404(_("Tanggal tidak dikenal."))
    return found


def asked(request: HttpRequest, name: str, otherwise: Any = None) -> Any:
    """The day a form asks for, never one to come."""
    found = read(request.GET.get(name, ""))
    return found or otherwise
