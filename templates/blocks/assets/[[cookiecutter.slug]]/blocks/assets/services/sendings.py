"""Takes what a phone sends, once: each sending has a key of its own, also after days without network."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.assets.models import Sending
from core.rules import RuleBroken

OLDEST = timedelta(days=30)
CLOCK_DRIFT = timedelta(minutes=10)


@dataclass(frozen=True)
class Sent:
    """What the phone sends: a key, when it was done, the values and photos by name."""

    key: UUID
    made_at: datetime | None = None
    values: dict[str, str] = field(default_factory=dict)
    photos: dict[str, Any] = field(default_factory=dict, compare=False)


def is_known(actor: Any, sent: Sent, about: str) -> bool:
    """Note a sending; True where it came before. Call it in the transaction that does what it says.

    Raises RuleBroken where the key is another's, or the phone's clock cannot be right.
    """
    known = Sending.objects.filter(key=sent.key).first()
    if known is not None:
        if (known.officer_id, known.about) != (actor.user.pk, about):
            raise RuleBroken([_("Kunci kiriman ini milik kiriman lain. Muat ulang halaman, lalu isi lagi.")])
        return True
    Sending.objects.create(key=sent.key, officer=actor.user, about=about, made_at=_moment(sent))
    return False


def _moment(sent: Sent) -> datetime:
    now = timezone.now()
    made_at = sent.made_at or now
    if made_at > now + CLOCK_DRIFT:
        raise RuleBroken([_("Jam ponsel lebih maju dari waktu sekarang. Betulkan jam ponsel, lalu kirim lagi.")])
    if made_at < now - OLDEST:
        raise RuleBroken([_("Kiriman ini lebih dari 30 hari yang lalu. Periksa lagi di tempat.")])
    return min(made_at, now)
