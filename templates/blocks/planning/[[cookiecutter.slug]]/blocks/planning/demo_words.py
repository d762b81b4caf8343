"""A made-up plan: aims of a region, and three offices with programmes after the national nomenclature."""

from decimal import Decimal

from blocks.planning.services.budgeting import Planned

AIMS = (
    ("visi", "V", "", "Daerah yang sehat, cerdas dan terhubung", "", ""),
    ("misi", "M1", "V", "Meningkatkan mutu manusia dan prasarana dasar", "", ""),
    (
        "tujuan",
        "T1",
        "M1",
        "Meningkatnya derajat kesehatan dan pendidikan warga",
        "Indeks Pembangunan Manusia",
        "indeks",
    ),
    ("tujuan", "T2", "M1", "Meningkatnya kemudahan warga menjangkau layanan", "Indeks aksesibilitas wilayah", "indeks"),
    ("sasaran", "S1", "T1", "Menurunnya kesakitan dan kematian ibu serta anak", "Angka kematian ibu", "per 100.000"),
    ("sasaran", "S2", "T1", "Meratanya kesempatan bersekolah", "Harapan lama sekolah", "tahun"),
    ("sasaran", "S3", "T2", "Membaiknya jaringan jalan", "Jalan dalam kondisi mantap", "persen"),
)


def _row(
    code: str,
    name: str,
    indicator: str = "",
    unit: str = "",
    direction: str = "naik",
    baseline: str = "",
    targets: str = "",
    ceiling: int | None = None,
) -> Planned:
    quarters = tuple(Decimal(one) for one in targets.split()) or (None, None, None, None)
    return Planned(code, name, indicator, unit, direction, Decimal(baseline) if baseline else None, quarters, ceiling)


OFFICES = {
    "dinkes": (
        "S1",
        (
            _row(
                "1.02.02",
                "Program Pemenuhan Upaya Kesehatan Perorangan dan Masyarakat",
                "Balita stunting",
                "persen",
                "turun",
                "21.4",
                "20.5 19.5 18.5 17.5",
            ),
            _row("1.02.02.2.02", "Penyediaan Layanan Kesehatan Rujukan Tingkat Kabupaten atau Kota"),
            _row(
                "1.02.02.2.02.0001",
                "Pengelolaan Pelayanan Kesehatan Ibu Hamil",
                "Ibu hamil yang dilayani sesuai standar",
                "orang",
                "naik",
                "3150",
                "900 1800 2700 3600",
                1_850_000_000,
            ),
            _row(
                "1.02.02.2.02.0004",
                "Pengelolaan Pelayanan Kesehatan Balita",
                "Balita yang dipantau tumbuh kembangnya",
                "orang",
                "naik",
                "14800",
                "4000 8000 12000 16000",
                1_420_000_000,
            ),
            _row(
                "1.02.02.2.02.0015",
                "Pengelolaan Pelayanan Kesehatan Gizi Masyarakat",
                "Keluarga yang menerima pendampingan gizi",
                "keluarga",
                "naik",
                "610",
                "200 450 700 900",
                960_000_000,
            ),
        ),
    ),
    "disdik": (
        "S2",
        (
            _row(
                "1.01.02",
                "Program Pengelolaan Pendidikan",
                "Angka putus sekolah dasar",
                "persen",
                "turun",
                "0.9",
                "0.8 0.8 0.7 0.6",
            ),
            _row("1.01.02.2.01", "Pengelolaan Pendidikan Sekolah Dasar"),
            _row(
                "1.01.02.2.01.0006",
                "Rehabilitasi Ruang Kelas",
                "Ruang kelas yang diperbaiki",
                "ruang",
                "naik",
                "38",
                "0 12 30 46",
                6_900_000_000,
            ),
            _row(
                "1.01.02.2.01.0019",
                "Penyediaan Perlengkapan Peserta Didik",
                "Peserta didik penerima perlengkapan",
                "orang",
                "naik",
                "2100",
                "0 0 2500 2500",
                1_250_000_000,
            ),
        ),
    ),
    "dpupr": (
        "S3",
        (
            _row(
                "1.03.10",
                "Program Penyelenggaraan Jalan",
                "Jalan dalam kondisi mantap",
                "persen",
                "naik",
                "61.2",
                "61.5 62.5 64 66",
            ),
            _row("1.03.10.2.01", "Penyelenggaraan Jalan Kabupaten atau Kota"),
            _row(
                "1.03.10.2.01.0011",
                "Rehabilitasi Jalan",
                "Panjang jalan yang direhabilitasi",
                "km",
                "naik",
                "18.5",
                "0 6 15 24",
                21_400_000_000,
            ),
            _row(
                "1.03.10.2.01.0014",
                "Pemeliharaan Rutin Jalan",
                "Panjang jalan yang dipelihara",
                "km",
                "naik",
                "140",
                "30 75 120 160",
                5_200_000_000,
            ),
        ),
    ),
}
# Share of the target reached and of the ceiling spent, by quarter; one value an indicator, in turn.
REACHED = {
    "dinkes": ("1.02", "0.97", "0.93"),
    "disdik": ("0.95", "0.72", "0.88"),
    "dpupr": ("0.99", "0.45", "0.8"),
}
SPENT = {1: "0.12", 2: "0.34", 3: "0.61", 4: "0.94"}
HINDERED = "Pengadaan baru selesai pada akhir triwulan; pekerjaan dipercepat pada triwulan berikut."
NOTE = "Sesuai hasil pembahasan."
