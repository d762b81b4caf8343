"""The daily bulletin: what of the day is worth saying, as a page and as PDF."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from blocks.prices.checks import signed
from blocks.prices.selectors import published, stock
from core import display
from core.documents import parts, typeset
from core.offices import office_of_agency

MOST = 5


@dataclass(frozen=True)
class Bulletin:
    """One day's bulletin."""

    day: date
    groups: list[tuple[str, list[Any]]]
    risen: list[Any]
    fallen: list[Any]
    over: list[Any]
    scarce: list[tuple[Any, Any]]
    reporting: list[Any]
    absent: list[Any]
    rule: Any

    @property
    def has_prices(self) -> bool:
        return any(row.price is not None for _group, rows in self.groups for row in rows)


def make(binding: Any, day: date) -> Bulletin:
    """Gather a day: the table, who moved most, what is over its ceiling, where stock is thin, who reported."""
    rows = published.table(binding, day)
    moved = [row for row in rows if row.day_change.percent]
    notes = stock.notes(binding, day, [row.commodity.code for row in rows])
    reporting, _rows = published.comparison(binding, day)
    return Bulletin(
        day=day,
        groups=published.grouped(rows),
        risen=sorted((r for r in moved if r.day_change.percent > 0), key=lambda r: -r.day_change.percent)[:MOST],
        fallen=sorted((r for r in moved if r.day_change.percent < 0), key=lambda r: r.day_change.percent)[:MOST],
        over=[row for row in rows if row.is_over_ceiling],
        scarce=[(r.commodity, notes[r.commodity.code]) for r in rows if _is_scarce(notes.get(r.commodity.code))],
        reporting=reporting,
        absent=[one for one in binding.markets() if one not in reporting],
        rule=published.rule(binding),
    )


def _is_scarce(note: Any) -> bool:
    return note is not None and note.tone in ("warn", "bad")


def pdf(binding: Any, bulletin: Bulletin) -> bytes:
    """Set the bulletin on the letterhead of the office in charge."""
    office = office_of_agency(binding.entity.agency)
    data = parts.base(office, title=_("Buletin harga bahan pokok"), day=bulletin.day)
    link = parts.address(f"{binding.url('bulletin')}?tanggal={bulletin.day.isoformat()}")
    data |= {
        "parts": [*(parts.text(one) for one in [*words(bulletin), how(bulletin)]), _table(bulletin)],
        "footer": _("Sumber: %(portal)s, %(link)s") % {"portal": data["portal"], "link": link},
    }
    return typeset.pdf("letter", data)


def words(bulletin: Bulletin) -> list[str]:
    """The day in sentences."""
    found = [
        _("Harga pada %(day)s, dari %(count)d pasar: %(names)s.")
        % {
            "day": display.long_date(bulletin.day),
            "count": len(bulletin.reporting),
            "names": ", ".join(one.name for one in bulletin.reporting),
        }
    ]
    if bulletin.absent:
        found.append(_("Belum ada data dari %s.") % ", ".join(one.name for one in bulletin.absent))
    if bulletin.risen:
        found.append(_("Naik: %s.") % _moves(bulletin.risen))
    if bulletin.fallen:
        found.append(_("Turun: %s.") % _moves(bulletin.fallen))
    if not bulletin.risen and not bulletin.fallen:
        found.append(_("Tidak ada perubahan dari hari sebelumnya."))
    if bulletin.over:
        listed = (
            f"{r.commodity.name} {display.money(r.price)} ({display.money(r.commodity.ceiling)})" for r in bulletin.over
        )
        found.append(_("Di atas harga acuan (acuan dalam kurung): %s.") % ", ".join(listed))
    if bulletin.scarce:
        listed = (_("%(name)s cukup %(days)s hari") % {"name": g.name, "days": n.lasts} for g, n in bulletin.scarce)
        found.append(_("Stok yang perlu diperhatikan: %s.") % ", ".join(listed))
    return found


def how(bulletin: Bulletin) -> str:
    """How the region's price is made."""
    way = _("nilai tengah") if bulletin.rule.average == "tengah" else _("rata-rata")
    return _(
        "Harga daerah adalah %(way)s harga pasar, sedikitnya dari %(least)d pasar. "
        "Perubahan dihitung hanya dari pasar yang mempunyai harga pada kedua hari."
    ) % {"way": way, "least": bulletin.rule.least_markets}


def _moves(rows: list[Any]) -> str:
    return ", ".join(f"{row.commodity.name} {signed(row.day_change.percent)}" for row in rows)


def _table(bulletin: Bulletin) -> dict[str, Any]:
    columns = [
        _("Komoditas"),
        _("Satuan"),
        _("Harga"),
        _("Kemarin"),
        _("Sepekan"),
        _("Sebulan"),
        _("Terendah"),
        _("Tertinggi"),
    ]
    rows = [
        [
            row.commodity.name,
            row.commodity.unit,
            display.number(row.price),
            signed(row.day_change.percent),
            signed(row.week_change.percent),
            signed(row.month_change.percent),
            display.number(row.lowest[1]) if row.lowest else display.NOTHING,
            display.number(row.highest[1]) if row.highest else display.NOTHING,
        ]
        for _group, rows in bulletin.groups
        for row in rows
    ]
    return parts.table(columns, rows, numbers=(2, 3, 4, 5, 6, 7))
