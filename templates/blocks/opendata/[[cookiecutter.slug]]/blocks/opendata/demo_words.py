"""The stories of the data sets in a replica that is only shown."""

from dataclasses import dataclass
from typing import Any

CODE = ("Kode kecamatan", "kode_kecamatan", "Kode wilayah Kemendagri, tiga bagian", "")
NAME = ("Kecamatan", "teks", "Nama kecamatan", "")


@dataclass(frozen=True)
class Story:
    """One data set: whose, what, how far it came, when it is due."""

    agency: str
    steps: int
    due_days: int
    values: dict[str, Any]
    variables: tuple[tuple[str, str, str, str], ...]
    spans: tuple[tuple[int, int], ...]


def _values(
    title: str, theme: str, concept: str, definition: str, measure: str, unit: str, often: str, priority: bool
) -> dict[str, Any]:
    return {
        "title": title,
        "theme": theme,
        "concept": concept,
        "definition": definition,
        "classification": "Wilayah",
        "measure": measure,
        "unit": unit,
        "frequency": often,
        "keywords": "kecamatan, contoh",
        "openness": "terbuka",
        "priority": priority,
    }


STORIES = (
    Story(
        "disdukcapil",
        3,
        -20,
        _values(
            "Jumlah penduduk menurut kecamatan",
            "penduduk",
            "Penduduk",
            "Penduduk yang tercatat dalam kartu keluarga pada akhir semester; angka contoh.",
            "Jumlah",
            "orang",
            "semesteran",
            True,
        ),
        (
            CODE,
            NAME,
            ("Laki-laki", "bulat", "Penduduk laki-laki", "orang"),
            ("Perempuan", "bulat", "Penduduk perempuan", "orang"),
        ),
        ((2000, 12000), (2000, 12000)),
    ),
    Story(
        "dinkes",
        3,
        -5,
        _values(
            "Balita ditimbang menurut kecamatan",
            "kesehatan",
            "Balita",
            "Anak di bawah lima tahun yang datang dan ditimbang di posyandu; angka contoh.",
            "Jumlah",
            "anak",
            "bulanan",
            True,
        ),
        (CODE, NAME, ("Balita ditimbang", "bulat", "Balita yang ditimbang dalam sebulan", "anak")),
        ((100, 900),),
    ),
    Story(
        "disdik",
        2,
        6,
        _values(
            "Jumlah sekolah dasar menurut kecamatan",
            "pendidikan",
            "Sekolah dasar",
            "Satuan pendidikan dasar negeri dan swasta yang beroperasi; angka contoh.",
            "Jumlah",
            "unit",
            "tahunan",
            False,
        ),
        (CODE, NAME, ("Sekolah", "bulat", "Sekolah dasar negeri dan swasta", "unit")),
        ((4, 30),),
    ),
    Story(
        "distan",
        1,
        -12,
        _values(
            "Luas panen padi menurut kecamatan",
            "ekonomi",
            "Luas panen",
            "Luas sawah dan ladang yang dipanen dalam satu triwulan; angka contoh.",
            "Luas",
            "hektare",
            "triwulanan",
            True,
        ),
        (CODE, NAME, ("Luas panen", "bulat", "Luas panen padi", "hektare")),
        ((20, 900),),
    ),
    Story(
        "dlh",
        0,
        25,
        _values(
            "Timbulan sampah menurut kecamatan",
            "lingkungan",
            "Sampah rumah tangga",
            "Sampah rumah tangga yang diperkirakan timbul dalam sehari; angka contoh.",
            "Berat",
            "ton per hari",
            "tahunan",
            False,
        ),
        (CODE, NAME, ("Timbulan", "bulat", "Perkiraan timbulan", "ton per hari")),
        ((2, 30),),
    ),
)
