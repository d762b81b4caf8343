"""Names of invented businesses, for registers whose entries are not persons."""

BUSINESSES = (
    "Warung Makan Sederhana",
    "Kue Basah Ibu Rina",
    "Keripik Pisang Manis",
    "Kopi Bubuk Gunung",
    "Penjahit Rapi",
    "Bengkel Las Jaya",
    "Toko Kelontong Berkat",
    "Tenun Ikat Melati",
    "Abon Ikan Segar",
    "Bengkel Motor Sahabat",
    "Laundry Bersih",
    "Anyaman Rotan Indah",
    "Roti Hangat",
    "Es Kelapa Muda",
    "Pangkas Rambut Rukun",
    "Sablon Kaus Kreatif",
    "Tahu Tempe Mandiri",
    "Madu Hutan Asli",
    "Gula Aren Lestari",
    "Percetakan Cepat",
    "Mebel Kayu Kokoh",
    "Sayur Hidroponik Hijau",
    "Ikan Asap Harum",
    "Katering Bunda",
)
FOUND = (
    "Penghuni bertambah satu orang",
    "Alamat kurang tepat, rumah di gang sebelah",
    "Kondisi sudah diperbaiki sebagian",
)
"""What visits found that differs."""
SOUGHT = "Menurut tetangga sudah pindah sejak tahun lalu"
