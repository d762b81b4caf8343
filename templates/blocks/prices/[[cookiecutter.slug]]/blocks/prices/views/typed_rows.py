"""What a sheet or report sends: lines by commodity, from its script or as a plain form."""

import json
from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from core.models import Transition
from core.rules import RuleBroken

Lines = dict[int, dict[str, Any]]


def of(request: HttpRequest, fields: Mapping[str, str]) -> tuple[Lines, bool]:
    """The lines given, and whether the sheet is to be sent."""
    return _from_json(request) if request.content_type == "application/json" else _from_form(request, fields)


def _from_json(request: HttpRequest) -> tuple[Lines, bool]:
    try:
        body = json.loads(request.body)
        rows = {int(key): dict(line) for key, line in dict(body.get("rows", {})).items()}
    except (ValueError, TypeError, AttributeError):
        raise RuleBroken([_("Kiriman tidak terbaca. Muat ulang halaman.")]) from None
    return rows, body.get("send") is True


def _from_form(request: HttpRequest, fields: Mapping[str, str]) -> tuple[Lines, bool]:
    found: Lines = {}
    for name, text in request.POST.items():
        mark, dash, key = name.partition("-")
        if dash and mark in fields and key.isdecimal() and len(key) < 16:
            found.setdefault(int(key), {})[fields[mark]] = text
    key, colon, value = request.POST.get("same", "").partition(":")
    if colon and key.isdecimal() and len(key) < 16:
        found.setdefault(int(key), {})["value"] = value
    return found, request.POST.get("deed") == "kirim"


def return_note(binding: Any, record: Any) -> str:
    """Why a sheet or report came back."""
    if record is None or binding.phase(record) != "returned":
        return ""
    steps = Transition.objects.filter(app=binding.app, entity=binding.entity_for(record).name, object_id=record.pk)
    return steps.order_by("-at", "-pk").values_list("note", flat=True).first() or ""
