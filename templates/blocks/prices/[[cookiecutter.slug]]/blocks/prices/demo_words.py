"""What the demo's prices are made of: none of these figures was surveyed."""

# commodity -> price in Java, share of the distance in it (0 grown here, 1 shipped), how much it swings
BASE = {
    "beras-premium": (13600, 0.6, 0.02),
    "beras-medium": (12300, 0.6, 0.02),
    "beras-sphp": (12000, 0.1, 0.005),
    "jagung-pipilan": (7500, 0.4, 0.03),
    "kedelai": (10600, 0.6, 0.02),
    "cabai-merah-keriting": (37000, 0.9, 0.16),
    "cabai-merah-besar": (36000, 0.9, 0.16),
    "cabai-rawit-merah": (46000, 0.9, 0.2),
    "cabai-rawit-hijau": (45000, 0.7, 0.18),
    "bawang-merah": (33000, 0.7, 0.1),
    "bawang-putih": (33500, 0.8, 0.04),
    "daging-sapi": (126000, 0.2, 0.01),
    "daging-ayam-ras": (33500, 0.6, 0.05),
    "telur-ayam-ras": (26000, 0.8, 0.04),
    "telur-ayam-kampung": (2600, 0.3, 0.02),
    "ikan-kembung": (40000, -0.3, 0.09),
    "ikan-bandeng": (36000, 0.1, 0.05),
    "ikan-cakalang": (38000, -0.7, 0.1),
    "gula-pasir": (16400, 0.4, 0.01),
    "minyak-goreng-curah": (17500, 0.7, 0.02),
    "minyakita": (15700, 0.3, 0.01),
    "tepung-terigu": (10500, 0.8, 0.01),
    "garam-halus": (11500, 0.9, 0.01),
    "tomat": (14000, 0.3, 0.14),
    "kentang": (19000, 0.5, 0.05),
    "kol": (9000, 0.3, 0.1),
    "wortel": (15000, 0.5, 0.08),
}

# commodity -> days the region's stock lasts
STOCK = {
    "beras-premium": 48,
    "beras-medium": 61,
    "beras-sphp": 52,
    "jagung-pipilan": 33,
    "kedelai": 24,
    "cabai-merah-keriting": 5,
    "cabai-merah-besar": 6,
    "cabai-rawit-merah": 2,
    "bawang-merah": 11,
    "bawang-putih": 24,
    "daging-sapi": 12,
    "daging-ayam-ras": 6,
    "telur-ayam-ras": 9,
    "gula-pasir": 31,
    "minyak-goreng-curah": 22,
    "minyakita": 19,
    "tepung-terigu": 27,
}

# kind of store -> how much of the stock it holds beside the others, and which commodities it holds (none: all)
RICE = ("beras-premium", "beras-medium", "beras-sphp")
KINDS = {
    "pasar": (1.0, ()),
    "distributor": (4.0, ()),
    "ritel": (1.0, ()),
    "penggilingan": (4.0, RICE[:2]),
    "bulog": (9.0, ("beras-medium", "beras-sphp", "jagung-pipilan", "gula-pasir", "minyakita")),
    "cadangan": (2.0, RICE[1:2]),
}
STORES = (
    ("distributor", "Gudang Distributor Sembako (contoh)"),
    ("penggilingan", "Penggilingan Padi (contoh)"),
    ("bulog", "Gudang Bulog (contoh)"),
    ("cadangan", "Gudang Cadangan Pangan Pemerintah Daerah (contoh)"),
)
STORE_FATES = ("sent", "counted", "returned", "silent", "counted")
GAP = "Sebagian rusak terkena air saat bongkar muat"
RETURNED_STOCK = "Satuannya tampak ton, bukan kilogram. Mohon dihitung lagi."
HANDLING_STOCK = "Distributor diminta menambah kiriman; gerakan pangan murah disiapkan."
NEIGHBOUR = "Kabupaten Tetangga (contoh)"

# where today's sheets stand, market by market
FATES = ("approved", "sent", "approved", "approved", "draft", "returned", "none")

RETURNED = "Harga telur tertulis per rak. Mohon ditulis per kilogram."
JUMPED = "Kiriman terlambat, pedagang sepakat harganya naik"
HANDLING = "Dibahas dengan distributor; pasar murah disiapkan pekan ini."
