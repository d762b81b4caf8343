"""The certificate of this replica's own address: the tick asks for it, pages only read what was seen."""

import socket
import ssl
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from cryptography import x509
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from core.condition.finding import BAD, GOOD, WARN, Finding
from core.display import long_date
from core.models import Observation

NAME = "certificate"
WAIT = 8  # seconds
SOON, VERY_SOON = timedelta(days=21), timedelta(days=7)


def look(now: datetime) -> int:
    """Ask our own address for its certificate and note what was seen; 0 where it has none."""
    parts = urlsplit(settings.SITE_ADDRESS)
    if parts.scheme != "https" or not parts.hostname:
        return 0
    host, port = parts.hostname, parts.port or 443
    values: dict = {"seen_at": now, "problem": ""}
    try:
        values |= {"data": {"host": host, "ends_at": _ends_at(host, port).isoformat()}, "good_at": now}
    except ssl.SSLCertVerificationError as problem:
        values |= {"data": {"host": host, "ends_at": _unproven(host, port)}, "problem": problem.verify_message[:300]}
    except OSError as problem:
        values |= {"data": {"host": host}, "problem": (str(problem) or type(problem).__name__)[:300]}
    Observation.objects.update_or_create(name=NAME, defaults=values)
    return 1


def expiry() -> Finding:
    """When it ends, as it was last seen."""
    title, host = _("Sertifikat HTTPS"), urlsplit(settings.SITE_ADDRESS).hostname
    if not settings.SITE_ADDRESS.startswith("https://"):
        text = _("SITE_ADDRESS bukan alamat https; kata sandi terkirim tanpa sandi.")
        return Finding(title, BAD, text, _("Pasang sertifikat pada nginx, lalu isi SITE_ADDRESS=https://… di .env."))
    row = Observation.objects.filter(name=NAME).first()
    if row is None or row.data.get("host") != host:
        return Finding(title, WARN, _("Belum diperiksa; tick memeriksanya beberapa kali sehari."), _("Tunggu tick."))
    words = {"host": host, "problem": row.problem}
    if row.problem and "ends_at" not in row.data:
        todo = _("Periksa apakah nginx menyala, nama domain mengarah ke server ini, dan porta 443 terbuka.")
        return Finding(title, BAD, _("%(host)s tidak menjawab: %(problem)s.") % words, todo)
    if row.problem:
        todo = _("Perbarui sertifikat (certbot renew), muat ulang nginx, dan periksa nama serta rantainya.")
        return Finding(title, BAD, _("%(host)s tidak dapat dipercaya: %(problem)s.") % words, todo)
    ends_at = datetime.fromisoformat(row.data["ends_at"])
    left, text = ends_at - timezone.now(), _("Berlaku sampai %(day)s.") % {"day": long_date(ends_at)}
    if left > SOON:
        return Finding(title, GOOD, text)
    todo = _("Perbarui sekarang (certbot renew), lalu muat ulang nginx; periksa juga timer perpanjangannya.")
    return Finding(title, BAD if left < VERY_SOON else WARN, text, todo)


def _ends_at(host: str, port: int) -> datetime:
    """The end of a certificate that browsers would trust."""
    with _connected(ssl.create_default_context(), host, port) as tls:
        ends = ssl.cert_time_to_seconds(tls.getpeercert()["notAfter"])
    return datetime.fromtimestamp(ends, UTC)


def _unproven(host: str, port: int) -> str:
    """The end of one that browsers refuse, where it can be read at all."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    try:
        with _connected(context, host, port) as tls:
            found = x509.load_der_x509_certificate(tls.getpeercert(binary_form=True))
    except (OSError, ValueError):
        return ""
    return found.not_valid_after_utc.isoformat()


def _connected(context: ssl.SSLContext, host: str, port: int) -> ssl.SSLSocket:
    plain = socket.create_connection((host, port), timeout=WAIT)
    try:
        return context.wrap_socket(plain, server_hostname=host)
    except OSError:
        plain.close()
        raise
