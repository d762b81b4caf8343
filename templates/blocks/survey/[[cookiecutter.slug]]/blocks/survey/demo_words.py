"""What the invented respondents and offices of the demo say."""

NOTE = "Contoh."
WHO = "Kepala seksi pelayanan"
SUGGESTIONS = (
    "Antrean pagi panjang, tambah satu loket.",
    "Kursi tunggu kurang, banyak yang berdiri.",
    "Petugasnya ramah dan jelas menerangkan.",
    "Persyaratan sebaiknya ditempel di depan.",
    "Tolong jam istirahat tetap ada yang menjaga loket.",
    "Kipas di ruang tunggu tidak menyala.",
    "Sudah cepat, pertahankan.",
    "Perlu jalan landai untuk kursi roda.",
)
PLANS = {
    "persyaratan": "Menempel persyaratan tiap layanan di ruang tunggu dan di laman kantor.",
    "prosedur": "Menyederhanakan alur dari empat meja menjadi dua.",
    "waktu": "Menambah satu loket pada jam 8–10 dan menempel waktu penyelesaian.",
    "biaya": "Menempel tarif resmi dan tulisan “gratis” pada layanan tanpa biaya.",
    "produk": "Memeriksa ulang isi dokumen bersama pemohon sebelum dicetak.",
    "kompetensi": "Melatih petugas loket dua kali setahun.",
    "perilaku": "Pelatihan sikap melayani dan giliran jaga saat istirahat.",
    "pengaduan": "Membalas tiap saran dalam tiga hari kerja dan menempel hasilnya.",
    "sarana": "Menambah kursi tunggu dan jalan landai.",
}
SHARES = {
    "gender": (54, 46),
    "age": (6, 27, 30, 21, 12, 4),
    "education": (9, 14, 46, 10, 19, 2),
    "occupation": (11, 2, 16, 21, 19, 10, 17, 4),
}
