"""What the audit trail's codes mean in words; a code that nobody named shows as it is."""

from django.utils.translation import gettext_lazy as _

from core import entities
from core.models import AuditEntry
from live import menus

ACTIONS = {
    "accept_shift": _("Menerima jaga"),
    "add_officer": _("Menambah pegawai"),
    "adjust": _("Menyesuaikan saldo cuti"),
    "appoint": _("Mengangkat pejabat"),
    "begin_shift": _("Memulai jaga"),
    "begin_update": _("Membuat pembaruan peringatan"),
    "billing.cash": _("Mencatat bayar tunai"),
    "billing.renew": _("Memperpanjang batas bayar"),
    "billing.void": _("Membatalkan tagihan"),
    "booking.arrive": _("Mencatat hadir"),
    "booking.choose": _("Memilih jadwal"),
    "booking.release": _("Melepas jadwal"),
    "change_contact": _("Mengubah telepon atau surel"),
    "change_password": _("Mengganti kata sandi"),
    "change_role": _("Mengubah peran"),
    "create": _("Membuat"),
    "delete": _("Menghapus"),
    "discard": _("Membuang rancangan"),
    "dispose": _("Mendisposisikan surat"),
    "edit": _("Mengubah"),
    "end_holding": _("Mengakhiri jabatan"),
    "export": _("Mengekspor daftar"),
    "export_own_data": _("Mengunduh data sendiri"),
    "grant_role": _("Memberi peran"),
    "hand_over_shift": _("Menyerahkan jaga"),
    "handle_alert": _("Mencatat tindakan peringatan"),
    "import": _("Memasukkan berkas"),
    "lift_block": _("Membuka blokir nomor"),
    "make_reset_code": _("Membuat kode kata sandi"),
    "publish": _("Menerbitkan peringatan"),
    "reset_password": _("Memulihkan kata sandi"),
    "retention": _("Mengosongkan data yang lewat masa simpan"),
    "revoke_role": _("Mencabut peran"),
    "search": _("Mencari"),
    "send": _("Mengirim surat"),
    "send_unit": _("Mengirim unit"),
    "show_alert": _("Mengubah tampilan peringatan"),
    "sign_in": _("Masuk"),
    "sign_out": _("Keluar"),
    "sign_up": _("Mendaftar"),
    "signing.revoke": _("Mencabut dokumen"),
    "signing.sign": _("Menandatangani dokumen"),
    "step_unit": _("Mencatat langkah unit"),
    "take_call": _("Mencatat panggilan"),
    "tick": _("Pekerjaan berwaktu"),
    "unit_service": _("Mengubah kesiapan unit"),
    "unmask": _("Melihat data pribadi utuh"),
}
PARTS = {"accounts": _("Akun"), "core": _("Pengelolaan")}


def action_of(entry: AuditEntry) -> str:
    """What was done: a known deed, or the step of the record's workflow."""
    if entry.action in ACTIONS:
        return str(ACTIONS[entry.action])
    entity = _entity(entry)
    steps = entity.workflow.transitions if entity is not None and entity.workflow is not None else ()
    return next((str(step.label) for step in steps if step.name == entry.action), entry.action)


def place_of(entry: AuditEntry) -> str:
    """Where it was done: the application or part of the platform, and the kind of record."""
    entity = _entity(entry)
    part = str(PARTS.get(entry.app) or menus.app_name(entry.app))
    kind = str(entity.label) if entity is not None else entry.entity
    return f"{part} · {kind}" if kind else part


def _entity(entry: AuditEntry) -> entities.Entity | None:
    try:
        return entities.get(entry.app, entry.entity)
    except LookupError:
        return None
