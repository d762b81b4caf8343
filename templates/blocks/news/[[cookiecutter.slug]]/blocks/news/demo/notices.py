"""Announcements and events of the demonstration."""

from blocks.news.demo.draft import Draft

# Those that are over come first, for they came out first.
NOTICES = (
    Draft(
        "infrastruktur",
        "dishub",
        "jalan",
        "Penutupan sementara jembatan untuk perawatan",
        "Jembatan di {kecamatan} ditutup pada malam hari; gunakan jalur pengganti.",
        "Penutupan berlaku pukul 21.00–05.00 dan sudah **selesai**. Terima kasih atas pengertian warga.",
        "jembatan, lalu lintas",
        kind="pengumuman",
        days=-6,
    ),
    Draft(
        "lingkungan",
        "dlh",
        "alam",
        "Tanam pohon bersama di {kecamatan}",
        "Seribu bibit pohon buah dan peneduh disiapkan untuk halaman sekolah dan tepi sungai.",
        "Peserta berkumpul pukul 07.00 dan menerima bibit, cangkul, serta makan siang.",
        "penghijauan",
        kind="agenda",
        days=-11,
        venue="Lapangan {kecamatan}",
    ),
    Draft(
        "layanan",
        "disdukcapil",
        "gedung",
        "Pelayanan kependudukan pindah sementara",
        "Loket utama direnovasi; pelayanan dipusatkan di ruang serbaguna sampai pekerjaan selesai.",
        "Selama renovasi, pelayanan dipindahkan ke ruang serbaguna di gedung yang sama.\n\n- jam layanan tidak "
        "berubah;\n- nomor antrean daring tetap berlaku;\n- pintu masuk kursi roda ada di sisi timur.",
        "kependudukan, loket",
        kind="pengumuman",
        days=21,
    ),
    Draft(
        "pendidikan",
        "disdik",
        "gedung",
        "Pendaftaran bantuan perlengkapan sekolah",
        "Orang tua murid dari keluarga kurang mampu dapat mendaftar lewat sekolah masing-masing.",
        "Bantuan berupa seragam, tas, dan alat tulis. Daftar calon penerima ditempel di sekolah dan dapat "
        "disanggah selama tujuh hari.\n\nSyarat: kartu keluarga {daerah} dan surat keterangan dari sekolah.",
        "bantuan pendidikan",
        kind="pengumuman",
        days=12,
    ),
    Draft(
        "budaya",
        "dispar",
        "alam",
        "Pekan budaya {daerah}",
        "Tari, musik, dan masakan dari semua {istilah} tampil selama tiga hari.",
        "Pekan budaya menampilkan kelompok seni dari semua {istilah}.\n\n- hari pertama: pawai dan pembukaan;\n- "
        "hari kedua: lomba masakan berbahan lokal;\n- hari ketiga: pertunjukan musik.\n\nMasuk tanpa tiket.",
        "festival, budaya",
        kind="agenda",
        days=16,
        venue="{lapangan}",
    ),
    Draft(
        "kesehatan",
        "dinkes",
        "gedung",
        "Donor darah di {puskesmas}",
        "Terbuka bagi warga sehat berusia 17–60 tahun dengan berat badan sedikitnya 45 kilogram.",
        "Bawa kartu identitas dan sarapan lebih dahulu. Petugas memeriksa tekanan darah sebelum pengambilan.",
        "donor darah",
        kind="agenda",
        days=5,
        venue="{puskesmas}",
    ),
    Draft(
        "ekonomi",
        "disnaker",
        "gedung",
        "Bursa kerja terbuka",
        "Perusahaan setempat membuka lowongan; bawa riwayat hidup dan fotokopi ijazah.",
        "Pencari kerja dapat bertemu langsung dengan perusahaan. Kegiatan ini gratis; waspadai pihak yang "
        "meminta uang.",
        "lowongan, bursa kerja",
        kind="agenda",
        days=9,
        venue="Gedung serbaguna {ibu_kota}",
    ),
)
