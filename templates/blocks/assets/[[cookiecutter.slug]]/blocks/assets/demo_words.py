"""Words and figures of the story that the demo tells."""

DEEDS = (
    "Periksa dan perbaiki kerusakan yang dilaporkan",
    "Ganti komponen yang rusak, uji, lalu rapikan tempatnya",
    "Periksa sambungan dan bersihkan, ganti bila perlu",
)
SOUGHT = "Dicari di tempat yang tercatat dan sekitarnya, ditanyakan kepada penjaga"
PAST_ROUND = "Inventarisasi sebelumnya"
ROUND = "Inventarisasi tahun ini"
# Title, months, use.
UPKEEP = ("Pembersihan dan pemeriksaan berkala", 12, None)
SERVICE = ("Servis berkala", 6, 10_000)
HOURS = 360  # a month of nights
TARIFF = 1699
# Beginning of the codes of vehicles.
VEHICLES = "1.3.2.02."
# What every office has: name, code, price.
GOODS = (
    ("Minibus 1.500 cc", "1.3.2.02.01.01.003", 248_000_000),
    ("Laptop 14 inci", "1.3.2.10.01.02.002", 14_250_000),
    ("Meja kerja", "1.3.2.05.02.01.002", 1_850_000),
    ("Kursi kerja", "1.3.2.05.02.01.003", 1_250_000),
    ("Sepeda motor 125 cc", "1.3.2.02.01.04.001", 22_400_000),
    ("Pencetak laser", "1.3.2.10.02.03.003", 3_950_000),
    ("Penyejuk ruangan 1 PK", "1.3.2.05.02.04.004", 5_600_000),
    ("Lemari arsip", "1.3.2.05.01.04.002", 3_100_000),
    ("Komputer meja", "1.3.2.10.01.02.001", 12_700_000),
    ("Proyektor", "1.3.2.05.01.05.048", 8_900_000),
    ("Pikap kabin ganda", "1.3.2.02.01.03.002", 385_000_000),
    ("Peladen", "1.3.2.10.01.01.005", 96_000_000),
    ("Sofa tamu", "1.3.2.05.02.01.008", 6_400_000),
    ("Genset 10 kVA", "1.3.2.01.03.04.001", 74_500_000),
)
