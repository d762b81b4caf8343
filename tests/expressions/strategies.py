"""Random expressions over an order of Si Senja, and random half-filled records for them."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from types import SimpleNamespace as Record
from typing import Any

from hypothesis import strategies as st

from generator.expressions.evaluating import LOCAL_ZONE

NUMBERS = ["rit", "titik", "lebar_gang_m", "panjang_selang_m", "volume_m3", "armada.tangki_m3"]
MONEYS = ["biaya", "settings.tarif_mampet", "settings.tarif[golongan].per_rit"]
CONDITIONS = [
    'layanan == "sedot"', 'golongan in ["satu", "dua"]', 'armada.jenis != "truk"',
    "is_set(disurvei_pada)", "is_set(armada)", "booking.free", 'state == "selesai"',
    "armada.kir_sampai >= today()", "disurvei_pada < now()", 'contains(layanan, "E")',
    "distance_m(lokasi, lokasi) < 5", "true", "false",
    "today() + months(rit) > date_of(disurvei_pada)", "workdays(today(), armada.kir_sampai) > 3",
    "age_years(armada.kir_sampai) > 1", "rit in [1, 2, 30]",
    "duration(now(), entered(dibayar)) > hours(rit)",
]  # fmt: skip


def _numbers(parts: st.SearchStrategy[str], truths: st.SearchStrategy[str]) -> Any:
    return st.one_of(
        st.tuples(parts, st.sampled_from("+-*/"), parts).map(lambda p: f"({p[0]} {p[1]} {p[2]})"),
        parts.map(lambda p: f"-{p}"),
        parts.map(lambda p: f"abs({p})"),
        parts.map(lambda p: f"round({p})"),
        st.tuples(parts, parts).map(lambda p: f"max({p[0]}, {p[1]})"),
        st.tuples(parts, parts).map(lambda p: f"default({p[0]}, {p[1]})"),
        st.tuples(truths, parts, parts).map(lambda p: f"pick({p[0]}, {p[1]}, {p[2]})"),
        st.tuples(truths, parts, truths, parts, parts).map(lambda p: f"pick({', '.join(p)})"),
        st.tuples(parts, truths, parts).map(lambda p: f"({p[0]} if {p[1]} else {p[2]})"),
    )


def _truths(parts: st.SearchStrategy[str], numbers: st.SearchStrategy[str]) -> Any:
    signs = st.sampled_from(["==", "!=", "<", "<=", ">", ">="])
    return st.one_of(
        st.tuples(numbers, signs, numbers).map(" ".join),
        st.tuples(parts, parts, parts).map(lambda p: f"({p[0]} and {p[1]} or {p[2]})"),
        st.lists(parts, min_size=2, max_size=9).map(lambda p: f"({' and '.join(p)})"),
        parts.map(lambda p: f"not ({p})"),
        st.tuples(parts, parts, parts).map(lambda p: f"pick({p[0]}, {p[1]}, {p[2]})"),
    )


_leaves = st.sampled_from([*NUMBERS, "0", "7", "2.5"])
_facts = st.sampled_from(CONDITIONS)
_some_numbers = _numbers(_leaves, _facts) | _leaves
_some_truths = _truths(_facts, _some_numbers) | _facts
numbers: st.SearchStrategy[str] = _numbers(_some_numbers, _some_truths) | _some_numbers
conditions: st.SearchStrategy[str] = _truths(_some_truths, numbers) | _some_truths
moneys: st.SearchStrategy[str] = st.tuples(st.sampled_from(MONEYS), numbers).map(" * ".join)


def _maybe(values: st.SearchStrategy[Any]) -> Any:
    return st.none() | values


_counts = st.integers(-5, 10**9)
_decimals = st.decimals(-1000, 1000, places=1)
_days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
_moments = st.datetimes(datetime(1900, 1, 1), datetime(2100, 12, 31)).flatmap(
    lambda moment: st.sampled_from([moment, moment.replace(tzinfo=LOCAL_ZONE)])
)
_trucks = st.builds(
    Record,
    jenis=st.sampled_from(["truk", "bentor"]),
    tangki_m3=_maybe(_decimals),
    kir_sampai=_maybe(_days),
)
records = st.builds(
    Record,
    layanan=st.sampled_from(["", "sedot", "mampet"]),
    golongan=st.sampled_from(["", "satu", "dua", "tiga"]),
    state=st.sampled_from(["dipesan", "selesai"]),
    lokasi=st.none() | st.just(Record(lat=Decimal("-6.17"), lon=Decimal("106.63"))),
    rit=_maybe(_counts),
    titik=_maybe(_counts),
    panjang_selang_m=_maybe(_counts),
    lebar_gang_m=_maybe(_decimals),
    volume_m3=_maybe(_decimals | st.floats(allow_nan=False, allow_infinity=False, width=32)),
    biaya=_maybe(st.integers(0, 10**12)),
    disurvei_pada=_maybe(_moments),
    armada=_maybe(_trucks),
    entered_at=st.sampled_from([{}, {"dibayar": datetime(2026, 1, 1) + timedelta(hours=3)}]),
)
settings = st.builds(
    Record,
    tarif=st.sampled_from([{}, {"satu": {"per_rit": 200000}, "dua": {"per_rit": None}}]),
    tarif_mampet=st.sampled_from([0, 150000]),
)
names = st.sampled_from([None, Record(booking=Record(free=lambda: True))])
