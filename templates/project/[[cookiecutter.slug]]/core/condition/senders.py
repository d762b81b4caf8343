"""Whether messages can leave: e-mail, WhatsApp, notices to devices."""

import smtplib

from django.conf import settings
from django.core.mail import get_connection
from django.utils.translation import gettext as _

from core import push as web_push
from core.condition.finding import BAD, GOOD, WARN, Finding

NOWHERE = ("console", "dummy", "filebased", "locmem")
WAIT = 10  # seconds


def mail() -> Finding:
    """Whether the mail server lets us in."""
    title = _("Pengirim surel")
    if "email" not in settings.NOTIFY_CHANNELS:
        return Finding(title, GOOD, _("Tidak dipakai (NOTIFY_CHANNELS)."))
    if any(f".{name}." in settings.EMAIL_BACKEND for name in NOWHERE):
        text = _("EMAIL_URL kosong; surel tidak keluar dari server ini.")
        todo = _("Isi EMAIL_URL di .env, atau hapus email dari NOTIFY_CHANNELS.")
        return Finding(title, WARN, text, todo)
    try:
        connection = get_connection(timeout=WAIT)
        connection.open()
        connection.close()
    except (OSError, smtplib.SMTPException) as problem:
        text = _("Server surel menolak: %(problem)s.") % {"problem": str(problem)[:160] or type(problem).__name__}
        return Finding(title, BAD, text, _("Periksa nama, porta, akun, dan kata sandi pada EMAIL_URL di .env."))
    return Finding(title, GOOD, _("Server surel menerima kami."))


def whatsapp() -> Finding:
    """WhatsApp is sent by an officer's hand: the link is ready, somebody has to press it."""
    title = _("Pengirim WhatsApp")
    if "whatsapp" not in settings.NOTIFY_CHANNELS:
        return Finding(title, GOOD, _("Tidak dipakai (NOTIFY_CHANNELS)."))
    text = _("Pesan disiapkan sebagai tautan wa.me; petugas yang mengirimnya.")
    return Finding(title, WARN, text, _("Tunjuk petugas yang setiap hari membuka Ruang pengelola, Pesan keluar."))


def push() -> Finding:
    """Whether devices can be told."""
    title = _("Pemberitahuan perangkat")
    if web_push.is_on():
        return Finding(title, GOOD, _("PUSH_KEY ada."))
    if "push" not in settings.NOTIFY_CHANNELS:
        return Finding(title, GOOD, _("Tidak dipakai (NOTIFY_CHANNELS)."))
    todo = _("Salin baris PUSH_KEY dari keluaran `python -m config.new_env` ke .env.")
    return Finding(title, WARN, _("PUSH_KEY kosong; perangkat tidak diberi tahu."), todo)
