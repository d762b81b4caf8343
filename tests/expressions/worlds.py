"""Hand-built scopes of the two example entries, e-KIR and Si Senja."""

from generator.expressions import BlockScope, EntityScope, Field, World
from generator.expressions.value_types import BOOLEAN, MONEY, Type, choice, field_type, table


def required(name: str, **words: object) -> Field:
    """Return a field that is never empty."""
    return Field(field_type(name, **words), is_nullable=False)  # type: ignore[arg-type]


def optional(name: str, **words: object) -> Field:
    """Return a field that may be empty."""
    return Field(field_type(name, **words))  # type: ignore[arg-type]


FUELS = ("bensin", "solar", "listrik")
CLASSES = ("kecil", "sedang", "besar")
POSTS = ("pra_uji", "emisi", "lampu", "rem", "berat", "kincup", "kolong")
INSPECTION_STATES = (
    "dipesan", "terbayar", "diuji", "lulus", "perbaikan", "kedaluwarsa", "batal",
)  # fmt: skip

KENDARAAN = EntityScope(
    "kendaraan",
    {
        "nomor_uji": optional("text"),
        "nomor_polisi": required("plate"),
        "pemilik": required("person"),
        "jenis": required("choice", options=("barang", "penumpang", "bus")),
        "kelas": optional("choice", options=CLASSES),
        "bahan_bakar": required("choice", options=FUELS),
        "jbb_kg": required("integer"),
        "berlaku_sampai": optional("date"),
    },
)
PENDAFTARAN = EntityScope(
    "pendaftaran",
    {
        "kendaraan": required("reference", to="kendaraan"),
        "keperluan": required(
            "choice",
            options=("pertama", "berkala", "mutasi_masuk", "mutasi_keluar", "ubah_status"),
        ),
        "stnk": required("file"),
        "bukti_lama": optional("file"),
        "biaya": optional("money"),
        "pengujian_ke": optional("integer"),
        "batas_ulang": optional("date"),
    },
    children={"hasil_pos": "hasil_pos_set"},
    states=INSPECTION_STATES,
    final_states=("lulus", "kedaluwarsa", "batal"),
    transitions=("bayar", "periksa_awal", "nyatakan_lulus", "minta_perbaikan", "daftar_ulang"),
)
HASIL_POS = EntityScope(
    "hasil_pos",
    {
        "pengujian_ke": optional("integer"),
        "pos": required("choice", options=POSTS),
        "co_persen": optional("decimal", places=2),
        "hc_ppm": optional("integer"),
        "opasitas_persen": optional("decimal", places=1),
        "rem_total_kg": optional("integer"),
        "berat_kg": optional("integer"),
        "efisiensi_rem": optional("percent"),
        "kincup": optional("decimal", places=1),
        "temuan": optional("longtext"),
        "foto": optional("image", many=True),
        "lulus": optional("boolean"),
    },
    parent="pendaftaran",
)
BUKTI_LULUS = EntityScope(
    "bukti_lulus",
    {
        "kendaraan": optional("reference", to="kendaraan"),
        "diuji_pada": optional("date"),
        "berlaku_sampai": optional("date"),
    },
)
E_KIR = World(
    entities={e.name: e for e in (KENDARAAN, PENDAFTARAN, HASIL_POS, BUKTI_LULUS)},
    settings={
        "masa_berlaku_bulan": required("integer"),
        "perbaikan_hari": required("integer"),
        "tarif": Field(table({"uji": MONEY, "kartu": MONEY}, CLASSES), False),
        "ambang": Field(
            table(
                {
                    "co_persen": field_type("decimal", places=2),
                    "hc_ppm": field_type("integer"),
                    "opasitas_persen": field_type("decimal", places=1),
                },
                ("bensin", "solar"),
            ),
            False,
        ),
        "rem_utama_minimum_persen": required("decimal"),
        "kincup_maksimum": required("decimal"),
    },
    blocks={
        "booking": BlockScope(frozenset({"pendaftaran"}), names={"arrived": BOOLEAN, "free": BOOLEAN}),
        "billing": BlockScope(frozenset({"pendaftaran"}), measures={"paid": MONEY}),
    },
)

CHEAP = ("rumah_mbr", "ibadah", "sekolah", "niaga_kecil", "mck")
MIDDLE = ("rumah", "kontrakan", "kantor_pemerintah", "spbu", "terminal")
DEAR = ("rumah_mewah", "apartemen", "mal", "restoran", "kantor", "industri")
PESANAN = EntityScope(
    "pesanan",
    {
        "pemesan": required("person"),
        "layanan": required("choice", options=("sedot", "mampet")),
        "bangunan": required("choice", options=CHEAP + MIDDLE + DEAR),
        "golongan": optional("choice", options=("satu", "dua", "tiga")),
        "lokasi": required("point"),
        "lebar_gang_m": required("decimal", places=1),
        "panjang_selang_m": required("integer"),
        "rit": optional("integer"),
        "titik": optional("integer"),
        "armada_jenis": optional("choice", options=("truk", "bentor")),
        "biaya": optional("money"),
        "armada": optional("reference", to="armada"),
        "disurvei_pada": optional("datetime"),
        "volume_m3": optional("decimal", places=1),
        "buang_di": Field(choice()),
    },
    states=("dipesan", "disurvei", "dibayar", "dijadwalkan", "dikerjakan", "selesai", "batal"),
    final_states=("selesai", "batal"),
    transitions=("survei", "bayar", "jadwalkan", "mulai", "selesaikan", "batalkan"),
)
ARMADA = EntityScope(
    "armada",
    {
        "nomor_polisi": required("plate"),
        "jenis": required("choice", options=("truk", "bentor")),
        "tangki_m3": optional("decimal", places=1),
        "pengemudi": required("officer"),
        "kir_sampai": optional("date"),
    },
)
SI_SENJA = World(
    entities={e.name: e for e in (PESANAN, ARMADA)},
    settings={
        "tarif": Field(table({"per_rit": MONEY}, ("satu", "dua", "tiga")), False),
        "tarif_mampet": required("money"),
        "tarif_bentor": required("money"),
        "lebar_gang_bentor_m": required("decimal"),
        "selang_maksimum_m": required("integer"),
    },
    blocks={
        "booking": BlockScope(frozenset({"pesanan"}), names={"free": BOOLEAN}),
        "billing": BlockScope(frozenset({"pesanan"}), measures={"paid": Type("money")}),
    },
)
