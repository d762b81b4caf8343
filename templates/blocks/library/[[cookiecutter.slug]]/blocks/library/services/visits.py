"""Counts who comes in."""

from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.library.models import Borrower, Visit
from core.rules import RuleBroken

GUESTS = "tamu"


def enter(binding: Any, branch_id: int, borrower: Borrower | None, klass: str = "") -> Visit:
    """Note one visitor; a member counts once a day at a branch."""
    if borrower is None and klass != GUESTS and not binding.limits_of(klass):
        raise RuleBroken([_("Pilih golongan pengunjung.")])
    try:
        with transaction.atomic():
            return Visit.objects.create(
                app=binding.app,
                branch_id=branch_id,
                day=timezone.localdate(),
                at=timezone.now(),
                borrower=borrower,
                klass=borrower.klass if borrower is not None else klass,
            )
    except IntegrityError:
        raise RuleBroken([_("Kunjungan kartu ini hari ini sudah tercatat.")]) from None
