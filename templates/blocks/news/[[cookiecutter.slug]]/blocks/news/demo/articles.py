"""News of an ordinary fortnight in an Indonesian region; nobody real says anything in them."""

from blocks.news.demo.draft import Draft

ARTICLES = (
    Draft(
        "ekonomi",
        "disperindag",
        "pasar",
        "Harga cabai di {pasar} turun menjelang akhir pekan",
        "Pasokan dari petani setempat kembali lancar sehingga harga cabai di {pasar} berangsur turun.",
        "Petugas pencatat harga **{kantor}** mendapati harga cabai merah di {pasar} turun dibanding pekan "
        "lalu.\n\n## Pasokan kembali lancar\n\nPanen di {kecamatan} dan {kecamatan2} membuat kiriman ke pasar "
        "bertambah. Bawang merah dan telur tidak berubah, sedangkan minyak goreng curah naik sedikit.\n\n| Bahan "
        "| Perubahan sepekan |\n| --- | --- |\n| Cabai merah | turun |\n| Bawang merah | tetap |\n| Telur ayam | "
        "tetap |\n| Minyak goreng curah | naik |\n\nHarga dicatat setiap pagi di pasar yang sama. Warga dapat "
        "melihat tabelnya pada layanan harga bahan pokok dan melaporkan timbangan yang tidak sesuai lewat "
        "layanan pengaduan.",
        "harga bahan pokok, pasar, cabai",
    ),
    Draft(
        "kesehatan",
        "dinkes",
        "gedung",
        "{puskesmas} membuka layanan sore dua hari sepekan",
        "Warga yang bekerja pada pagi hari dapat berobat di {puskesmas} sampai pukul 18.00 pada Selasa dan Kamis.",
        "Mulai pekan depan {puskesmas} melayani pemeriksaan umum, kesehatan ibu dan anak, serta pengambilan obat "
        "pada Selasa dan Kamis pukul 15.00–18.00.\n\n## Yang perlu dibawa\n\n- kartu identitas atau kartu "
        "keluarga;\n- kartu kepesertaan jaminan kesehatan bila ada;\n- buku kesehatan ibu dan anak untuk "
        "pemeriksaan balita.\n\nPendaftaran ditutup setengah jam sebelum layanan berakhir. Keadaan darurat tetap "
        "dilayani setiap saat, atau hubungi {darurat}.",
        "puskesmas, jam layanan",
    ),
    Draft(
        "infrastruktur",
        "dpupr",
        "jalan",
        "Perbaikan jalan penghubung {kecamatan}–{kecamatan2} dimulai",
        "Ruas yang berlubang ditambal dan saluran di tepinya dikeruk; kendaraan berat dialihkan sementara.",
        "**{kantor}** memulai perbaikan ruas jalan yang menghubungkan {kecamatan} dan {kecamatan2}. Pekerjaan "
        "meliputi penambalan, pengerukan saluran, dan pemasangan rambu.\n\n## Pengaturan lalu lintas\n\n1. "
        "Kendaraan berat dialihkan pada pukul 06.00–09.00.\n2. Satu lajur dibuka bergantian pada jam kerja.\n3. "
        "Ambulans dan pemadam selalu didahulukan.\n\nPengguna jalan yang menemukan rambu rusak dapat melapor "
        "lewat layanan pengaduan dengan foto dan titik lokasi.",
        "jalan, lalu lintas",
    ),
    Draft(
        "kebencanaan",
        "bpbd",
        "hujan",
        "Hujan lebat diperkirakan pada sore hari, warga bantaran diminta waspada",
        "Wilayah {kecamatan} dan sekitarnya berpeluang hujan lebat; periksa saluran dan siapkan nomor darurat.",
        "Prakiraan cuaca yang dikutip **{kantor}** menyebut peluang hujan lebat pada sore hingga malam di "
        "{kecamatan} dan {kecamatan2}.\n\n## Sebelum hujan\n\n- bersihkan saluran di depan rumah;\n- pindahkan "
        "dokumen penting ke tempat tinggi;\n- kenali titik kumpul di lingkungan Anda.\n\n## Saat air naik\n\n"
        "Matikan listrik, jauhi tepi sungai, dan hubungi **{darurat}**. Layanan ini gratis dan dapat dihubungi "
        "kapan saja.",
        "cuaca, siaga bencana, banjir",
    ),
    Draft(
        "layanan",
        "disdukcapil",
        "gedung",
        "Perekaman KTP elektronik keliling singgah di {kecamatan}",
        "Mobil layanan mendatangi balai pertemuan di {kecamatan}; pelajar yang berusia 17 tahun didahulukan.",
        "Layanan keliling **{kantor}** hadir di balai pertemuan {kecamatan} pada hari kerja pukul "
        "08.00–14.00.\n\n## Layanan yang tersedia\n\n- perekaman KTP elektronik pertama kali;\n- penggantian KTP "
        "rusak atau hilang;\n- aktivasi identitas digital.\n\nBawa kartu keluarga. Untuk KTP hilang, bawa surat "
        "keterangan kehilangan. Semua layanan **tidak dipungut biaya**.",
        "KTP, layanan keliling, kependudukan",
    ),
    Draft(
        "pendidikan",
        "perpustakaan",
        "gedung",
        "Perpustakaan keliling menyinggahi sekolah di {kecamatan}",
        "Tiga ratus buku anak dan buku keterampilan dibawa bergantian ke sekolah dasar selama satu bulan.",
        "Mobil perpustakaan **{kantor}** menyinggahi sekolah dasar di {kecamatan} setiap Senin sampai Kamis. "
        "Murid dapat meminjam dua buku selama sepekan.\n\n> Buku yang paling sering dipinjam bulan lalu adalah "
        "buku cerita bergambar dan buku percobaan sains sederhana.\n\nSekolah yang ingin masuk jadwal dapat "
        "mendaftar lewat perpustakaan daerah.",
        "perpustakaan, sekolah, membaca",
    ),
    Draft(
        "lingkungan",
        "dlh",
        "alam",
        "Kerja bakti membersihkan aliran sungai di {kecamatan}",
        "Warga, pelajar dan petugas kebersihan mengangkat sampah dari tepi sungai sepanjang dua kilometer.",
        "Kerja bakti di {kecamatan} mengangkat sampah plastik, ranting, dan lumpur dari tepi sungai. Sampah yang "
        "masih bernilai dipilah dan dibawa ke bank sampah terdekat.\n\n## Jadwal berikutnya\n\nKegiatan yang "
        "sama direncanakan di {kecamatan2} bulan depan. Peserta dianjurkan memakai sepatu tertutup dan membawa "
        "botol minum sendiri; **{kantor}** menyediakan sarung tangan dan karung.",
        "sungai, sampah, kerja bakti",
    ),
    Draft(
        "ekonomi",
        "dinkop",
        "pasar",
        "Pelatihan foto produk untuk pelaku usaha kecil dibuka lagi",
        "Dua puluh lima peserta belajar memotret, menulis keterangan, dan menghitung ongkos kirim.",
        "**{kantor}** membuka lagi pelatihan bagi pelaku usaha kecil. Materinya memotret produk dengan telepon "
        "genggam, menulis keterangan yang jujur, dan menghitung ongkos kirim.\n\n## Syarat peserta\n\n- "
        "berdomisili di {daerah};\n- memiliki produk sendiri;\n- bersedia hadir dua hari penuh.\n\nPeserta tidak "
        "dipungut biaya dan menerima pendampingan selama tiga bulan.",
        "UMKM, pelatihan",
    ),
    Draft(
        "ekonomi",
        "distan",
        "alam",
        "Penyuluh mengajak petani {kecamatan} menanam serempak",
        "Tanam serempak memutus daur hama dan memudahkan pembagian air irigasi.",
        "Penyuluh **{kantor}** mengajak kelompok tani di {kecamatan} menanam padi pada waktu yang berdekatan. "
        "Dengan cara ini hama sulit berpindah dari petak ke petak dan giliran air lebih mudah diatur.\n\nBenih "
        "bersertifikat tersedia di kios resmi. Petani yang menemukan serangan wereng diminta segera melapor agar "
        "penanganan tidak terlambat.",
        "pertanian, irigasi",
    ),
    Draft(
        "olahraga",
        "dispora",
        "lapangan",
        "Turnamen sepak bola antar{istilah} memasuki babak delapan besar",
        "Delapan tim bertanding di {lapangan}; penonton dianjurkan datang dengan kendaraan umum.",
        "Babak delapan besar turnamen antar{istilah} dimainkan di {lapangan}. Pertandingan dimulai pukul 15.30 "
        "dan terbuka untuk umum tanpa tiket.\n\nPanitia menyediakan tempat duduk bagi lansia dan penyandang "
        "disabilitas. Sampah diminta dibawa pulang atau dibuang pada tempatnya.",
        "sepak bola, pemuda",
        video="https://www.youtube.com/watch?v=contoh12345",
    ),
    Draft(
        "budaya",
        "dispar",
        "alam",
        "{wisata} menambah jalur ramah kursi roda",
        "Jalur selebar satu setengah meter dengan pegangan tangan kini menghubungkan pintu masuk dan tempat istirahat.",
        "Pengelola {wisata} bersama **{kantor}** menyelesaikan jalur yang dapat dilalui kursi roda dan kereta "
        "bayi. Papan petunjuk dipasang dengan huruf besar dan lambang yang mudah dikenali.\n\n## Tata tertib "
        "pengunjung\n\n- jangan memberi makan hewan liar;\n- bawa kembali sampah Anda;\n- ikuti petunjuk petugas "
        "saat cuaca buruk.",
        "wisata, aksesibilitas",
    ),
    Draft(
        "pemerintahan",
        "diskominfo",
        "gedung",
        "Semua layanan {daerah} kini dapat dicari dari satu halaman",
        "{superapp} memuat layanan kantor pemerintah daerah, dari pengaduan sampai harga bahan pokok.",
        "Warga tidak perlu lagi mengingat alamat tiap kantor. **{superapp}** mengumpulkan layanan pemerintah "
        "daerah dan memperlihatkan kantor mana yang sedang memegang permohonan Anda.\n\n## Cara memakai\n\n1. "
        "Cari layanan dengan kata sehari-hari.\n2. Isi formulir; yang sudah diketik tetap tersimpan saat sinyal "
        "hilang.\n3. Pantau dengan nomor permohonan.\n\nWarga tanpa telepon pintar tetap dilayani di loket.",
        "layanan digital, superapp",
        path="publish",
    ),
    Draft(
        "kesehatan",
        "dinkes",
        "gedung",
        "Bulan timbang balita dimulai di seluruh posyandu",
        "Orang tua diminta membawa balita ke posyandu terdekat untuk ditimbang dan diukur tinggi badannya.",
        "Selama satu bulan posyandu di {daerah} menimbang dan mengukur balita. Hasilnya dicatat dalam buku "
        "kesehatan dan dipakai untuk menemukan anak yang perlu dibantu.\n\nBalita yang berat badannya tidak naik "
        "dua kali berturut-turut akan dirujuk ke {puskesmas}. Vitamin A diberikan **gratis**.",
        "posyandu, balita, stunting",
        path="correct",
    ),
    Draft(
        "infrastruktur",
        "dishub",
        "jalan",
        "Uji coba parkir satu sisi di sekitar {pasar}",
        "Selama dua pekan kendaraan hanya boleh parkir di sisi timur agar angkutan umum lebih lancar.",
        "**{kantor}** menguji coba parkir satu sisi di sekitar {pasar}. Sisi barat dikosongkan untuk pejalan "
        "kaki dan angkutan umum.\n\nPetugas mengarahkan pengendara pada pekan pertama tanpa penindakan. Masukan "
        "warga dikumpulkan sebelum aturan ditetapkan.",
        "parkir, pasar, lalu lintas",
    ),
    Draft(
        "lingkungan",
        "pdam",
        "gedung",
        "Pengurasan pipa: aliran air di {kecamatan} mengecil dua malam",
        "Pengurasan dilakukan pukul 22.00–04.00; pelanggan dianjurkan menampung air secukupnya.",
        "Pengurasan jaringan pipa dilakukan agar air tidak keruh pada musim hujan. Aliran ke {kecamatan} "
        "mengecil pada pukul 22.00–04.00 selama dua malam.\n\nSetelah selesai, air dapat tampak keruh beberapa "
        "menit; buka keran sampai jernih. Keluhan disampaikan lewat layanan pengaduan.",
        "air bersih",
    ),
    Draft(
        "pendidikan",
        "disdik",
        "gedung",
        "Guru di {kecamatan} berbagi cara mengajar berhitung",
        "Empat puluh guru kelas awal mencoba permainan dari bahan bekas untuk mengajar bilangan.",
        "Pertemuan guru kelas awal di {kecamatan} membahas permainan berhitung dari tutup botol, kartu, dan "
        "tali. Lembar kegiatannya dapat diunduh sekolah lain.\n\n**{kantor}** merencanakan pertemuan serupa di "
        "{kecamatan2}.",
        "guru, sekolah dasar",
    ),
    Draft(
        "pemerintahan",
        "bapenda",
        "gedung",
        "Loket pajak buka pada Sabtu selama bulan ini",
        "Pembayaran pajak bumi dan bangunan dilayani Sabtu pukul 08.00–12.00 di kantor dan gerai keliling.",
        "**{kantor}** membuka loket pada Sabtu pukul 08.00–12.00. Warga juga dapat membayar lewat kanal bank "
        "tanpa datang ke kantor.\n\nBawa nomor objek pajak. Bila luas tanah atau bangunan pada tagihan tidak "
        "sesuai, ajukan pembetulan di loket yang sama.",
        "pajak, jam layanan",
        path="withdraw",
    ),
    Draft(
        "budaya",
        "disbud",
        "alam",
        "Pencatatan cerita rakyat {kecamatan} dimulai bersama pelajar",
        "Pelajar merekam cerita orang tua di kampungnya untuk disimpan dalam arsip daerah.",
        "Pelajar di {kecamatan} belajar mewawancarai, merekam, dan menuliskan cerita rakyat. Setiap rekaman "
        "disimpan dengan izin penuturnya.\n\nHasilnya akan dipinjamkan sebagai buku suara di perpustakaan daerah.",
        "cerita rakyat, pelajar, arsip",
        path="schedule",
    ),
    Draft(
        "kesehatan",
        "dinkes",
        "hujan",
        "Jentik nyamuk: periksa bak mandi setiap pekan",
        "Kader mengunjungi rumah di {kecamatan}; angka bebas jentik menjadi ukuran tiap lingkungan.",
        "Musim hujan membuat nyamuk demam berdarah mudah berkembang. Kader kesehatan di {kecamatan} memeriksa "
        "tempat air bersih di rumah warga.\n\n- kuras bak sedikitnya sepekan sekali;\n- tutup rapat penampung "
        "air;\n- daur ulang barang yang dapat menampung air.",
        "demam berdarah, kader",
        path="schedule",
    ),
    Draft(
        "ekonomi",
        "disnaker",
        "gedung",
        "Pencari kerja dapat melapor enam bulanan dari rumah",
        "Kartu AK1 yang masih berlaku cukup dilaporkan lewat layanan pencari kerja.",
        "Pencari kerja yang belum bekerja wajib melapor setiap enam bulan. Kini laporan dapat dikirim dari "
        "rumah.\n\n**{kantor}** mengingatkan bahwa AK1 tidak dipungut biaya dan berlaku di seluruh Indonesia.",
        "AK1, pencari kerja",
        path="review",
    ),
    Draft(
        "infrastruktur",
        "disperkimtan",
        "gedung",
        "Rumah tidak layak huni di {kecamatan} mulai diperbaiki",
        "Perbaikan atap, lantai dan sanitasi dikerjakan bergotong royong bersama tetangga.",
        "Perbaikan rumah di {kecamatan} meliputi atap, lantai, dan jamban sehat. Bahan bangunan dibeli dari toko "
        "setempat dan dikerjakan bersama warga.\n\nPenerima dipilih lewat musyawarah dan daftarnya ditempel di "
        "kantor {istilah_desa} atau {istilah_kelurahan}.",
        "perumahan, gotong royong",
        path="review",
    ),
    Draft(
        "olahraga",
        "dispora",
        "lapangan",
        "Senam bersama setiap Minggu pagi",
        "Senam terbuka untuk semua umur di {lapangan}.",
        "Senam bersama digelar di {lapangan} pukul 06.30.",
        "senam",
        path="return",
    ),
    Draft(
        "pemerintahan",
        "setda",
        "gedung",
        "Musyawarah rencana pembangunan {kecamatan} menampung usul warga",
        "Usul yang masuk dikelompokkan menurut urusan dan dapat dipantau sampai ditetapkan.",
        "Musyawarah di {kecamatan} menampung usul tentang jalan lingkungan, air bersih, dan ruang bermain.\n\n"
        "Setiap usul diberi nomor sehingga pengusul dapat memantau sampai masuk rencana tahunan.",
        "musrenbang, perencanaan",
        path="draft",
    ),
)
