"""Readings that an officer types in, from the staff gauge or when the device is down."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.telemetry import typed
from blocks.telemetry.models import Device, Thing
from blocks.telemetry.services import ingest, keys
from core import audit
from core.access import Actor
from core.rules import RuleBroken

NAME = "Petugas"


def keep(binding: Any, actor: Actor, thing: Thing, at: datetime, values: dict[str, float]) -> int:
    """Keep readings read by eye; gives how many were new. Raises Forbidden or RuleBroken."""
    keys.require_watcher(binding, actor)
    now = timezone.now()
    item = {"at": at.isoformat(), "values": values}
    sent, refused = typed.read([item], ingest.limits(binding, now))
    if refused:
        raise RuleBroken([one.message for one in refused])
    with transaction.atomic():
        device, _is_new = Device.objects.get_or_create(thing=thing, name=NAME)
        try:
            outcome = ingest.take(binding, device, sent, now)
        except ingest.Closed:
            raise RuleBroken([_("%s ini sudah tidak dipakai.") % binding.entity.label]) from None
        audit.record(actor, "reading", thing, {"at": item["at"], "values": values})
    return outcome.stored
