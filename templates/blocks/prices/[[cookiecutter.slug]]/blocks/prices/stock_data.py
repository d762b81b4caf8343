"""Open data of stock: the region's stock by commodity, and the balance of a month; columns keep name and order.

Stock of a single place is not published: it is a trader's own affair.
"""

from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from blocks.prices.selectors import stock
from region.profile import REGION

LEVEL_COLUMNS = (
    ("tanggal", _("Hari penghitungan, ISO 8601")),
    ("kode_daerah", _("Kode wilayah kabupaten atau kota menurut Kemendagri")),
    ("daerah", _("Nama daerah")),
    ("kode_komoditas", _("Kode komoditas; tetap")),
    ("komoditas", _("Nama komoditas")),
    ("satuan", _("Satuan stok")),
    ("stok", _("Jumlah stok semua tempat yang melapor; kosong bila tidak ada laporan")),
    ("jumlah_tempat", _("Tempat stok yang laporannya dihitung")),
    ("laporan_terbaru", _("Hari laporan terbaru, ISO 8601")),
    ("kebutuhan_sehari", _("Kebutuhan daerah sehari; kosong bila tidak diketahui")),
    ("cukup_hari", _("Hari yang dapat dipenuhi stok, dibulatkan ke bawah")),
    ("keadaan", _("aman, waspada atau rawan")),
)
BALANCE_COLUMNS = (
    ("bulan", _("Bulan, ISO 8601")),
    ("kode_daerah", _("Kode wilayah kabupaten atau kota menurut Kemendagri")),
    ("kode_komoditas", _("Kode komoditas; tetap")),
    ("komoditas", _("Nama komoditas")),
    ("satuan", _("Satuan stok")),
    ("stok_awal", _("Stok pada akhir bulan sebelumnya")),
    ("masuk", _("Pasokan yang masuk selama bulan itu")),
    ("ketersediaan", _("Stok awal ditambah yang masuk")),
    ("kebutuhan", _("Kebutuhan daerah selama bulan itu")),
    ("neraca", _("Ketersediaan dikurangi kebutuhan; di bawah nol berarti kurang")),
    ("keluar", _("Yang keluar menurut laporan")),
    ("stok_akhir", _("Stok menurut laporan terakhir bulan itu")),
)


def levels(binding: Any, day: date) -> list[dict[str, Any]]:
    """One row a stocked commodity."""
    return [
        {
            "tanggal": day.isoformat(),
            "kode_daerah": REGION.code,
            "daerah": REGION.name,
            "kode_komoditas": level.commodity.code,
            "komoditas": level.commodity.name,
            "satuan": level.commodity.unit,
            "stok": _number(level.total),
            "jumlah_tempat": level.stores,
            "laporan_terbaru": level.day.isoformat() if level.day else None,
            "kebutuhan_sehari": _number(level.need.daily if level.need else None),
            "cukup_hari": level.lasts,
            "keadaan": level.word or None,
        }
        for level in stock.levels(binding, day)
    ]


def balances(binding: Any, first: date, today: date) -> list[dict[str, Any]]:
    """One row a stocked commodity."""
    return [
        {
            "bulan": f"{first:%Y-%m}",
            "kode_daerah": REGION.code,
            "kode_komoditas": row.commodity.code,
            "komoditas": row.commodity.name,
            "satuan": row.commodity.unit,
            "stok_awal": _number(row.opening),
            "masuk": _number(row.incoming),
            "ketersediaan": _number(row.available),
            "kebutuhan": _number(row.need),
            "neraca": _number(row.balance),
            "keluar": _number(row.outgoing),
            "stok_akhir": _number(row.closing),
        }
        for row in stock.balance(binding, first, today)
    ]


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
