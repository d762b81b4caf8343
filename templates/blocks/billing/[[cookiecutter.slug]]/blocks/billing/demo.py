"""What people would do with an invoice, for a replica that is only shown."""

from datetime import datetime, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from blocks.billing import charges, services
from blocks.billing.models import Channel, InvoiceStatus
from core.seeding.moment import as_of

CHANNELS = (Channel.VA, Channel.QRIS, Channel.QRIS, Channel.CASH)


def step(binding: Any, record: Any, moment: datetime, chance: Random) -> datetime | None:
    """Pay what is open and may be paid, some hours later; a few never do."""
    row = binding.row(record)
    if row is None or row.status != InvoiceStatus.OPEN or services.why_not_payable(binding, record):
        return None
    paid_at = moment + timedelta(minutes=chance.randrange(10, 60 * 30))
    if paid_at > timezone.now() or chance.random() < 0.12:
        return None
    reference = f"CONTOH{chance.getrandbits(48):012X}"
    with as_of(paid_at):
        owed = charges.put(binding, record, row).next_amount
        services.pay(binding, record, chance.choice(CHANNELS), reference, owed, paid_at)
    return paid_at
