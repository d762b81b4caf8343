"""Episodes of an invented channel; nobody real speaks in them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Episode:
    """One video; {places} in its texts are filled with the region's own names."""

    series: int
    agency: str
    theme: str
    title: str
    summary: str
    body: str
    words: tuple[str, ...]
    minutes: int
    tags: str


EPISODES = (
    Episode(
        2,
        "disdukcapil",
        "gedung",
        "Mengurus akta kelahiran tanpa bolak-balik",
        "Berkas apa yang disiapkan, di mana difoto, dan kapan akta dapat diambil.",
        "Lima berkas, satu kali datang.\n\n- surat keterangan lahir;\n- kartu keluarga;\n- kartu identitas orang tua;\n"
        "- buku nikah bila ada;\n- dua saksi.",
        ("Siapkan lima berkas.", "Isi formulir lewat {superapp}.", "Datang sekali untuk mencocokkan berkas asli."),
        8,
        "akta, kependudukan",
    ),
    Episode(
        0,
        "dinkes",
        "gedung",
        "Dialog: imunisasi anak di {puskesmas}",
        "Kepala puskesmas dan kader menjawab pertanyaan orang tua tentang jadwal imunisasi.",
        "Gelar wicara tentang jadwal imunisasi, efek ringan yang wajar, dan kapan harus kembali ke {puskesmas}.",
        ("Selamat pagi, penonton.", "Hari ini kita membahas jadwal imunisasi anak.", "Bawa buku kesehatan anak."),
        26,
        "imunisasi, kesehatan",
    ),
    Episode(
        1,
        "setda",
        "jalan",
        "Kabar daerah pekan ini",
        "Perbaikan jalan di {kecamatan}, jadwal pasar murah, dan cuaca akhir pekan.",
        "Tiga kabar dalam sepuluh menit: jalan {kecamatan}, pasar murah, dan perkiraan cuaca.",
        ("Inilah kabar daerah pekan ini.", "Jalan {kecamatan} ditutup bergantian.", "Pasar murah dibuka Sabtu pagi."),
        10,
        "kabar, pekan ini",
    ),
    Episode(
        3,
        "dispar",
        "alam",
        "Jejak kampung: menenun di {kecamatan2}",
        "Benang, warna dari daun, dan pola yang diajarkan turun-temurun.",
        "Rekaman sehari bersama kelompok penenun, dari memintal sampai menjemur kain.",
        ("Benang dipintal sejak pagi.", "Warnanya dari daun dan kulit kayu.", "Satu kain selesai dalam dua pekan."),
        18,
        "budaya, tenun",
    ),
    Episode(
        4,
        "disdik",
        "gedung",
        "Ruang belajar: membuat film pendek dengan ponsel",
        "Pelajar multimedia menunjukkan cara merekam suara bersih dan gambar yang tidak goyang.",
        "Tiga latihan yang dapat dicoba di rumah: menahan ponsel, mencari cahaya, merekam suara.",
        ("Pegang ponsel dengan dua tangan.", "Cari cahaya dari samping.", "Rekam suara dekat mulut."),
        12,
        "pelajar, video",
    ),
    Episode(
        2,
        "bpbd",
        "hujan",
        "Menelepon {darurat}: apa yang ditanyakan petugas",
        "Simulasi panggilan darurat dari warga sampai unit berangkat.",
        "Petugas menanyakan tempat, kejadian, jumlah korban, dan nomor yang dapat dihubungi.",
        ("Panggilan ke {darurat} gratis.", "Sebutkan tempat kejadian lebih dahulu.", "Jangan menutup telepon."),
        7,
        "darurat, bencana",
    ),
    Episode(
        0,
        "dlh",
        "alam",
        "Dialog: sampah pasar dan bank sampah",
        "Pedagang {pasar} dan pengelola bank sampah mencari cara mengurangi sampah sayur.",
        "Gelar wicara langsung dari studio tentang pemilahan di {pasar}.",
        ("Sampah sayur paling banyak pada pagi hari.", "Sebagian dapat menjadi pakan dan kompos."),
        28,
        "sampah, pasar",
    ),
    Episode(
        1,
        "disperindag",
        "pasar",
        "Harga bahan pokok menjelang libur",
        "Pasokan cukup; minyak goreng dan telur diawasi setiap hari.",
        "Petugas membacakan harga dari {pasar} dan menjelaskan cara melihatnya di {superapp}.",
        ("Harga cabai turun.", "Telur dan minyak diawasi setiap hari."),
        6,
        "harga, pasar",
    ),
    Episode(
        3,
        "dispora",
        "lapangan",
        "Jejak kampung: lapangan yang hidup sampai malam",
        "Anak, ibu, dan klub bola berbagi jadwal di {lapangan}.",
        "Rekaman sore sampai malam di {lapangan}.",
        ("Lapangan dibagi menurut jadwal.", "Tribun kini dapat dicapai kursi roda."),
        14,
        "olahraga",
    ),
    Episode(
        4,
        "disdik",
        "gedung",
        "Ruang belajar: membaca nyaring untuk anak",
        "Gagasan episode bersama perpustakaan daerah.",
        "Rencana: satu cerita, dua pembaca, dan juru bahasa isyarat.",
        ("Satu cerita, dua pembaca.",),
        11,
        "membaca, anak",
    ),
)
