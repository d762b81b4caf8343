"""Messages that have not left: how many on each channel, and since when the oldest waits."""

from datetime import timedelta

from django.db.models import Count, Min, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from core.condition.finding import BAD, GOOD, WARN, Finding
from core.display import moment
from core.models import OutboxMessage, OutboxStatus

PATIENCE = timedelta(hours=1)  # a queued message leaves with the next tick
HAND_PATIENCE = timedelta(hours=24)  # a prepared one waits for an officer
FAILED = Q(status=OutboxStatus.FAILED)


def mail() -> Finding:
    """E-mail."""
    todo = _("Periksa EMAIL_URL dan tick; yang gagal enam kali tidak dicoba lagi, hubungi penerimanya.")
    return _finding("email", _("Surel belum terkirim"), PATIENCE, todo)


def whatsapp() -> Finding:
    """WhatsApp, which an officer sends."""
    todo = _("Buka Ruang pengelola, Pesan keluar, lalu kirim lewat tautannya.")
    return _finding("whatsapp", _("WhatsApp belum terkirim"), HAND_PATIENCE, todo, late=WARN)


def push() -> Finding:
    """Notices to devices."""
    todo = _("Periksa apakah server dapat menghubungi internet; perangkat yang mati menerima kabar saat menyala.")
    return _finding("push", _("Pemberitahuan perangkat belum terkirim"), PATIENCE, todo)


def _finding(channel: str, title: str, patience: timedelta, todo: str, late: str = BAD) -> Finding:
    rows = OutboxMessage.objects.filter(channel=channel).exclude(status=OutboxStatus.SENT)
    told = rows.aggregate(
        waiting=Count("pk", filter=~FAILED),
        failed=Count("pk", filter=FAILED),
        oldest=Min("notification__created_at", filter=~FAILED),
        first_failed=Min("notification__created_at", filter=FAILED),
    )
    if not told["waiting"] and not told["failed"]:
        return Finding(title, GOOD, _("Tidak ada."))
    parts = []
    if told["waiting"]:
        words = {"count": told["waiting"], "at": moment(told["oldest"])}
        parts.append(_("%(count)s menunggu, yang tertua sejak %(at)s.") % words)
    if told["failed"]:
        words = {"count": told["failed"], "at": moment(told["first_failed"])}
        parts.append(_("%(count)s gagal, yang tertua dari %(at)s.") % words)
    is_late = told["oldest"] is not None and timezone.now() - told["oldest"] > patience
    level = late if is_late else WARN if told["failed"] else GOOD
    return Finding(title, level, " ".join(parts), "" if level == GOOD else todo)
