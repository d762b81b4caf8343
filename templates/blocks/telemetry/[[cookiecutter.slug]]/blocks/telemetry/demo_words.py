"""Words and numbers of the demo; all made up."""

LOGGER = "Logger AWLR"
TRACKER = "GPS tracker"
SILENT_STATION = 5
RISE_NOW = (20, 45, 95, 150, 75, 10, 130, 5)
FLEET = 11
WITH_GPS = 8
FAST_TRUCK = 2
DEAD_TRACKER = 6
POOL, DUMP = (-1.4044, 120.7487), (-1.4098, 120.7555)
CARES = (
    "Sensor dibersihkan dari lumpur, dibandingkan dengan papan duga.",
    "Kabel panel surya dikencangkan; bacaan dibandingkan tiga kali.",
    "Sampah di pipa sensor diangkat, titik nol diperiksa.",
)
NOTES = (
    "Lurah dan penjaga pos dihubungi; warga bantaran diberi tahu lewat masjid.",
    "Dilihat lewat CCTV, air memang naik. BPBD sudah tahu.",
    "Petugas ke lokasi; pintu air dibuka setengah.",
)
TALKS = ("Pengemudi ditegur lewat radio.", "Jalan menurun di luar kota; pengemudi diingatkan.")
