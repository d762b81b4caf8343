"""Invented words for a replica that is only shown: reports, closures, what is sought."""

from blocks.directory.models import Reason, Subject

REPORTS = (
    (Subject.HOURS, "Hari Senin ternyata tutup, bukan buka."),
    (Subject.PRICE, "Tarif parkir sekarang Rp3.000."),
    (Subject.PLACE, "Titiknya di seberang jalan, di peta terlalu ke selatan."),
    (Subject.ACCESS, "Bidang miring di pintu samping, papan petunjuknya tidak ada."),
    (Subject.GONE, "Bangunannya sedang dibongkar."),
    (Subject.PHONE, "Nomor loket tidak tersambung sejak minggu lalu."),
)
ANSWERS = (
    ("diterima", "Sudah kami betulkan setelah menghubungi pengelola. Terima kasih."),
    ("ditolak", "Sudah kami periksa di tempat; keterangan pada halaman masih benar."),
)
CLOSURES = (
    (Reason.REPAIR, "Jalan masuk dan toilet sedang diperbaiki.", -4, 12),
    (Reason.WEATHER, "Air sedang tinggi; dibuka kembali setelah aman.", -1, None),
    (Reason.EVENT, "Dipakai acara daerah; pintu samping tetap dibuka.", 9, 11),
)
SOUGHT = ("pantai", "air terjun", "kuliner", "museum", "terminal", "taman", "danau", "ikan bakar")
MISSED = ("waterboom", "kebun binatang", "bioskop")
SCENES = (
    "Pemandangan {name} pada pagi hari",
    "Pintu masuk {name} dengan papan nama",
)
CREDIT = "Gambar contoh, bukan foto sebenarnya"
NOTICES = (
    (
        "Dialihkan karena perbaikan jalan",
        "Naik dan turun di pemberhentian sebelum dan sesudah ruas yang ditutup.",
        -1,
        6,
    ),
    ("Keberangkatan sore dikurangi", "Berangkat lebih pagi, atau pakai rute lain yang searah.", 0, 3),
)
OPERATORS = ("Koperasi Angkutan Contoh", "Perumda Angkutan Contoh", "Organda Contoh")
EVENTS = (
    ("Festival budaya daerah", "Pentas tari dan musik, pasar kerajinan, dan lomba masak. Terbuka untuk umum.", 16, 3),
    ("Pekan kuliner", "Masakan setempat dari kelompok usaha. Bawa wadah sendiri.", 31, 2),
    ("Lomba perahu", "Penonton memakai tribun timur; anak-anak wajib didampingi.", 52, 1),
    ("Malam seni kampung", "Pentas sanggar setempat, gratis.", 5, 1),
)
