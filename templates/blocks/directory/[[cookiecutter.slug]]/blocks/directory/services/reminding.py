"""Once a working day, tells the desk what is late; nothing where nothing is."""

from datetime import datetime, time
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.directory.selectors import desk
from core import access, notify
from core.workdays import is_workday

FROM = time(8)


def remind(binding: Any, now: datetime) -> int:
    """Send each manager one message a day; gives the number sent."""
    local = timezone.localtime(now)
    if local.time() < FROM or not is_workday(local.date()):
        return 0
    waiting = desk.waiting(binding, access.system(), local.date())
    if not waiting["late"] and not waiting["stale"]:
        return 0
    return sum(_tell(binding, user, local, waiting) for user in _managers(binding))


def _managers(binding: Any) -> list[int]:
    return sorted({user for role in binding.managers for user in notify.holders(binding.app, role)})


def _tell(binding: Any, user: int, local: datetime, waiting: dict[str, int]) -> int:
    key = f"directory:{binding.app}:{local.date().isoformat()}:{user}"
    if notify.is_sent(key):
        return 0
    parts = []
    if waiting["late"]:
        parts.append(_("%s laporan warga lewat batas") % waiting["late"])
    if waiting["stale"]:
        parts.append(_("%s tempat perlu diperiksa lagi") % waiting["stale"])
    title = _("Direktori: ada yang menunggu")
    notify.send(title=title, text="; ".join(parts), url=binding.url("desk"), user_id=user, app=binding.app, key=key)
    return 1
