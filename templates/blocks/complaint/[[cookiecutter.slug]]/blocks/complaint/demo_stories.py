"""What invented residents write in a demonstration, by category code; and the paths their reports take."""

STORIES = {
    "jalan-rusak": (
        (
            "Lubang besar di tikungan",
            "Lubangnya selebar setengah jalan dan tertutup air saat hujan. Kemarin ada motor jatuh.",
        ),
        (
            "Aspal terkelupas sepanjang gang",
            "Sejak galian pipa selesai jalannya tidak ditutup lagi, berdebu dan licin.",
        ),
    ),
    "lampu-jalan": (
        ("Lampu jalan padam tiga tiang", "Sudah dua minggu gelap, anak-anak pulang mengaji lewat sini."),
        ("Lampu jalan menyala siang hari", "Menyala terus dari pagi, mohon diperiksa sensornya."),
    ),
    "lampu-lalu-lintas": (
        ("Lampu merah mati di simpang", "Kendaraan berebut jalan setiap pagi, sangat berbahaya."),
        ("Rambu berhenti tertutup dahan", "Rambu di simpang tiga tidak terlihat dari arah pasar."),
    ),
    "parkir-liar": (
        ("Truk parkir di bahu jalan", "Setiap malam truk berjajar dan menutup trotoar."),
        ("Parkir menutup pintu puskesmas", "Ambulans sulit masuk karena motor diparkir di gerbang."),
    ),
    "jembatan": (
        ("Papan jembatan lapuk", "Dua papan sudah patah, anak sekolah lewat setiap hari."),
        ("Pagar jembatan hilang", "Pagar sisi hilir hanyut waktu banjir."),
    ),
    "drainase": (
        ("Selokan mampet, air masuk rumah", "Setiap hujan lebat air dari selokan naik sampai teras."),
        ("Gorong-gorong ambles", "Tutup gorong-gorong patah dan belum diganti."),
    ),
    "air-bersih": (
        ("Air mati sejak tiga hari", "Satu RT tidak mendapat air, kami membeli air galon."),
        ("Air keruh dan berbau", "Air ledeng berwarna cokelat setelah perbaikan pipa."),
    ),
    "sampah": (
        ("Sampah menumpuk di TPS", "Tidak diangkut sejak minggu lalu, bau sampai ke sekolah."),
        ("Buang sampah di tepi sungai", "Banyak kantong sampah dibuang malam hari."),
    ),
    "pohon": (
        ("Pohon miring ke jalan", "Akarnya terangkat sesudah angin kencang."),
        ("Dahan menyentuh kabel", "Setiap angin kabelnya memercik."),
    ),
    "hewan-berbahaya": (
        ("Sarang tawon di atap sekolah", "Besar sekali, murid dilarang bermain di halaman."),
        ("Ular masuk rumah", "Ular masuk dapur dan bersembunyi di balik lemari."),
    ),
    "sekolah": (
        ("Plafon kelas hampir runtuh", "Plafon kelas 3 melengkung dan bocor saat hujan."),
        ("Pungutan uang perpisahan", "Orang tua diminta membayar dan tidak ada rinciannya."),
    ),
    "pasar": (
        ("Lapak menutup jalan masuk pasar", "Pembeli harus memutar lewat belakang."),
        ("Timbangan pedagang tidak pas", "Sudah dua kali beratnya kurang dari yang dibayar."),
    ),
    "pencemaran": (
        ("Asap pembakaran batok kelapa", "Setiap sore asapnya masuk ke rumah-rumah, anak saya batuk."),
        ("Air sungai berbusa", "Busa putih turun dari arah tempat cuci mobil."),
    ),
    "ketertiban": (
        ("Musik keras sampai subuh", "Hampir setiap malam minggu, warga sulit tidur."),
        ("Bangunan di atas saluran", "Kios baru dibangun menutup saluran air."),
    ),
    "orang-terlantar": (
        ("Kakek tidur di emperan toko", "Sudah empat hari, tampak sakit dan tidak ada keluarganya."),
        ("Anak mengamen sampai malam", "Dua anak kecil di lampu merah tanpa orang tua."),
    ),
    "layanan-kesehatan": (
        ("Antrean puskesmas lama", "Datang pukul tujuh, baru dilayani pukul sebelas."),
        ("Obat habis", "Obat darah tinggi kosong sudah dua minggu."),
    ),
    "kependudukan": (
        ("KTP belum jadi", "Rekam data tiga bulan lalu, belum ada kabar."),
        ("Nama pada KK salah", "Sudah mengajukan perbaikan, masih salah ejaan."),
    ),
    "listrik": (
        ("Kabel listrik menjuntai", "Kabel turun setinggi kepala di depan lorong."),
        ("Listrik sering padam", "Tiga kali sehari, alat dagang kami rusak."),
    ),
    "telekomunikasi": (
        ("Tiang telepon miring", "Tiangnya hampir roboh ke rumah warga."),
        ("Kabel internet menghalangi jalan", "Kabel putus dibiarkan melintang di trotoar."),
    ),
    "aplikasi": (
        ("Tidak bisa masuk akun", "Kode dikirim ke nomor lama saya yang sudah hangus."),
        ("NIK ditolak saat mendaftar", "Katanya NIK sudah dipakai, padahal saya baru pertama mendaftar."),
    ),
    "bantuan-sosial": (
        ("Nama tidak ada di daftar bantuan", "Tahun lalu menerima, tahun ini tidak dan tidak ada penjelasan."),
        ("Beras bantuan berkutu", "Beras yang dibagikan minggu lalu tidak layak dimakan."),
    ),
    "perizinan": (
        ("Izin usaha tidak kunjung terbit", "Berkas sudah lengkap sejak bulan lalu."),
        ("Tidak tahu syarat izin reklame", "Di loket diberi keterangan yang berbeda-beda."),
    ),
    "pajak-daerah": (
        ("Tagihan PBB atas nama orang lain", "Tanah sudah saya beli lima tahun lalu, nama belum berubah."),
        ("Retribusi ditarik dua kali", "Dalam satu hari dua petugas menarik retribusi."),
    ),
    "pertanahan": (
        ("Sertifikat belum selesai", "Pengukuran sudah setahun yang lalu."),
        ("Patok batas hilang", "Mohon petugas mengukur ulang batas kebun."),
    ),
    "keamanan": (
        ("Balap liar tiap malam minggu", "Mulai pukul sebelas malam di jalan lurus dekat pelabuhan."),
        ("Motor hilang di pasar", "Bulan ini sudah tiga kejadian, mohon patroli."),
    ),
    "lainnya": (
        ("Usul bangku di taman", "Orang tua yang mengantar anak tidak punya tempat duduk."),
        ("Terima kasih petugas kebersihan", "Jalan depan rumah kini bersih setiap pagi, mohon dipertahankan."),
    ),
    "": (
        ("Mohon ditindaklanjuti", "Saya sudah datang ke kantor dua kali dan belum mendapat jawaban."),
        ("Pelayanan terlalu lama", "Berkas saya lengkap, tetapi belum selesai setelah tiga minggu."),
    ),
}

ANSWERS = (
    "Terima kasih atas laporannya. Regu kami sudah memperbaiki pada hari ini; mohon dipantau.",
    "Sudah kami tangani bersama perangkat desa. Bila terulang, balas jawaban ini.",
    "Sudah selesai dikerjakan. Perbaikan menyeluruh masuk rencana triwulan depan.",
)
REPLIES = ("Terima kasih, cepat sekali.", "Sudah baik, semoga awet.", "Cukup, walau agak lama.")

# Words are the block's names of steps; others are names of the entry's own steps and left out where it has none.
FIELD = ("verify", "take", "start", "finish", "answer_step")
# Reports of the first weeks are nearly all finished, those of the last weeks stand everywhere.
OLD_PATHS = (
    (*FIELD, "rate"),
    ("verify", "terima", "answer_step", "rate"),
    (*FIELD, "tutup"),
    ("tolak",),
    (*FIELD, "rate"),
    ("verify", "answer_step", "tutup"),
    (*FIELD, "reopen", "terima", "answer_step", "rate"),
    ("verify", "terima"),
    (*FIELD, "rate"),
)
NEW_PATHS = (
    (*FIELD, "rate"),
    ("verify", "take"),
    ("verify",),
    ("forward",),
    ("verify", "take", "start"),
    FIELD,
    ("return_to",),
    ("verify", "terima"),
    (*FIELD, "reopen"),
    ("merge",),
    ("verify", "take", "start", "finish"),
    ("verify", "take"),
    ("return_to", "lengkapi", "verify"),
    ("verify",),
    (),
    ("verify",),
    (),
)
