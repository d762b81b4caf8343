"""A new PIN for who follows a request without an account; the old one stops working."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from blocks.case.services import intake
from core import access, audit
from core.guests import new_pin
from core.rules import RuleBroken


def renew(binding: Any, actor: Any, record: Any) -> str:
    """Give a PIN to show once."""
    intake.require_applicant(binding, record, actor)
    if not hasattr(record, "pin_hash"):
        raise RuleBroken([_("Permohonan ini diikuti dengan akun.")])
    if actor.is_guest:
        raise access.Forbidden(_("PIN baru diminta di loket atau dari akun pemohon."))
    with transaction.atomic():
        pin, hashed = new_pin(record.number)
        type(record)._default_manager.filter(pk=record.pk).update(pin_hash=hashed)
        audit.record(actor, "pin", record, {})
    return pin
