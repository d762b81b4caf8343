"""Who may sign in: no sample people, and an administrator."""

from django.conf import settings
from django.utils.translation import gettext as _

from core.condition.finding import BAD, GOOD, WARN, Finding
from core.going_live import administrator as first
from core.going_live import marks


def samples() -> Finding:
    """Whether people and logins of a demonstration are still there."""
    title = _("Data contoh")
    if marks.have_logins():
        text = _("Akun contoh masih ada; kata sandinya diketahui siapa pun.")
        todo = _("Jalankan `manage.py siap_pakai --nip NIP --nama NAMA`.")
        return Finding(title, BAD, text, todo)
    if settings.DEMO:
        text = _("Sudah keluar, tetapi DEMO=1: `manage.py seed` akan membuatnya lagi.")
        return Finding(title, BAD, text, _("Hapus DEMO dari .env."))
    return Finding(title, GOOD, _("Tidak ada."))


def administrator() -> Finding:
    """Whether somebody can sign in who appoints the others."""
    title, user = _("Administrator"), first.known()
    if user is None:
        text = _("Belum ada yang dapat mengangkat pegawai.")
        return Finding(title, BAD, text, _("Jalankan `manage.py siap_pakai --nip NIP --nama NAMA`."))
    words = {"name": user.full_name}
    if not user.has_usable_password():
        text = _("%(name)s belum memasang kata sandi.") % words
        todo = _("Masukkan kode sekali pakai dari `manage.py siap_pakai` di /akun/pulihkan/.")
        return Finding(title, WARN, text, todo)
    return Finding(title, GOOD, _("%(name)s.") % words)


def second_factor() -> Finding:
    """Whether officers need more than a password."""
    title = _("Kode pengaman pegawai")
    if settings.MFA_REQUIRED:
        return Finding(title, GOOD, _("Wajib bagi semua pegawai."))
    return Finding(title, BAD, _("MFA_REQUIRED=0: kata sandi saja cukup."), _("Hapus MFA_REQUIRED dari .env."))
