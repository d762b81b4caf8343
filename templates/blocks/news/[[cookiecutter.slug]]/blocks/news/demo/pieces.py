"""Texts for invented issues: of an ordinary Indonesian region, and of nobody's words."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Piece:
    """One text; {places} in it are filled with the region's own names."""

    agency: str
    theme: str
    title: str
    summary: str
    body: str
    tags: str


THEMES = (
    ("Air bersih sampai ke ujung", "Cara warga dan petugas menjaga sumber air, dari mata air sampai keran rumah."),
    ("Pasar yang kita andalkan", "Pedagang {pasar}, timbangan yang benar, dan harga yang dapat dilihat siapa saja."),
    ("Sekolah dan bacaan", "Perpustakaan desa, sudut baca, dan guru yang mengajar anak berkebutuhan khusus."),
    ("Siap sebelum bencana", "Jalur evakuasi, tas siaga, dan nomor darurat {darurat} yang bekerja siang malam."),
    ("Sehat mulai dari dapur", "Posyandu, pangan pekarangan, dan layanan di {puskesmas}."),
    ("Jalan kampung", "Gotong royong memperbaiki jalan lingkungan dan saluran air di {kecamatan}."),
    ("Layanan tanpa antre", "Mengurus surat lewat {superapp}, langkah demi langkah."),
    ("Usaha kecil naik kelas", "Izin, kemasan, dan pemasaran bagi usaha rumahan."),
    ("Akhir pekan di daerah sendiri", "Tempat yang dapat dicapai dengan angkutan umum dan ramah kursi roda."),
    ("Ruang untuk semua", "Trotoar, ubin pemandu, dan informasi yang dapat dibaca setiap orang."),
)
PIECES = (
    Piece(
        "dpupr",
        "jalan",
        "Jalan lingkungan di {kecamatan} selesai sebelum musim hujan",
        "Pengerasan dan saluran dikerjakan bersama warga, lalu dirawat dengan jadwal kerja bakti.",
        "Jalan lingkungan di {kecamatan} kini dapat dilalui kendaraan pengangkut hasil kebun. Pekerjaan dibagi menjadi "
        "tiga ruas agar jalan tidak tertutup seluruhnya.\n\n## Dirawat bersama\n\nWarga membersihkan saluran dua pekan "
        "sekali. **{kantor}** menyediakan alat dan memeriksa kemiringan saluran sebelum hujan datang.\n\nKerusakan "
        "dapat dilaporkan lewat {superapp} dengan foto dan titik lokasi.",
        "jalan, gotong royong",
    ),
    Piece(
        "dinkes",
        "gedung",
        "Sehari di {puskesmas}: dari loket sampai obat",
        "Petugas menata ulang alur sehingga pasien lanjut usia tidak berpindah ruang lebih dari dua kali.",
        "Pasien datang sejak pukul tujuh. Nomor antrean dipanggil dengan suara dan ditampilkan dengan tulisan besar, "
        "supaya pasien tuli dan pasien rabun sama-sama tahu gilirannya.\n\n## Yang berubah\n\nPemeriksaan awal dan "
        "pengambilan obat berada pada lantai yang sama. Kursi roda tersedia di pintu masuk.\n\nJadwal dokter dan kuota "
        "harian tampil pada layanan kesehatan di {superapp}.",
        "kesehatan, puskesmas",
    ),
    Piece(
        "disperindag",
        "pasar",
        "Timbangan pedagang {pasar} diperiksa ulang",
        "Tera ulang memastikan satu kilogram benar-benar satu kilogram.",
        "Petugas memeriksa timbangan di setiap lorong {pasar}. Timbangan yang tepat mendapat cap baru, yang belum "
        "tepat disetel di tempat.\n\nPembeli boleh meminta barang ditimbang ulang pada timbangan banding di dekat "
        "kantor pasar.\n\nHarga bahan pokok dicatat setiap pagi dan dapat dilihat siapa saja.",
        "pasar, tera ulang",
    ),
    Piece(
        "disdik",
        "",
        "Guru pendamping berbagi cara mengajar di kelas campuran",
        "Materi dengan gambar, isyarat, dan huruf besar membuat semua anak dapat mengikuti.",
        "Di kelas campuran, satu pelajaran disiapkan dengan tiga cara: dibaca, didengar, dan dipegang.\n\n## Mulai "
        "dari yang ada\n\nTutup botol menjadi alat hitung, peta timbul dibuat dari bubur kertas. Murid bergantian "
        "menjadi pemandu bagi temannya.\n\nPanduan dapat dipinjam di perpustakaan daerah.",
        "sekolah, inklusi",
    ),
    Piece(
        "bpbd",
        "hujan",
        "Jalur evakuasi {kecamatan} dicoba pada malam hari",
        "Latihan malam memperlihatkan lampu yang mati dan papan yang tertutup daun.",
        "Warga berjalan dari rumah ke titik kumpul tanpa senter ponsel. Catatan waktunya dipakai untuk memindahkan dua "
        "papan petunjuk.\n\n## Nomor darurat\n\nPanggilan ke {darurat} gratis dari semua operator. Sebutkan tempat, "
        "kejadian, dan jumlah orang yang perlu ditolong.",
        "bencana, latihan",
    ),
    Piece(
        "dlh",
        "alam",
        "Bank sampah sekolah menabung buku",
        "Botol dan kertas ditukar dengan buku bacaan untuk sudut baca kelas.",
        "Setiap Jumat murid menimbang botol, kardus, dan kertas. Nilainya dicatat pada buku tabungan kelas.\n\nDalam "
        "satu semester tabungan kelas cukup untuk rak dan bacaan baru. Sisa makanan menjadi kompos kebun sekolah.",
        "sampah, sekolah",
    ),
    Piece(
        "disperindag",
        "pasar",
        "Dari dapur ke rak toko: keripik {ibu_kota} belajar kemasan",
        "Label yang lengkap membuka pintu toko oleh-oleh dan penjualan daring.",
        "Kelompok usaha rumahan di {ibu_kota} mengganti plastik bening dengan kemasan berlabel: bahan, berat bersih, "
        "tanggal, dan nomor izin.\n\n## Lima langkah\n\nDaftarkan usaha, periksa bahan, ukur berat, pasang label, lalu "
        "foto produk pada cahaya siang.",
        "usaha kecil, kemasan",
    ),
    Piece(
        "dispora",
        "lapangan",
        "Malam hari di {lapangan}",
        "Lampu baru dan jalur kursi roda membuat lapangan dipakai lebih banyak orang.",
        "Lapangan kini buka sampai pukul 21.00. Jadwal dibagi untuk anak, perempuan, lanjut usia, dan klub.\n\nTribun "
        "sisi barat diberi jalur landai. Peminjaman untuk pertandingan diajukan lewat {superapp}.",
        "olahraga",
    ),
)
