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
