"""Invented names of children, what teachers write, and titles of positions."""

TITLES = {
    "operator": "Operator Sekolah",
    "kepala_sekolah": "Kepala Sekolah",
    "pengawas": "Pengawas Sekolah",
    "wali_kelas": "Guru Wali Kelas",
    "guru": "Guru",
}
NAMES = {
    "l": ("Arga", "Bima", "Danu", "Elang", "Fajar", "Galih", "Indra", "Jaya", "Kelana", "Langit", "Mada", "Nara"),
    "p": ("Ayu", "Bunga", "Citra", "Dara", "Embun", "Fitri", "Gita", "Intan", "Kirana", "Laras", "Mega", "Nirmala"),
}
SUBJECTS = ("Pendidikan Pancasila", "Bahasa Indonesia", "Matematika", "Bahasa Inggris")
AIMS = {
    "Pendidikan Pancasila": ("Menjelaskan sejarah lahirnya Pancasila", "Menerapkan musyawarah di sekolah"),
    "Bahasa Indonesia": ("Menulis teks deskripsi tentang tempat di sekitar", "Menyimpulkan isi bacaan"),
    "Matematika": ("Menghitung operasi bilangan bulat", "Menyelesaikan persamaan linear satu variabel"),
    "Bahasa Inggris": ("Introducing oneself and others", "Describing daily activities"),
}
TOGETHER = "Bekerja sama membuat kompos dari sampah kantin dan menjelaskan hasilnya kepada adik kelas."
ACTIVITIES = ("Pramuka: Sangat baik", "Pramuka: Baik\nPaduan suara: Baik", "Sepak bola: Sangat baik")
NOTES = (
    "Rajin dan suka menolong teman. Pertahankan.",
    "Kemampuan membaca berkembang; teruskan membaca di rumah setiap hari.",
    "Perlu lebih berani bertanya ketika belum mengerti.",
)
CLOSED = "Ada putusan hak asuh; akses ditutup sampai ada penjelasan."
REASONS = ("Demam sejak semalam, sudah ke puskesmas.", "Acara keluarga di kampung.", "Batuk pilek, perlu istirahat.")
LATE = "Surat orang tua menyusul"
HOLIDAY = "Rapat guru sekecamatan"
