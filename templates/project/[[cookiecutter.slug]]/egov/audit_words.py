"""What the audit trail's codes mean in words; a code that nobody named shows as it is."""

from django.utils.translation import gettext_lazy as _

from core import entities
from core.models import AuditEntry
from live import menus

ACTIONS = {
    "accept_shift": _("Menerima jaga"),
    "add_officer": _("Menambah pegawai"),
    "add_source": _("Menambah sumber data"),
    "adjust": _("Menyesuaikan saldo cuti"),
    "adopt": _("Mengesahkan SOP"),
    "appoint": _("Mengangkat pejabat"),
    "archive_hold": _("Menahan arsip"),
    "archive_list_approved": _("Menyetujui daftar arsip"),
    "archive_list_done": _("Melaksanakan daftar arsip"),
    "archive_list_dropped": _("Membatalkan daftar arsip"),
    "archive_list_judged": _("Mencatat pertimbangan panitia arsip"),
    "archive_list_made": _("Menyusun daftar arsip"),
    "archive_list_returned": _("Mengembalikan daftar arsip"),
    "archive_list_submitted": _("Mengajukan daftar arsip"),
    "archive_musnah": _("Memusnahkan arsip"),
    "archive_pindah": _("Memindahkan arsip"),
    "archive_release": _("Melepas penahanan arsip"),
    "archive_serah": _("Menyerahkan arsip"),
    "begin_shift": _("Memulai jaga"),
    "begin_update": _("Membuat pembaruan peringatan"),
    "billing.assess": _("Menetapkan tagihan"),
    "billing.cash": _("Mencatat bayar tunai"),
    "billing.pay": _("Menerima pembayaran"),
    "billing.renew": _("Memperpanjang batas bayar"),
    "billing.void": _("Membatalkan tagihan"),
    "booking.arrive": _("Mencatat hadir"),
    "booking.choose": _("Memilih jadwal"),
    "booking.release": _("Melepas jadwal"),
    "call_off_office_change": _("Membatalkan perubahan kantor"),
    "change_contact": _("Mengubah telepon atau surel"),
    "change_password": _("Mengganti kata sandi"),
    "change_role": _("Mengubah peran"),
    "consent.end": _("Mengakhiri persetujuan"),
    "consent.give": _("Memberi persetujuan"),
    "correction-disetujui": _("Menyetujui koreksi presensi"),
    "correction-ditolak": _("Menolak koreksi presensi"),
    "create": _("Membuat"),
    "data_request.answer": _("Menjawab permintaan data pribadi"),
    "data_request.ask": _("Mengajukan permintaan data pribadi"),
    "data_request.copy": _("Mengunduh salinan data pribadi"),
    "data_request.read": _("Membuka permintaan data pribadi"),
    "data_request.take": _("Menangani permintaan data pribadi"),
    "data_request.withdraw": _("Mencabut permintaan data pribadi"),
    "decide_report": _("Memutuskan laporan warga"),
    "delete": _("Menghapus"),
    "discard": _("Membuang rancangan"),
    "dispose": _("Mendisposisikan surat"),
    "drop_second_factor": _("Melepas kode pengaman yang hilang"),
    "edit": _("Mengubah"),
    "end_holding": _("Mengakhiri jabatan"),
    "end_mandate": _("Mengakhiri wewenang tanda tangan"),
    "export": _("Mengekspor daftar"),
    "export_own_data": _("Mengunduh data sendiri"),
    "export_personal": _("Mengekspor data pribadi terbuka"),
    "first_administrator": _("Membuat administrator pertama"),
    "give_mandate": _("Memberi wewenang tanda tangan"),
    "go_live": _("Mengeluarkan data contoh"),
    "grant_role": _("Memberi peran"),
    "hand_over": _("Serah terima jabatan"),
    "hand_over_shift": _("Menyerahkan jaga"),
    "handle_alert": _("Mencatat tindakan peringatan"),
    "holiday": _("Mengubah hari libur"),
    "import": _("Memasukkan berkas"),
    "import_remove": _("Menarik baris dari berkas"),
    "import_undo": _("Membatalkan berkas yang dimasukkan"),
    "leave-setuju": _("Menyetujui cuti"),
    "leave-tangguhkan": _("Menangguhkan cuti"),
    "leave-tolak": _("Menolak cuti"),
    "lift_block": _("Membuka blokir nomor"),
    "make_reset_code": _("Membuat kode kata sandi"),
    "office_change": _("Melaksanakan perubahan kantor"),
    "paraf-kembali": _("Mengembalikan konsep surat"),
    "paraf-setuju": _("Memaraf konsep surat"),
    "plan_office_change": _("Mencatat perubahan kantor"),
    "print_destruction": _("Mencetak berita acara pemusnahan"),
    "print_slips": _("Mencetak slip aktivasi"),
    "publish": _("Menerbitkan peringatan"),
    "push.off": _("Berhenti menerima kabar di perangkat"),
    "push.on": _("Menerima kabar di perangkat"),
    "remove_application": _("Mengeluarkan aplikasi"),
    "read_personal": _("Membuka data pribadi"),
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
    "signing.reissue": _("Membetulkan dokumen"),
    "signing.revoke": _("Mencabut dokumen"),
    "signing.sign": _("Menandatangani dokumen"),
    "staffing_check": _("Memeriksa berkas kepegawaian"),
    "staffing_discard": _("Membuang berkas kepegawaian"),
    "step_unit": _("Mencatat langkah unit"),
    "switch_source": _("Mengubah sumber data"),
    "take_call": _("Mencatat panggilan"),
    "take_report": _("Menerima laporan warga"),
    "take_up_alert": _("Menangani peringatan harga"),
    "tick": _("Pekerjaan berwaktu"),
    "ttd-kembali": _("Mengembalikan surat tanpa tanda tangan"),
    "ttd-setuju": _("Menandatangani surat"),
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
