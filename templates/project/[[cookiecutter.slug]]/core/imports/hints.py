"""What may stand in the cells of each kind of column, in the line under its heading."""

from django.utils.translation import gettext_lazy

KINDS = {
    "date": gettext_lazy("Tanggal, misalnya 24/11/2026"),
    "datetime": gettext_lazy("Tanggal dan jam, misalnya 24/11/2026 14:30"),
    "decimal": gettext_lazy("Angka; koma untuk desimal"),
    "duration": gettext_lazy("Jam dan menit, misalnya 01:30"),
    "email": gettext_lazy("Alamat surel"),
    "integer": gettext_lazy("Angka bulat"),
    "kk": gettext_lazy("16 angka, ditulis sebagai teks"),
    "money": gettext_lazy("Rupiah, angka saja"),
    "nik": gettext_lazy("16 angka, ditulis sebagai teks"),
    "nip": gettext_lazy("18 angka, ditulis sebagai teks"),
    "nop": gettext_lazy("18 angka, ditulis sebagai teks"),
    "npwp": gettext_lazy("15 atau 16 angka, ditulis sebagai teks"),
    "percent": gettext_lazy("Angka persen tanpa tanda %"),
    "phone": gettext_lazy("Diawali 0, ditulis sebagai teks"),
    "plate": gettext_lazy("Nomor polisi, misalnya B 1234 CD"),
    "time": gettext_lazy("Jam, misalnya 08:00"),
    "url": gettext_lazy("Alamat laman, diawali https://"),
}
# Part of a field -> its name, the kind of its cells, what may stand in them.
PARTS = {
    "lat": (gettext_lazy("lintang"), "coordinate", gettext_lazy("Derajat desimal, misalnya -1.395200")),
    "lon": (gettext_lazy("bujur"), "coordinate", gettext_lazy("Derajat desimal, misalnya 120.754800")),
    "nama": (gettext_lazy("nama"), "text", gettext_lazy("Nama lengkap menurut KTP")),
    "nik": (gettext_lazy("NIK"), "nik", gettext_lazy("16 angka, ditulis sebagai teks")),
    "telepon": (gettext_lazy("telepon"), "phone", gettext_lazy("Diawali 0, ditulis sebagai teks")),
}
