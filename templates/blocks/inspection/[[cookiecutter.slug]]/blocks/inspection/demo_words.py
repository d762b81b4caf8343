"""What the demonstration says: subjects, inspections with their findings, places. All invented; no name of anybody."""

from dataclasses import dataclass, field

ADMIN = "laporan"


@dataclass(frozen=True)
class Subject:
    """One thing that may be inspected: whose it is, by office code or `desa`, and how risky in six marks."""

    name: str
    office: str
    group: str
    marks: tuple[int, ...]


@dataclass(frozen=True)
class Told:
    """One finding with its recommendations as (kind, text, rupiah) and what became of each."""

    title: str
    code: str
    words: tuple[str, str, str, str]
    value: int
    advices: tuple[tuple[str, str, int, str], ...]


@dataclass(frozen=True)
class Story:
    """One inspection: of which subject, from which month and day for how many days, and how far it came."""

    subject: int
    kind: str
    title: str
    month: int
    day: int
    days: int
    ends: str  # tim, kosong, kkp, nhp, tanggap, lhp
    findings: tuple[Told, ...] = field(default=())


MARKS = ("transaksi", "pengendalian", "perubahan", "pertimbangan", "tindak_lanjut", "audit_lalu")
SUBJECTS = (
    Subject("Pemerintah {place}", "desa", "desa", (3, 4, 2, 3, 3, 4)),
    Subject("Pemerintah {place}", "desa", "desa", (3, 3, 2, 2, 3, 3)),
    Subject("Pemerintah {place}", "desa", "desa", (2, 3, 1, 2, 2, 3)),
    Subject("Pemerintah {place}", "desa", "desa", (3, 4, 3, 4, 3, 4)),
    Subject("Pemerintah {place}", "desa", "desa", (2, 2, 2, 2, 1, 2)),
    Subject("Pekerjaan jalan dan jembatan", "dpupr", "perangkat_daerah", (4, 3, 3, 3, 2, 3)),
    Subject("Pengelolaan obat dan jaminan kesehatan", "dinkes", "perangkat_daerah", (4, 3, 2, 3, 2, 3)),
    Subject("Dana BOS sekolah negeri", "disdik", "sekolah", (3, 3, 2, 3, 2, 3)),
    Subject("Laporan keuangan pemerintah daerah", "bpkad", "daerah", (4, 2, 2, 4, 2, 2)),
    Subject("Akuntabilitas kinerja perangkat daerah", "bappeda", "daerah", (2, 2, 2, 3, 2, 2)),
    Subject("Pendapatan dan piutang pajak daerah", "bapenda", "perangkat_daerah", (4, 3, 3, 3, 2, 3)),
)

VOLUME = Told(
    "Kekurangan volume pekerjaan rabat beton",
    "1.01",
    (
        "Hasil ukur bersama pelaksana kegiatan menunjukkan panjang terpasang 182 m dari 200 m yang dibayar.",
        "Pembayaran dilakukan sebesar pekerjaan yang benar-benar terpasang menurut RAB dan berita acara.",
        "Tim pelaksana kegiatan tidak mengukur ulang sebelum pembayaran terakhir.",
        "Kelebihan pembayaran kepada pemasok dan jalan tidak mencapai panjang rencana.",
    ),
    18_450_000,
    (
        ("setor", "Menyetor kelebihan pembayaran ke rekening kas desa.", 18_450_000, "sebagian"),
        (ADMIN, "Melengkapi berita acara pengukuran tiap tahap pembayaran.", 0, "sesuai"),
    ),
)
TAX = Told(
    "Pajak yang dipungut belum disetor",
    "1.03",
    (
        "PPN dan PPh atas tujuh belanja material dipungut tetapi belum disetor sampai akhir pemeriksaan.",
        "Bendahara menyetor seluruh pajak yang dipungut ke kas negara pada bulan berikutnya.",
        "Bendahara belum menutup buku pajak tiap bulan.",
        "Penerimaan negara terlambat dan uang tunai tersimpan di bendahara.",
    ),
    6_275_000,
    (("setor", "Menyetor pajak yang terutang dan menyerahkan bukti setornya.", 6_275_000, "sesuai"),),
)
RECORDS = Told(
    "Aset yang dibeli belum dicatat",
    "2.01",
    (
        "Dua belas unit peralatan yang dibeli belum tercatat dalam buku inventaris.",
        "Barang dicatat dalam buku inventaris paling lambat pada akhir bulan pembeliannya.",
        "Belum ada petugas yang ditunjuk mengurus barang.",
        "Barang sulit ditelusuri dan berisiko hilang.",
    ),
    0,
    ((ADMIN, "Mencatat seluruh barang dan menempelkan nomor inventarisnya.", 0, "belum"),),
)
TRAVEL = Told(
    "Bukti perjalanan dinas tidak lengkap",
    "1.04",
    (
        "Sembilan dari empat puluh perjalanan yang diuji tidak dilengkapi bukti penginapan.",
        "Perjalanan dinas dipertanggungjawabkan dengan bukti riil atau surat pernyataan.",
        "Verifikasi pejabat penatausahaan keuangan kurang cermat.",
        "Belanja belum dapat diyakini kewajarannya.",
    ),
    11_900_000,
    (
        ("setor", "Menyetor biaya penginapan yang tidak dapat dibuktikan ke kas daerah.", 11_900_000, "dijawab"),
        ("prosedur", "Menetapkan prosedur verifikasi bukti perjalanan dinas.", 0, "sesuai"),
    ),
)
DELAY = Told(
    "Denda keterlambatan belum dikenakan",
    "1.03",
    (
        "Paket pemeliharaan jalan selesai sembilan hari lewat kontrak tanpa denda.",
        "Keterlambatan dikenai denda satu per seribu nilai kontrak tiap hari.",
        "Pejabat pembuat komitmen menunggu penilaian keadaan kahar.",
        "Penerimaan daerah berkurang.",
    ),
    24_300_000,
    (("setor", "Mengenakan dan menyetor denda keterlambatan ke kas daerah.", 24_300_000, "belum"),),
)

STORIES = (
    Story(8, "reviu_lkpd", "Reviu laporan keuangan pemerintah daerah tahun lalu", 2, 3, 16, "lhp"),
    Story(0, "dana_desa", "Audit dana desa pada {subject}", 2, 9, 10, "lhp", (VOLUME, TAX)),
    Story(1, "dana_desa", "Audit dana desa pada {subject}", 3, 9, 10, "lhp", (TAX,)),
    Story(5, "perangkat_daerah", "Audit ketaatan pekerjaan jalan dan jembatan", 4, 13, 15, "lhp", (TRAVEL, DELAY)),
    Story(7, "bos", "Audit dana BOS sekolah dasar negeri", 6, 8, 10, "lhp", (RECORDS, TAX)),
    Story(6, "reviu_rka", "Reviu RKA tahun berikutnya", 8, 10, 8, "lhp"),
    Story(2, "dana_desa", "Audit dana desa pada {subject}", 9, 7, 10, "lhp", (VOLUME, RECORDS)),
    Story(3, "dana_desa", "Audit dana desa pada {subject}", 10, 12, 8, "tanggap", (VOLUME,)),
    Story(10, "perangkat_daerah", "Audit ketaatan pendapatan dan piutang pajak", 10, 28, 12, "nhp", (RECORDS,)),
    Story(4, "dana_desa", "Audit dana desa pada {subject}", 11, 18, 14, "kkp", (TAX,)),
    Story(9, "sakip", "Evaluasi akuntabilitas kinerja", 12, 7, 8, "tim"),
    Story(6, "perangkat_daerah", "Audit ketaatan pengelolaan obat", 12, 14, 10, "kosong"),
)
PURPOSE = "Memberi keyakinan yang memadai bahwa pelaksanaan sesuai ketentuan, tepat jumlah dan tepat guna."
SCOPE = "Pelaksanaan dan pertanggungjawaban tahun berjalan atas sampel yang dipilih menurut risiko."
WORK = "Menguji dokumen atas sampel, mewawancarai pelaksana, dan mencocokkannya dengan keadaan di lapangan."
RESULT = "Sampel yang diuji diuraikan dalam lampiran; hal yang menyimpang dituangkan dalam temuan."
NOTE = "Tambahkan cara memilih sampel dan jumlah yang diuji."
ANSWER = "Sampel dipilih menurut nilai terbesar, mencakup tujuh puluh persen belanja."
REPLY = "Sudah dilaksanakan; buktinya terlampir."
PLACES = ("Tirta", "Embun", "Sejuk", "Sumber", "Mata Air", "Bening", "Segar", "Murni", "Lestari", "Fajar", "Kenanga")
SEEN = ("Belum tersedia saat diperiksa.", "Ada tetapi rusak.", "Kotor dan perlu dibersihkan.", "Catatan tidak lengkap.")
