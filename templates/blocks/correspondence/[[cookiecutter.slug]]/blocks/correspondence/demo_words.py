"""The words of the demonstration: subjects, senders, instructions, answers."""

AGENCIES = ("diskominfo", "setda", "dinkes", "bkpsdm")
INCOMING = (
    ("Undangan rapat koordinasi pengendalian inflasi", "Sekretariat Daerah Provinsi", "500", "segera"),
    ("Permintaan data pegawai yang akan pensiun", "Badan Kepegawaian Negara Regional", "800", "biasa"),
    ("Penyampaian hasil evaluasi SPBE", "Kementerian PANRB", "000.8", "biasa"),
    ("Permohonan narasumber keamanan informasi", "Universitas setempat", "400", "biasa"),
    ("Laporan gangguan jaringan kantor kecamatan", "Kecamatan kota", "000.1", "amat_segera"),
    ("Permintaan tanggapan atas rancangan peraturan", "Bagian Hukum", "100.3", "segera"),
    ("Jadwal pemeriksaan reguler", "Inspektorat", "700", "segera"),
    ("Permohonan izin penelitian mahasiswa", "Badan Kesatuan Bangsa dan Politik", "200", "biasa"),
    ("Pemberitahuan kegiatan imunisasi anak sekolah", "Puskesmas", "400", "biasa"),
    ("Usulan kenaikan pangkat periode April", "Kecamatan", "800", "biasa"),
    ("Undangan sosialisasi klasifikasi arsip", "Dinas Perpustakaan dan Kearsipan", "000.1", "biasa"),
    ("Permintaan dukungan pengamanan acara", "Satuan Polisi Pamong Praja", "300", "segera"),
    ("Klarifikasi tagihan listrik gedung", "PLN", "900", "biasa"),
    ("Rencana pemeliharaan menara telekomunikasi", "Perusahaan telekomunikasi", "600", "biasa"),
)
INSTRUCTIONS = (
    ("tindaklanjuti", "Koordinasikan dengan bidang terkait."),
    ("pelajari", "Beri saran tertulis."),
    ("hadiri", "Wakili saya dan laporkan hasilnya."),
    ("siapkan", "Siapkan konsep jawaban."),
)
ANSWERS = (
    "Sudah ditindaklanjuti; data dikirim lewat surel resmi.",
    "Rapat dihadiri, notulen terlampir pada berkas bidang.",
    "Konsep jawaban telah disusun dan diajukan untuk paraf.",
    "Telah dikoordinasikan dengan kecamatan; jaringan pulih pukul 14.00.",
)
RETURN = "Perbaiki dasar hukum pada alinea kedua."
OUTGOING = (
    {
        "code": "000.1",
        "jenis": "undangan",
        "hal": "Undangan rapat evaluasi layanan digital",
        "kepada": "Kepala Dinas Kesehatan\nKepala Bagian Organisasi",
        "isi": "Untuk bahan rapat, setiap perangkat daerah diminta membawa data layanan semester ini.",
        "acara": "Evaluasi layanan digital semester II",
        "tempat": "Ruang rapat lantai 2",
        "tembusan": "Bupati, sebagai laporan",
    },
    {
        "code": "800.1.11",
        "jenis": "surat_tugas",
        "hal": "Penugasan pendampingan desa",
        "kepada": "Yang bersangkutan",
        "isi": "Untuk mendampingi pemutakhiran data desa dan melaporkan hasilnya paling lambat tiga hari sesudah kegiatan.",
        "petugas": "Analis Kebijakan Ahli Muda\nPengadministrasi Perkantoran",
        "dasar": "Rencana kerja tahunan perangkat daerah",
        "tempat": "Kantor desa",
        "masa_tugas": "Tiga hari kerja",
    },
    {
        "code": "000.8.3.3",
        "jenis": "nota_dinas",
        "hal": "Usulan pembaruan SOP layanan",
        "kepada": "Sekretaris Daerah",
        "isi": "Hasil evaluasi menunjukkan lima SOP belum sesuai dengan alur layanan digital.\n\nKami mengusulkan pembaruan SOP tersebut pada triwulan ini.",
    },
    {
        "code": "400",
        "jenis": "surat_dinas",
        "hal": "Permintaan data kepesertaan jaminan kesehatan",
        "kepada": "Kepala BPJS Kesehatan setempat",
        "isi": "Sehubungan dengan penyusunan profil kesehatan daerah, kami mohon data kepesertaan per kecamatan.\n\nData dimaksud kiranya dapat kami terima paling lambat akhir bulan ini.",
    },
    {
        "code": "100.3",
        "jenis": "keputusan",
        "hal": "Tim pengelola persuratan elektronik",
        "kepada": "Anggota tim",
        "isi": "Membentuk tim pengelola persuratan elektronik dengan tugas menyiapkan, menerapkan dan mengevaluasi persuratan.",
        "menimbang": "Bahwa persuratan elektronik perlu dikelola oleh tim lintas bidang.",
        "mengingat": "Peraturan daerah tentang susunan perangkat daerah.",
    },
    {
        "code": "500",
        "jenis": "surat_dinas",
        "hal": "Penyampaian laporan harga bahan pokok",
        "kepada": "Kepala Bagian Perekonomian",
        "isi": "Bersama ini kami sampaikan laporan harga bahan pokok minggu ini.\n\nHarga cabai naik sepuluh persen; pasokan dari kabupaten tetangga diharapkan tiba dalam tiga hari.",
    },
    {
        "code": "800",
        "jenis": "surat_dinas",
        "hal": "Usul peserta pelatihan teknis",
        "kepada": "Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
        "isi": "Kami mengusulkan dua pegawai sebagai peserta pelatihan teknis persuratan elektronik.",
    },
)
