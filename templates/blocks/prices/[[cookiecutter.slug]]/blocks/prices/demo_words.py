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

# commodity -> tons the region needs a day, days its stock usually lasts
STOCK = {
    "beras-medium": (60.0, 40),
    "cabai-rawit-merah": (2.4, 6),
    "cabai-merah-keriting": (2.8, 11),
    "bawang-merah": (3.6, 17),
    "bawang-putih": (2.1, 24),
    "daging-sapi": (2.0, 30),
    "telur-ayam-ras": (9.0, 15),
    "gula-pasir": (7.5, 35),
    "minyakita": (8.2, 19),
}

# where today's sheets stand, market by market
FATES = ("approved", "sent", "approved", "approved", "draft", "returned", "none")

RETURNED = "Harga telur tertulis per rak. Mohon ditulis per kilogram."
JUMPED = "Kiriman terlambat, pedagang sepakat harganya naik"
HANDLING = "Dibahas dengan distributor; pasar murah disiapkan pekan ini."
