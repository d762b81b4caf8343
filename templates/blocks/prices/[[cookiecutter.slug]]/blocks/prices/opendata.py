"""Open data of approved prices: the rows and their columns, which never change name or order.

A column that is added comes last; see the page that describes them.
"""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from blocks.prices import figures
from blocks.prices.selectors import published
from core import exports
from region.profile import REGION

LONGEST_DAYS = 92

PRICE_COLUMNS = (
    ("tanggal", _("Hari survei, ISO 8601")),
    ("kode_daerah", _("Kode wilayah kabupaten atau kota menurut Kemendagri")),
    ("kode_pasar", _("Kode pasar; tetap")),
    ("pasar", _("Nama pasar")),
    ("kode_kecamatan", _("Kode kecamatan menurut Kemendagri; kosong bila tidak tercatat")),
    ("kode_komoditas", _("Kode komoditas; tetap")),
    ("komoditas", _("Nama komoditas")),
    ("satuan", _("Satuan harga")),
    ("harga", _("Rupiah bulat; kosong bila tidak ada harga")),
    ("alasan_kosong", _("Alasan tanpa harga; kosong bila ada harga")),
    ("pasokan", _("Keadaan pasokan di pasar; kosong bila tidak dicatat")),
)
AVERAGE_COLUMNS = (
    ("tanggal", _("Hari survei, ISO 8601")),
    ("kode_daerah", _("Kode wilayah kabupaten atau kota menurut Kemendagri")),
    ("daerah", _("Nama daerah")),
    ("kode_komoditas", _("Kode komoditas; tetap")),
    ("komoditas", _("Nama komoditas")),
    ("satuan", _("Satuan harga")),
    ("harga", _("Harga daerah dalam rupiah bulat; kosong bila pasar yang melapor terlalu sedikit")),
    ("terendah", _("Harga pasar terendah")),
    ("tertinggi", _("Harga pasar tertinggi")),
    ("jumlah_pasar", _("Pasar yang mempunyai harga hari itu")),
    ("cara", _("Cara menghitung: rata (rata-rata hitung) atau tengah (nilai tengah)")),
)


@dataclass(frozen=True)
class Span:
    """Days asked for; what is longer than a quarter is cut and continued by `following`."""

    first: date
    last: date
    asked_last: date

    @property
    def following(self) -> date | None:
        """First day of the next part; None where this is all."""
        return self.last + timedelta(days=1) if self.last < self.asked_last else None


def span(first: date | None, last: date | None, today: date) -> Span:
    """The days asked for; the last thirty where none are named."""
    last = min(last or today, today)
    first = first or last - timedelta(days=29)
    if first > last:
        first, last = last, first
    return Span(first, min(last, first + timedelta(days=LONGEST_DAYS - 1)), last)


def prices(binding: Any, days: Span, market: str = "", commodity: str = "") -> list[dict[str, Any]]:
    """One row a market, commodity and day, of approved sheets only, in the order of the days."""
    parent = binding.price_entity.parent
    rows = published.rows(binding, days.first, days.last)
    if market:
        rows = rows.filter(**{f"{parent}__prices__market__code": market})
    if commodity:
        rows = rows.filter(**{f"{binding.priced}__{binding.code}": commodity})
    places = {one.pk: one for one in binding.markets()}
    goods = {one.pk: one for one in binding.commodities(all_of_them=True)}
    names = [f"{parent}__prices__day", f"{parent}__prices__market_id", f"{binding.priced}_id"]
    names += [binding.value, binding.missing, *([binding.supply] if binding.supply else [])]
    ordered = rows.order_by(
        f"{parent}__prices__day", f"{parent}__prices__market__code", f"{binding.priced}__{binding.order}"
    )
    return [
        _price(places[place], goods[good], day, value, missing, supply[0] if supply else "")
        for day, place, good, value, missing, *supply in ordered.values_list(*names)
        if place in places and good in goods
    ]


def _price(place: Any, good: Any, day: date, value: Decimal | None, missing: str, supply: str) -> dict[str, Any]:
    return {
        "tanggal": day.isoformat(),
        "kode_daerah": REGION.code,
        "kode_pasar": place.code,
        "pasar": place.name,
        "kode_kecamatan": place.district.code if place.district else "",
        "kode_komoditas": good.code,
        "komoditas": good.name,
        "satuan": good.unit,
        "harga": None if value is None else int(value),
        "alasan_kosong": missing,
        "pasokan": supply,
    }


def averages(binding: Any, days: Span, commodity: str = "") -> list[dict[str, Any]]:
    """One row a commodity and day that has any price."""
    used = published.rule(binding)
    wanted = [days.first + timedelta(days=at) for at in range((days.last - days.first).days + 1)]
    book = published.book(binding, wanted)
    found = []
    for good in binding.commodities(all_of_them=True):
        if commodity and good.code != commodity:
            continue
        for day, by_market in book.get(good.pk, {}).items():
            found.append(_average(good, day, list(by_market.values()), used))
    return sorted(found, key=lambda row: row["tanggal"])


def _average(good: Any, day: date, values: list[Decimal], used: figures.Rule) -> dict[str, Any]:
    price = figures.average(values, used)
    return {
        "tanggal": day.isoformat(),
        "kode_daerah": REGION.code,
        "daerah": REGION.name,
        "kode_komoditas": good.code,
        "komoditas": good.name,
        "satuan": good.unit,
        "harga": None if price is None else int(price),
        "terendah": int(min(values)),
        "tertinggi": int(max(values)),
        "jumlah_pasar": len(values),
        "cara": used.average,
    }


def commodities(binding: Any) -> list[dict[str, Any]]:
    """All commodities with unit, usual range and ceiling."""
    return [
        {
            "kode_komoditas": good.code,
            "komoditas": good.name,
            "mutu": good.detail,
            "kelompok": good.group,
            "satuan": good.unit,
            "wajar_terendah": int(good.low),
            "wajar_tertinggi": int(good.high),
            "harga_acuan": None if good.ceiling is None else int(good.ceiling),
            "masih_disurvei": good.is_surveyed,
        }
        for good in binding.commodities(all_of_them=True)
    ]


def markets(binding: Any) -> list[dict[str, Any]]:
    """All markets with their place."""
    return [
        {
            "kode_pasar": place.code,
            "pasar": place.name,
            "kode_kecamatan": place.district.code if place.district else "",
            "lintang": None if place.lat is None else float(place.lat),
            "bujur": None if place.lon is None else float(place.lon),
        }
        for place in binding.markets()
    ]


def as_csv(rows: Iterable[dict[str, Any]], columns: Iterable[tuple[str, Any]]) -> str:
    """CSV of RFC 4180 with a heading, in UTF-8; an empty cell is no value."""
    names = [name for name, _words in columns]
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(names)
    for row in rows:
        writer.writerow([_cell(row[name]) for name in names])
    return out.getvalue()


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    return exports.plain(value) if isinstance(value, str) else value
