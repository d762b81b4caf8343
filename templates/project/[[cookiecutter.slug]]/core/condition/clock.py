"""The server's clock, on which deadlines and one-time codes stand."""

import subprocess
from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from core.condition.finding import BAD, GOOD, WARN, Finding
from core.display import moment
from core.models import AuditEntry

ASK = ("timedatectl", "show", "--property=NTPSynchronized", "--value")


def right() -> Finding:
    """Whether it runs with the time of the network, and never went back."""
    title, now = _("Jam server"), timezone.now()
    words = {"at": moment(now), "zone": settings.TIME_ZONE}
    text = _("%(at)s (%(zone)s).") % words
    todo = _("Nyalakan penyelarasan jam: timedatectl set-ntp true; lalu bandingkan dengan jam telepon.")
    newest = AuditEntry.objects.order_by("-pk").values_list("at", flat=True).first()
    if newest is not None and newest > now + timedelta(minutes=2):
        text = _("Jam mundur: sekarang %(at)s (%(zone)s), tetapi jejak audit sudah lebih lanjut.") % words
        return Finding(title, BAD, text, todo)
    said = _synchronized()
    if said == "yes":
        return Finding(title, GOOD, text)
    if said == "no":
        return Finding(title, BAD, _("Tidak diselaraskan dengan jaringan: %(at)s (%(zone)s).") % words, todo)
    return Finding(title, WARN, text, _("Tidak terbaca apakah jam diselaraskan; bandingkan dengan jam telepon."))


def _synchronized() -> str:
    """What systemd says; empty where it is not there to ask."""
    try:
        return subprocess.run(ASK, capture_output=True, text=True, timeout=5, check=True).stdout.strip()  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return ""
