"""Words of the demo: scenes, callers and notes, all invented."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Scene:
    """One incident: how it is told, and how far it has come (new, road, scene, done)."""

    category: str
    priority: str
    place: str
    note: str
    stage: str = "done"
    minutes: int = 11
    victims: int = 0
    more_calls: int = 0
    services: int = 1
    outcome: str = "tertangani"
    ending: str = "Petugas menangani di lokasi sampai aman; keluarga dan ketua RT sudah diberi tahu."


OPEN_MINUTES = (4, 9, 21, 33)
SCENES = (
    Scene("medis", "merah", "Jl. Melati RT 03, rumah cat hijau", "Bapak 61 tahun nyeri dada dan sesak.", "new"),
    Scene(
        "kebakaran",
        "merah",
        "Pasar lama, kios barisan belakang",
        "Asap tebal dari kios, listrik belum dipadamkan.",
        "road",
        more_calls=2,
        services=3,
    ),
    Scene(
        "kecelakaan",
        "merah",
        "Jl. Trans, tikungan setelah jembatan",
        "Motor dan truk bertabrakan, dua orang luka.",
        "scene",
        12,
        2,
        1,
        2,
    ),
    Scene(
        "hewan",
        "kuning",
        "Jl. Anggrek 14, plafon dapur",
        "Ular piton masuk plafon, panjang sekitar 3 meter.",
        "scene",
        18,
    ),
    Scene("ambulans", "hijau", "Jl. Kenanga 8", "Antar pasien kontrol ke rumah sakit.", minutes=24),
    Scene(
        "pohon",
        "kuning",
        "Jl. Diponegoro depan kantor pos",
        "Pohon menutup dua lajur dan menyentuh kabel.",
        minutes=13,
        services=2,
    ),
    Scene("listrik", "kuning", "Perumahan Griya Asri blok C", "Kabel putus dan memercik di tepi jalan.", minutes=16),
    Scene(
        "kebakaran",
        "merah",
        "Jl. Cempaka gang 2",
        "Kompor meledak, api sampai dapur tetangga.",
        minutes=8,
        more_calls=3,
        services=2,
        victims=1,
    ),
    Scene(
        "penyelamatan", "kuning", "Sumur belakang masjid", "Anak kambing dan pemiliknya terjebak di sumur.", minutes=14
    ),
    Scene(
        "kriminal", "merah", "Simpang empat terminal", "Pemalakan oleh tiga orang, pelaku masih di lokasi.", minutes=9
    ),
    Scene("medis", "merah", "Kos putri Jl. Mawar 5", "Perempuan 22 tahun pingsan, napas lemah.", minutes=10, victims=1),
    Scene(
        "hewan",
        "kuning",
        "SD di Jl. Pendidikan",
        "Sarang tawon di atap kelas, dua anak tersengat.",
        minutes=21,
        victims=2,
    ),
    Scene("ketertiban", "hijau", "Lapangan kota", "Balap liar mengganggu warga.", minutes=17),
    Scene(
        "bencana",
        "merah",
        "Bantaran sungai RT 07",
        "Air naik cepat, lansia belum mengungsi.",
        minutes=12,
        more_calls=2,
        services=2,
    ),
    Scene("kecelakaan", "merah", "Depan pertokoan Jl. Merdeka", "Pejalan kaki tertabrak motor.", minutes=7, victims=1),
    Scene("ambulans", "hijau", "Jl. Flamboyan 21", "Ibu hamil hendak bersalin, minta diantar.", minutes=15),
    Scene("pohon", "kuning", "Jl. Pahlawan km 3", "Dahan besar menimpa atap warung.", minutes=19),
    Scene(
        "kebakaran",
        "merah",
        "Lahan kosong belakang perumahan",
        "Api alang-alang mendekati rumah.",
        minutes=14,
        services=1,
    ),
    Scene("medis", "merah", "Balai desa", "Peserta senam jatuh, tidak sadar.", minutes=13, victims=1),
    Scene("listrik", "kuning", "Gardu dekat pasar ikan", "Gardu berdengung dan berasap.", minutes=11),
    Scene(
        "banjir",
        "merah",
        "Bantaran hilir jembatan, RW 02",
        "Air setinggi lutut, dua lansia perlu dibantu keluar.",
        "scene",
        25,
        services=2,
    ),
    Scene("angin", "kuning", "Perumahan tepi danau", "Atap empat rumah terangkat angin.", minutes=22),
    Scene(
        "longsor", "merah", "Jalan desa kilometer tiga", "Tanah menutup separuh jalan, tidak ada korban.", minutes=28
    ),
    Scene("bersalin", "merah", "Jl. Teratai gang 4", "Ibu hamil cukup bulan, ketuban sudah pecah.", minutes=12),
    Scene("rujukan", "kuning", "Puskesmas induk", "Rujukan pasien sesak dengan oksigen.", minutes=13),
)

UNITS = {
    "damkar": (("Damkar 01", 6), ("Damkar 02", 6), ("Rescue 01", 4), ("Damkar 03", 6)),
    "ambulans": (("PSC 01", 3), ("PSC 02", 3), ("PSC 03", 3)),
    "polisi": (("Patroli 11", 2), ("Patroli 12", 2)),
    "satpolpp": (("Praja 01", 5),),
    "bpbd": (("Tangguh 01", 5), ("Tangguh 02", 5)),
    "pln": (("Yantek 01", 3),),
    "dishub": (("Dishub 01", 2),),
}
NUISANCE_CALLS = 34
NAMES = ("Bu Ratna", "Pak Anwar", "Yusuf", "Maria", "Pak Lukas", "Bu Sumiati", "Dewi", "", "", "Pak RT 03", "Andi")
QUESTIONS = ("Menanyakan nomor rumah sakit.", "Menanyakan jadwal puskesmas malam.", "Menanyakan jalan yang ditutup.")
SAME = "Menyampaikan kejadian yang sama dari arah lain."
REPAIR = "Pompa diperbaiki"
SHIFTS = ("Regu A – pagi", "Regu B – siang")
SHIFT_NOTE = "Damkar 03 di bengkel sampai besok. Dua nomor menelepon iseng berulang kali; sudah diblokir."
ALERT = {
    "category": "Met",
    "event": "Banjir",
    "response_type": "Evacuate",
    "urgency": "Immediate",
    "severity": "Severe",
    "certainty": "Observed",
    "headline": "Banjir di bantaran sungai: warga diminta mengungsi",
    "description": "Air sungai melewati tanggul sejak sore dan masih naik. Jalan di bantaran tidak dapat dilalui.",
    "instruction": (
        "Matikan listrik.\nPindah ke tempat tinggi atau titik kumpul.\nHubungi 112 bila ada yang terjebak."
    ),
}
OLD_ALERT = {
    "category": "Fire",
    "event": "Kebakaran lahan",
    "response_type": "Avoid",
    "urgency": "Expected",
    "severity": "Moderate",
    "certainty": "Likely",
    "headline": "Asap kebakaran lahan",
    "description": "Asap menyebar ke permukiman. Pandangan di jalan berkurang.",
    "instruction": "Pakai masker dan kurangi kegiatan di luar rumah.",
}
UPDATED = "Api sudah dikepung; asap berkurang tetapi pandangan di jalan masih terbatas."
CANCELLED = "Api padam dan udara sudah bersih."


def telephone(number: int) -> str:
    """A made-up number that nobody has."""
    return f"0800000{number:04}"
