"""The slip with number and PIN that an officer hands to the resident for whom a case was entered.

A PIN is kept as a hash only, so its words stay in the officer's session for a quarter of an hour; after that a new
one is made, and the former opens nothing any more.
"""

import time
from typing import Any

from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from core import audit, display, guests, workitems
from core.access import Actor, guest_key
from core.casework import arrivals
from core.documents import parts, typeset
from core.documents.content import LANGUAGE
from core.documents.printed import office_of
from core.entities import Entity

SECONDS = 15 * 60


def keep(request: HttpRequest, entity: Entity, record: Any, pin: str) -> None:
    """Keep a PIN for this session."""
    request.session[_key(entity, record)] = [pin, int(time.time())]


def pin_of(request: HttpRequest, entity: Entity, record: Any) -> str:
    """The PIN that this session may still show; empty where none is."""
    pin, since = request.session.get(_key(entity, record), ("", 0))
    if time.time() - since <= SECONDS:
        return pin
    request.session.pop(_key(entity, record), None)
    return ""


def is_kept(request: HttpRequest, entity: Entity, record: Any) -> bool:
    """Say whether this session entered the record a moment ago and still hands its slip over."""
    _pin, since = request.session.get(_key(entity, record), ("", 0))
    return time.time() - since <= SECONDS


def has_pin(entity: Entity) -> bool:
    """Say whether guests follow this kind of record by number and PIN."""
    return "pin_hash" in {field.name for field in entity.model._meta.concrete_fields}


@transaction.atomic
def renew(request: HttpRequest, entity: Entity, record: Any, actor: Actor) -> None:
    """Give the record another PIN; the former opens it no longer."""
    pin, hashed = guests.new_pin(record.number)
    entity.model._default_manager.filter(pk=record.pk).update(pin_hash=hashed)
    audit.record(actor, "new-pin", record)
    keep(request, entity, record, pin)


def address(entity: Entity) -> str:
    """Where the resident follows the case."""
    return parts.address(reverse(f"{entity.package}:index"))


def rows(entity: Entity, record: Any, pin: str) -> list[list[str]]:
    """What stands on the slip; no name, for slips get lost."""
    arrival, item = arrivals.of_record(entity, record), workitems.of_record(entity, record)
    number = getattr(record, "number", "")
    found = [*([[_("Nomor"), number]] if number else []), *([[_("PIN"), pin]] if pin else [])]
    if arrival is not None:
        found += [[_("Diterima lewat"), arrivals.channel_label(entity, arrival)]]
        found += [[_("Diterima pada"), display.moment(arrival.arrived_at)]]
    if item is not None and item.due_at is not None:
        found += [[_("Tenggat langkah pertama"), display.long_date(timezone.localtime(item.due_at))]]
    return found


@translation.override(LANGUAGE)
def pdf(entity: Entity, record: Any, pin: str) -> bytes:
    """Set the slip on half a sheet."""
    where = address(entity)
    words = _("Simpan lembar ini dan sebutkan nomornya bila bertanya.")
    if pin:
        words = _("Simpan lembar ini. Dengan nomor dan PIN siapa pun dapat membaca berkas ini; jangan dibagikan.")
    data = {
        **parts.base(office_of(entity, record), title=_("Tanda terima %s") % entity.label, paper="a5"),
        "parts": [parts.pairs(rows(entity, record, pin)), parts.text(words)],
        "qr": parts.qr(where),
        "qr_text": where,
        "check_words": _("Pantau perkembangannya dengan memindai kode, atau di alamat:"),
    }
    return typeset.pdf("letter", data)


def _key(entity: Entity, record: Any) -> str:
    return f"slip:{guest_key(entity, record)}"
