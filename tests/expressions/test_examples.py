"""Every expression of the two example entries checks, compiles and gives what it should."""

import subprocess
import sys
from datetime import date
from decimal import Decimal
from types import SimpleNamespace as Record

import pytest
from worlds import CLASSES, E_KIR, SI_SENJA

from generator.expressions import Scope, Typed, World, check, compile_python, evaluate, parse
from generator.expressions.value_types import (
    BOOLEAN,
    DATE,
    DATETIME,
    INTEGER,
    MONEY,
    PERCENT,
    Type,
    choice,
)

TODAY = date(2026, 3, 2)
KELAS = 'pick(jbb_kg <= 3500, "kecil", jbb_kg <= 8000, "sedang", "besar")'
UJI_BIAYA = "settings.tarif[kendaraan.kelas].uji + settings.tarif[kendaraan.kelas].kartu"
LULUS = """pick(
    pos == "emisi" and kendaraan.bahan_bakar == "listrik", true,
    pos == "emisi" and kendaraan.bahan_bakar == "bensin",
        co_persen <= settings.ambang["bensin"].co_persen
        and hc_ppm <= settings.ambang["bensin"].hc_ppm,
    pos == "emisi" and kendaraan.bahan_bakar == "solar",
        opasitas_persen <= settings.ambang["solar"].opasitas_persen,
    pos == "rem", efisiensi_rem >= settings.rem_utama_minimum_persen,
    pos == "berat", berat_kg <= kendaraan.jbb_kg,
    pos == "kincup", abs(kincup) <= settings.kincup_maksimum,
    temuan == "")"""
SEMUA_LULUS = (
    "count(hasil_pos, hasil_pos.pengujian_ke == pengujian_ke) == 7"
    " and every(hasil_pos, lulus, hasil_pos.pengujian_ke == pengujian_ke)"
)
ADA_GAGAL = "some(hasil_pos, not lulus, hasil_pos.pengujian_ke == pengujian_ke)"
GOLONGAN = (
    'pick(bangunan in ["rumah_mbr", "ibadah", "sekolah", "niaga_kecil", "mck"], "satu",'
    ' bangunan in ["rumah", "kontrakan", "kantor_pemerintah", "spbu", "terminal"], "dua", "tiga")'
)
ARMADA_JENIS = '"bentor" if lebar_gang_m <= settings.lebar_gang_bentor_m else "truk"'
BIAYA = (
    'pick(layanan == "mampet", titik * settings.tarif_mampet,'
    ' armada_jenis == "bentor", rit * settings.tarif_bentor,'
    " rit * settings.tarif[golongan].per_rit)"
)

COMPUTED = [
    (E_KIR, "kendaraan", KELAS, choice(*CLASSES)),
    (E_KIR, "kendaraan", "berlaku_sampai - days(14)", DATE),
    (E_KIR, "pendaftaran", UJI_BIAYA, MONEY),
    (E_KIR, "pendaftaran", "today() + months(settings.masa_berlaku_bulan)", DATE),
    (E_KIR, "pendaftaran", "today() + days(settings.perbaikan_hari)", DATE),
    (E_KIR, "pendaftaran", "pengujian_ke + 1", INTEGER),
    (E_KIR, "pendaftaran", "today()", DATE),
    (E_KIR, "hasil_pos", "rem_total_kg / berat_kg * 100", PERCENT),
    (E_KIR, "hasil_pos", LULUS, BOOLEAN),
    (E_KIR, "bukti_lulus", "diuji_pada + months(settings.masa_berlaku_bulan)", DATE),
    (SI_SENJA, "pesanan", GOLONGAN, choice("satu", "dua", "tiga")),
    (SI_SENJA, "pesanan", ARMADA_JENIS, choice("truk", "bentor")),
    (SI_SENJA, "pesanan", BIAYA, MONEY),
    (SI_SENJA, "pesanan", "now()", DATETIME),
]
RULES = [
    (E_KIR, "pendaftaran", 'keperluan in ["berkala", "mutasi_keluar"]'),
    (E_KIR, "pendaftaran", "no_open(kendaraan)"),
    (E_KIR, "pendaftaran", "today() <= batas_ulang"),
    (E_KIR, "pendaftaran", "booking.arrived"),
    (E_KIR, "pendaftaran", SEMUA_LULUS),
    (E_KIR, "pendaftaran", ADA_GAGAL),
    (E_KIR, "hasil_pos", 'pos == "emisi" and kendaraan.bahan_bakar == "bensin"'),
    (E_KIR, "hasil_pos", 'pos in ["rem", "berat"]'),
    (SI_SENJA, "pesanan", 'layanan == "mampet"'),
    (SI_SENJA, "pesanan", "panjang_selang_m <= settings.selang_maksimum_m"),
    (
        SI_SENJA,
        "pesanan",
        "panjang_selang_m <= settings.selang_maksimum_m or is_set(disurvei_pada)",
    ),
    (SI_SENJA, "pesanan", "armada.jenis == armada_jenis and booking.free"),
    (SI_SENJA, "armada", "kir_sampai >= today()"),
]
INDICATORS = [
    (E_KIR, 'count(pendaftaran, state == "lulus")'),
    (
        E_KIR,
        'count(pendaftaran, state == "lulus" and pengujian_ke == 1) / count(pendaftaran,'
        ' pengujian_ke == 1 and state in ["lulus", "perbaikan", "kedaluwarsa"])',
    ),
    (E_KIR, "count(hasil_pos, not lulus)"),
    (E_KIR, "median(duration(periksa_awal, nyatakan_lulus))"),
    (SI_SENJA, 'sum(pesanan, rit, state == "selesai")'),
    (SI_SENJA, "sum(pesanan, volume_m3)"),
    (SI_SENJA, "sum(billing, paid)"),
    (SI_SENJA, "median(workdays(bayar, selesaikan))"),
]

UJI = Record(
    masa_berlaku_bulan=6,
    perbaikan_hari=14,
    rem_utama_minimum_persen=50,
    kincup_maksimum=5,
    tarif={"kecil": {"uji": 20000, "kartu": 5000}, "besar": {"uji": 0, "kartu": 0}},
    ambang={
        "bensin": {"co_persen": 0.5, "hc_ppm": 100, "opasitas_persen": None},
        "solar": {"co_persen": None, "hc_ppm": None, "opasitas_persen": 30},
    },
)
SENJA = Record(
    tarif={"satu": {"per_rit": 200000}, "dua": {"per_rit": 250000}, "tiga": {"per_rit": 350000}},
    tarif_mampet=150000,
    tarif_bentor=125000,
    lebar_gang_bentor_m=2.0,
    selang_maksimum_m=30,
)


def typed(world: World, entity: str | None, text: str, expected: Type | None = None) -> Typed:
    """Check a computed expression that must be right."""
    result = check(parse(text), Scope(world, entity), expected)
    assert isinstance(result, Typed), result
    return result


def rule(world: World, entity: str, text: str) -> Typed:
    """Check a rule that must be right."""
    result = check(parse(text), Scope(world, entity), use="rule")
    assert isinstance(result, Typed), result
    return result


@pytest.mark.parametrize(("world", "entity", "text", "expected"), COMPUTED)
def test_computed_fields_check(world: World, entity: str, text: str, expected: Type) -> None:
    assert typed(world, entity, text, expected).type == expected


@pytest.mark.parametrize(("world", "entity", "text"), RULES)
def test_rules_check(world: World, entity: str, text: str) -> None:
    assert rule(world, entity, text).node.type == BOOLEAN


@pytest.mark.parametrize(("world", "text"), INDICATORS)
def test_indicators_check(world: World, text: str) -> None:
    assert isinstance(check(parse(text), Scope(world), use="indicator"), Typed)


def hasil_pos(**values: object) -> Record:
    """Return a test post's result with nothing filled in but what is given."""
    blank = dict.fromkeys(("co_persen", "hc_ppm", "opasitas_persen", "rem_total_kg", "berat_kg", "kincup"))
    kendaraan = Record(bahan_bakar=values.pop("bahan_bakar", "bensin"), jbb_kg=3500)
    parent = Record(kendaraan=kendaraan)
    return Record(**{**blank, "temuan": "", "pendaftaran": parent, "efisiensi_rem": None, **values})


@pytest.mark.parametrize(("jbb_kg", "kelas"), [(3500, "kecil"), (8000, "sedang"), (8001, "besar")])
def test_class_of_a_vehicle(jbb_kg: int, kelas: str) -> None:
    assert evaluate(typed(E_KIR, "kendaraan", KELAS), Record(jbb_kg=jbb_kg)) == kelas


def test_fee_of_an_inspection_is_whole_rupiah() -> None:
    record = Record(kendaraan=Record(kelas="kecil"))
    value = evaluate(typed(E_KIR, "pendaftaran", UJI_BIAYA, MONEY), record, UJI)
    assert (value, type(value)) == (25000, int)


def test_brake_efficiency_is_exact() -> None:
    record = hasil_pos(pos="rem", rem_total_kg=900, berat_kg=1500)
    percent = typed(E_KIR, "hasil_pos", "rem_total_kg / berat_kg * 100", PERCENT)
    record.efisiensi_rem = evaluate(percent, record, UJI)
    assert record.efisiensi_rem == Decimal(60)
    assert evaluate(typed(E_KIR, "hasil_pos", LULUS, BOOLEAN), record, UJI) is True


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"pos": "kincup", "kincup": Decimal("-5.1")}, False),
        ({"pos": "kincup", "kincup": Decimal("-5.0")}, True),
        ({"pos": "kincup"}, None),
        ({"pos": "emisi", "bahan_bakar": "solar", "opasitas_persen": 30}, True),
        ({"pos": "emisi", "bahan_bakar": "listrik"}, True),
        ({"pos": "emisi", "co_persen": Decimal("0.5"), "hc_ppm": 101}, False),
        ({"pos": "emisi", "co_persen": None, "hc_ppm": 101}, False),
        ({"pos": "emisi", "co_persen": Decimal("0.5"), "hc_ppm": None}, None),
        ({"pos": "berat", "berat_kg": 3501}, False),
        ({"pos": "lampu"}, True),
        ({"pos": "lampu", "temuan": "Lampu kiri mati"}, False),
    ],
)
def test_result_of_a_post(given: dict[str, object], expected: bool | None) -> None:
    record = hasil_pos(**given)
    assert evaluate(typed(E_KIR, "hasil_pos", LULUS, BOOLEAN), record, UJI) is expected


def test_validity_stops_at_the_end_of_a_short_month() -> None:
    expression = typed(E_KIR, "bukti_lulus", "diuji_pada + months(settings.masa_berlaku_bulan)", DATE)
    assert evaluate(expression, Record(diuji_pada=date(2026, 8, 31)), UJI) == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("rows", "all_passed", "one_failed"),
    [
        ([True] * 7, True, False),
        ([True] * 6, False, False),
        ([True] * 6 + [False], False, True),
        ([True] * 6 + [None], False, False),
    ],
)
def test_posts_of_this_attempt_decide(rows: list[bool | None], all_passed: bool, one_failed: bool) -> None:
    now = [Record(lulus=lulus, pengujian_ke=2) for lulus in rows]
    before = [Record(lulus=False, pengujian_ke=1)]
    record = Record(pengujian_ke=2, hasil_pos_set=now + before)
    assert bool(evaluate(rule(E_KIR, "pendaftaran", SEMUA_LULUS), record)) is all_passed
    assert bool(evaluate(rule(E_KIR, "pendaftaran", ADA_GAGAL), record)) is one_failed


def test_no_open_looks_at_other_records_of_the_vehicle() -> None:
    open_, done = Record(kendaraan=1, state="diuji"), Record(kendaraan=1, state="lulus")
    expression = rule(E_KIR, "pendaftaran", "no_open(kendaraan)")
    assert evaluate(expression, Record(kendaraan=1, others=[done])) is True
    assert evaluate(expression, Record(kendaraan=1, others=[done, open_])) is False
    assert evaluate(expression, Record(kendaraan=2, others=[done, open_])) is True


def test_clock_can_be_set() -> None:
    expression = rule(E_KIR, "pendaftaran", "today() <= batas_ulang")
    assert evaluate(expression, Record(batas_ulang=TODAY), today=TODAY) is True
    assert not evaluate(expression, Record(batas_ulang=TODAY), today=date(2026, 3, 3))
    assert not evaluate(expression, Record(batas_ulang=None), today=TODAY)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            {"layanan": "sedot", "bangunan": "sekolah", "lebar_gang_m": 4, "rit": 2},
            ("satu", "truk", 400000),
        ),
        (
            {"layanan": "sedot", "bangunan": "mal", "lebar_gang_m": 6, "rit": 1},
            ("tiga", "truk", 350000),
        ),
        (
            {"layanan": "sedot", "bangunan": "rumah", "lebar_gang_m": Decimal("1.8"), "rit": 1},
            ("dua", "bentor", 125000),
        ),
        (
            {"layanan": "mampet", "titik": 2, "bangunan": "rumah", "lebar_gang_m": 3},
            ("dua", "truk", 300000),
        ),
    ],
)
def test_price_of_an_order(given: dict[str, object], expected: tuple[object, ...]) -> None:
    record = Record(**{"titik": None, "rit": None, **given})
    record.golongan = evaluate(typed(SI_SENJA, "pesanan", GOLONGAN), record, SENJA)
    record.armada_jenis = evaluate(typed(SI_SENJA, "pesanan", ARMADA_JENIS), record, SENJA)
    biaya = evaluate(typed(SI_SENJA, "pesanan", BIAYA, MONEY), record, SENJA)
    assert (record.golongan, record.armada_jenis, biaya) == expected


def test_block_names_are_asked() -> None:
    expression = rule(SI_SENJA, "pesanan", "armada.jenis == armada_jenis and booking.free")
    record = Record(armada=Record(jenis="truk"), armada_jenis="truk")
    free = Record(booking=Record(free=lambda: True))
    taken = Record(booking=Record(free=lambda: False))
    assert evaluate(expression, record, SENJA, free) is True
    assert not evaluate(expression, record, SENJA, taken)
    assert not evaluate(expression, record, SENJA)


HEAD = """from decimal import Decimal

from core import expressions as ex

__all__ = ["Decimal"]"""


def test_compiled_code_is_in_ruffs_form() -> None:
    functions = [
        compile_python(typed(*case), function_name=f"value_{n}", record_name=case[1]) for n, case in enumerate(COMPUTED)
    ] + [compile_python(rule(*case), function_name=f"rule_{n}", record_name=case[1]) for n, case in enumerate(RULES)]
    text = "\n\n\n".join([HEAD, *(function.source for function in functions)]) + "\n"
    for line_length in ("100", "120", "320"):
        options = ["--isolated", f"--line-length={line_length}", "-"]
        formatted = _ruff(["format", *options], text)
        assert formatted == text
        _ruff(["check", "--select=E,F,I,B,C4,SIM,UP,RET,PIE", *options], text)


def _ruff(arguments: list[str], text: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "ruff", *arguments],
        input=text, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
