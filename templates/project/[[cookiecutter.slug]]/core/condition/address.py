"""Where the replica answers: production settings, its domain, and the proxy in front."""

from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from config import environment
from core.condition.finding import BAD, GOOD, Finding


def mode() -> Finding:
    """Whether these are the settings of production, with keys of their own."""
    title = _("Pengaturan produksi")
    if environment.DEBUG:
        text = _("DEBUG=1: galat dan pengaturan terlihat oleh siapa pun.")
        todo = _("Di .env: DEBUG=0, hapus DEMO dan MFA_REQUIRED=0, isi ALLOWED_HOSTS. Kuncinya biarkan tetap.")
        return Finding(title, BAD, text, todo)
    return Finding(title, GOOD, _("DEBUG=0, dengan kunci sendiri."))


def domain() -> Finding:
    """Whether the address that goes into messages is one that we answer to."""
    title, host = _("Domain"), urlsplit(settings.SITE_ADDRESS).hostname or ""
    if environment.DEBUG or host in ("", *environment.LOCAL_HOSTS):
        todo = _("Isi ALLOWED_HOSTS dan SITE_ADDRESS di .env dengan domain daerah.")
        return Finding(title, BAD, _("Hanya menjawab pada komputer ini."), todo)
    if not any(_is_of(host, allowed) for allowed in settings.ALLOWED_HOSTS):
        words = {"host": host, "allowed": ", ".join(settings.ALLOWED_HOSTS)}
        text = _("SITE_ADDRESS menyebut %(host)s, tetapi ALLOWED_HOSTS hanya %(allowed)s.") % words
        return Finding(title, BAD, text, _("Samakan keduanya di .env."))
    return Finding(title, GOOD, settings.SITE_ADDRESS)


def proxy() -> Finding:
    """Whether we believe the proxy in front that a visit came by HTTPS."""
    title = _("Proksi (nginx)")
    if not environment.DEBUG and settings.SECURE_SSL_REDIRECT and not settings.PROXY_COUNT:
        text = _("PROXY_COUNT=0: di belakang nginx setiap kunjungan dialihkan tanpa akhir.")
        return Finding(title, BAD, text, _("Isi PROXY_COUNT dengan banyaknya proksi di depan, biasanya 1."))
    words = {"count": settings.PROXY_COUNT}
    return Finding(title, GOOD, _("PROXY_COUNT=%(count)s.") % words)


def _is_of(host: str, allowed: str) -> bool:
    return host == allowed or (allowed.startswith(".") and (host == allowed[1:] or host.endswith(allowed)))
