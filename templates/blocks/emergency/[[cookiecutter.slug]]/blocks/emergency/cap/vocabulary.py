"""The enumerations of CAP 1.2 with the Indonesian words that officers and residents read."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Choices = list[tuple[str, object]]

STATUS = {
    "Actual": _("Sungguhan"),
    "Exercise": _("Latihan"),
    "System": _("Sistem"),
    "Test": _("Uji coba"),
    "Draft": _("Rancangan"),
}
MSG_TYPE = {
    "Alert": pgettext_lazy("emergency", "Peringatan"),
    "Update": _("Pembaruan"),
    "Cancel": _("Pembatalan"),
    "Ack": _("Tanda terima"),
    "Error": _("Penolakan"),
}
SCOPE = {"Public": _("Umum"), "Restricted": _("Terbatas"), "Private": _("Alamat tertentu")}
CATEGORY = {
    "Geo": _("Gempa, longsor, gunung api"),
    "Met": _("Cuaca dan banjir"),
    "Safety": _("Keselamatan umum"),
    "Security": _("Keamanan"),
    "Rescue": _("Pencarian dan penyelamatan"),
    "Fire": _("Kebakaran"),
    "Health": _("Kesehatan"),
    "Env": _("Lingkungan dan pencemaran"),
    "Transport": _("Perhubungan"),
    "Infra": _("Listrik, air, telekomunikasi"),
    "CBRNE": _("Bahan kimia, biologi, radiasi, ledakan"),
    "Other": _("Lainnya"),
}
RESPONSE_TYPE = {
    "Shelter": _("Berlindung di tempat"),
    "Evacuate": _("Mengungsi"),
    "Prepare": _("Bersiap"),
    "Execute": _("Jalankan rencana yang sudah ditetapkan"),
    "Avoid": _("Hindari wilayah"),
    "Monitor": _("Pantau keadaan"),
    "Assess": _("Nilai keadaan sendiri"),
    "AllClear": _("Keadaan aman"),
    "None": _("Tidak ada tindakan"),
}
URGENCY = {
    "Immediate": _("Bertindak sekarang"),
    "Expected": _("Bertindak dalam satu jam"),
    "Future": _("Bertindak dalam waktu dekat"),
    "Past": _("Sudah lewat"),
    "Unknown": _("Belum diketahui"),
}
SEVERITY = {
    "Extreme": _("Luar biasa"),
    "Severe": _("Berat"),
    "Moderate": _("Sedang"),
    "Minor": _("Ringan"),
    "Unknown": _("Belum diketahui"),
}
CERTAINTY = {
    "Observed": _("Sudah terjadi"),
    "Likely": _("Sangat mungkin"),
    "Possible": _("Mungkin"),
    "Unlikely": _("Kecil kemungkinannya"),
    "Unknown": _("Belum diketahui"),
}


def statuses() -> Choices:
    """Choices of a model's column; a callable keeps the words out of migrations."""
    return list(STATUS.items())


def msg_types() -> Choices:
    """Choices of a model's column."""
    return list(MSG_TYPE.items())


def categories() -> Choices:
    """Choices of a model's column."""
    return list(CATEGORY.items())


def response_types() -> Choices:
    """Choices of a model's column."""
    return list(RESPONSE_TYPE.items())


def urgencies() -> Choices:
    """Choices of a model's column."""
    return list(URGENCY.items())


def severities() -> Choices:
    """Choices of a model's column."""
    return list(SEVERITY.items())


def certainties() -> Choices:
    """Choices of a model's column."""
    return list(CERTAINTY.items())
