"""Invented organisations, what they ask for, and how far each has come."""

from dataclasses import dataclass

# Name with the place filled in, what the money is for, and three budget lines: what, how many, unit, price.
STORIES: tuple[tuple[str, str, tuple[tuple[str, int, str, int], ...]], ...] = (
    (
        "Yayasan Bina Anak {place}",
        "Perbaikan ruang belajar taman kanak-kanak",
        (("Semen", 120, "sak", 72000), ("Cat tembok", 24, "kaleng", 185000), ("Upah tukang", 1, "paket", 14500000)),
    ),
    (
        "Pengurus Masjid Nurul Falah {place}",
        "Pembangunan tempat wudu",
        (("Keramik", 90, "dus", 68500), ("Pipa dan keran", 1, "paket", 4350000), ("Upah tukang", 1, "paket", 12000000)),
    ),
    (
        "Majelis Jemaat Imanuel {place}",
        "Penggantian atap gedung ibadah",
        (
            ("Seng gelombang", 150, "lembar", 96500),
            ("Kayu", 4, "kubik", 3250000),
            ("Upah tukang", 1, "paket", 11000000),
        ),
    ),
    (
        "Sanggar Seni Karambangan {place}",
        "Pelatihan musik tradisi untuk remaja",
        (("Alat musik", 12, "buah", 850000), ("Honor pelatih", 24, "kali", 250000), ("Konsumsi", 1, "paket", 3600000)),
    ),
    (
        "Kelompok Nelayan Bahari {place}",
        "Bantuan alat tangkap ramah lingkungan",
        (("Jaring", 30, "lembar", 475000), ("Pelampung", 60, "buah", 85000), ("Pelatihan", 1, "paket", 2750000)),
    ),
    (
        "Perkumpulan Difabel Mandiri {place}",
        "Kursi roda dan pelatihan menjahit",
        (("Kursi roda", 15, "unit", 1450000), ("Mesin jahit", 6, "unit", 2350000), ("Pelatihan", 1, "paket", 5250000)),
    ),
    (
        "Klub Bulu Tangkis Tunas {place}",
        "Pembinaan atlet usia dini",
        (
            ("Raket dan kok", 40, "set", 325000),
            ("Honor pelatih", 48, "kali", 150000),
            ("Transpor", 1, "paket", 4800000),
        ),
    ),
    (
        "Yayasan Panti Asuhan Kasih {place}",
        "Kebutuhan belajar dan tempat tidur anak asuh",
        (("Ranjang susun", 12, "unit", 1875000), ("Buku", 200, "buah", 42500), ("Seragam", 1, "paket", 6300000)),
    ),
    (
        "Kelompok Sadar Lingkungan {place}",
        "Rumah kompos dan pemilahan sampah",
        (("Bak kompos", 8, "unit", 950000), ("Gerobak", 4, "unit", 1650000), ("Penyuluhan", 1, "paket", 2400000)),
    ),
    (
        "Lembaga Adat {place}",
        "Festival budaya dan penulisan sejarah kampung",
        (("Panggung", 1, "paket", 8500000), ("Penulis", 2, "orang", 4500000), ("Konsumsi", 1, "paket", 7200000)),
    ),
)


@dataclass(frozen=True)
class Way:
    """How far a story goes: the budget year counted from this year, and the last thing that happened."""

    year: int
    last: str
    cut: int = 0


WAYS = (
    Way(-1, "terima", 500000),
    Way(-1, "cair"),
    Way(0, "lapor", 250000),
    Way(0, "belanja"),
    Way(0, "tahap"),
    Way(0, "naskah", 750000),
    Way(1, "timbang", 1000000),
    Way(1, "timbang"),
    Way(1, "tinjau"),
    Way(1, "kirim"),
)
