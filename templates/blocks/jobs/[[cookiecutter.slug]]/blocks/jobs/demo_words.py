"""What the demonstration's seekers, employers and vacancies say. All invented."""

# Wanted work, field, education, subject, skills, work done before.
SEEKERS = (
    ("Kasir toko", "ritel", "smk", "Pemasaran", "Mesin kasir\nMelayani pembeli\nMenghitung stok",
     "Kasir|Toko Sinar Baru|2021|2024"),
    ("Staf administrasi", "administrasi", "d3", "Sekretari", "Mengetik cepat\nMengarsip surat\nLembar sebar",
     "Staf tata usaha|Yayasan Bina Anak|2019|2023"),
    ("Teknisi pendingin", "teknik", "smk", "Teknik pendingin", "Memasang AC\nMengisi freon\nMembaca diagram",
     "Teknisi|Bengkel Dingin Jaya|2020|2025"),
    ("Perawat", "kesehatan", "d3", "Keperawatan", "Merawat luka\nMencatat tanda vital", ""),
    ("Pengemudi", "transportasi", "sma", "", "SIM B1\nMerawat mobil", "Sopir|CV Angkut Lancar|2015|2024"),
    ("Juru masak", "hotel", "smk", "Tata boga", "Masakan laut\nMenghitung bahan",
     "Juru masak|Rumah Makan Pantai|2018|2025"),
    ("Tukang kayu", "bangunan", "smp", "", "Membuat kusen\nMembaca gambar kerja", "Tukang|Borongan|2010|2025"),
    ("Pengembang web", "ti", "s1", "Teknik informatika", "Python\nBasis data\nGit",
     "Magang|Studio Danau Kode|2025|2025"),
    ("Guru les", "pendidikan", "s1", "Pendidikan matematika", "Mengajar SD dan SMP\nMenyusun soal", ""),
    ("Penjahit", "kreatif", "smk", "Tata busana", "Menjahit seragam\nMembuat pola",
     "Penjahit|Modiste Lestari|2017|2024"),
    ("Petugas gudang", "ritel", "sma", "", "Mencatat barang\nMengoperasikan forklift", ""),
    ("Tenaga kebun", "tani", "smp", "", "Memangkas kakao\nMengeringkan biji", "Pekerja kebun|Kebun kakao|2012|2025"),
    ("Teknisi listrik", "listrik", "smk", "Teknik instalasi listrik", "Instalasi rumah\nPanel",
     "Teknisi|CV Terang Abadi|2020|2024"),
    ("Tenaga penjualan", "penjualan", "sma", "", "Menawarkan barang\nMencatat pesanan",
     "Sales|PT Niaga Tengah|2021|2023"),
    ("Petugas kebersihan", "jasa", "sd", "", "Membersihkan gedung\nMerawat taman", ""),
    ("Staf keuangan", "keuangan", "s1", "Akuntansi", "Jurnal\nPajak\nLembar sebar", "Kasir|Koperasi Maju|2022|2025"),
    ("Anak buah kapal", "laut", "smp", "", "Memperbaiki jaring\nMenimbang ikan", ""),
    ("Satpam", "keamanan", "sma", "", "Gada pratama\nPertolongan pertama", "Satpam|Pergudangan Utara|2019|2025"),
    ("Operator mesin", "produksi", "smk", "Teknik mesin", "Mesin bubut\nMembaca jangka sorong", ""),
    ("Desainer grafis", "kreatif", "d3", "Desain komunikasi visual", "Vektor\nTata letak", ""),
)  # fmt: skip

# Name, form, business field, about, how far the office came with it.
EMPLOYERS = (
    ("Hotel Tepi Danau", "pt", "wisata", "Hotel 42 kamar dengan restoran ikan.", "terverifikasi"),
    ("Swalayan Sinar Sulawesi", "cv", "dagang", "Tiga toko bahan pokok dan rumah tangga.", "terverifikasi"),
    ("Kakao Makmur Bersama", "koperasi", "tani", "Koperasi 600 petani kakao, mengolah biji sampai pasta.",
     "terverifikasi"),
    ("Klinik Harapan Ibu", "yayasan", "kesehatan", "Klinik rawat inap dengan 20 tempat tidur.", "terverifikasi"),
    ("Danau Kode", "perorangan", "ti", "Membuat aplikasi toko dan koperasi.", "terverifikasi"),
    ("Angkut Lancar", "cv", "angkutan", "Angkutan barang antarkota dengan 14 truk.", "terverifikasi"),
    ("Konstruksi Lembah", "pt", "konstruksi", "Jalan lingkungan dan gedung sekolah.", "diajukan"),
    ("Keripik Bunda Rini", "umkm", "industri", "Keripik pisang dan ubi.", "dikembalikan"),
)  # fmt: skip

# Employer, job, field, contract, how many, education, pay from, pay to, stage.
VACANCIES = (
    (0, "Juru masak ikan", "hotel", "tetap", 2, "smk", 2_900_000, 3_600_000, "tayang"),
    (0, "Resepsionis", "hotel", "kontrak", 3, "sma", 2_700_000, 3_100_000, "tayang"),
    (0, "Petugas kamar", "jasa", "tetap", 4, "smp", 2_600_000, None, "tayang"),
    (1, "Kasir", "ritel", "kontrak", 5, "sma", 2_650_000, 2_900_000, "tayang"),
    (1, "Petugas gudang", "ritel", "tetap", 3, "sma", 2_700_000, 3_000_000, "tayang"),
    (1, "Staf pembelian", "administrasi", "tetap", 1, "d3", 3_200_000, 4_000_000, "tayang"),
    (2, "Pemeriksa mutu biji", "produksi", "tetap", 2, "smk", 2_800_000, 3_300_000, "tayang"),
    (2, "Penyuluh kebun", "tani", "kontrak", 4, "s1", 3_500_000, 4_500_000, "tayang"),
    (2, "Akuntan koperasi", "keuangan", "tetap", 1, "s1", 4_000_000, 5_500_000, "tayang"),
    (3, "Perawat pelaksana", "kesehatan", "tetap", 4, "d3", 3_200_000, 3_900_000, "tayang"),
    (3, "Petugas pendaftaran", "administrasi", "kontrak", 2, "sma", None, None, "tayang"),
    (4, "Pengembang web", "ti", "tetap", 2, "s1", 5_000_000, 8_000_000, "tayang"),
    (4, "Magang penguji aplikasi", "ti", "magang", 2, "smk", 1_500_000, None, "diperiksa"),
    (5, "Pengemudi truk", "transportasi", "tetap", 6, "smp", 3_000_000, 4_200_000, "tayang"),
    (5, "Mekanik truk", "teknik", "tetap", 2, "smk", 3_100_000, 3_900_000, "diperiksa"),
    (1, "Pramuniaga musim liburan", "penjualan", "harian", 10, "sma", 2_400_000, None, "ditutup"),
    (5, "Staf muatan", "administrasi", "paruh_waktu", 1, "sma", None, None, "draf"),
)  # fmt: skip

TASKS = "\n".join(
    (
        "Mengerjakan tugas sehari-hari sesuai arahan kepala bagian.",
        "Menjaga alat kerja dan kebersihan tempat kerja.",
        "Mencatat pekerjaan pada buku harian.",
    )
)
TERMS = "Pendidikan sesuai lowongan.\nJujur, mau belajar, dapat bekerja bergiliran."
LETTER = "Saya tertarik karena pekerjaan ini sesuai dengan pengalaman saya, dan rumah saya dekat dengan tempat kerja."
PLACES = ("Ruang rapat lantai 2", "Kantor pusat", "Daring, tautan lewat pesan")
INFO = "Bawa tiket dan daftar riwayat hidup secukupnya. Masuk gratis; parkir di halaman timur."
