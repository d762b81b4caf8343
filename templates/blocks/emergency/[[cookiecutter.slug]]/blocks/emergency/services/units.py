"""Keeps the units: what they are, whether they serve, where they are."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.emergency.models import Unit
from blocks.emergency.services import board, duty
from core import audit
from core.access import Actor
from core.rules import RuleBroken


def save(binding: Any, actor: Actor, unit: Unit) -> Unit:
    """Add or change a unit; a supervisor's deed."""
    duty.require(binding, actor, duty.SUPERVISORS)
    is_new = unit.pk is None
    unit.app = binding.app
    with transaction.atomic():
        unit.save()
        audit.record(actor, "create" if is_new else "edit", unit, {"unit": unit.call_sign})
        board.touch(binding)
    return unit


def set_service(binding: Any, actor: Actor, unit: Unit, is_in_service: bool, reason: str = "") -> None:
    """Take a unit out of service, with the reason, or bring it back."""
    duty.require_crew(binding, actor, unit)
    if not is_in_service and not reason.strip():
        raise RuleBroken([_("Tulis sebab unit tidak bertugas.")], {"reason": _("Wajib diisi.")})
    with transaction.atomic():
        if not is_in_service and unit.dispatches.filter(is_busy=True).exists():
            raise RuleBroken([_("Unit %s masih bertugas di kejadian.") % unit])
        unit.is_in_service = is_in_service
        unit.out_of_service_reason = "" if is_in_service else reason.strip()[:120]
        unit.save(update_fields=["is_in_service", "out_of_service_reason"])
        audit.record(actor, "unit_service", unit, {"in_service": is_in_service})
        board.touch(binding)


def seen_at(
    binding: Any,
    actor: Actor,
    unit: Unit,
    lat: Decimal,
    lon: Decimal,
    at: datetime | None = None,
) -> bool:
    """Keep where a unit was last seen; a reading older than the one kept is dropped (False)."""
    duty.require_crew(binding, actor, unit)
    now = timezone.now()
    at = at or now
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise RuleBroken([_("Koordinat di luar bumi.")])
    if at > now + timedelta(minutes=5):
        raise RuleBroken([_("Waktu posisi ada di masa depan. Periksa jam perangkat.")])
    newer = Unit.objects.filter(Q(position_at__isnull=True) | Q(position_at__lt=at), pk=unit.pk)
    if newer.update(lat=lat, lon=lon, position_at=at) != 1:
        return False
    board.touch(binding)
    return True
