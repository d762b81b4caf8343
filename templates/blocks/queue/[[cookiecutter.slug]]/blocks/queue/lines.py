"""A line: what people queue for. It is a record of the application, read here in one shape."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from core import display, opening_hours
from core.rules import RuleBroken
from core.whole_numbers import whole_number


@dataclass(frozen=True)
class Line:
    """One line as the block knows it; `quota` and `online` are None where nothing limits them."""

    id: int
    code: str
    title: str
    site_id: int
    site: str
    is_open: bool
    hours: Any
    quota: int | None
    online: int | None
    minutes: int


def of(binding: Any, *, site_id: int | None = None, every: bool = False) -> list[Line]:
    """The lines that are in use, by their code; with `every` also those that are not."""
    rows = binding.service_entity.rows().order_by(binding.service_code, "pk")
    lines = [read(binding, row) for row in rows]
    return [line for line in lines if (every or line.is_open) and (site_id is None or line.site_id == site_id)]


def by_id(binding: Any) -> dict[int, Line]:
    """Every line by its key, those out of use among them."""
    return {line.id: line for line in of(binding, every=True)}


def find(binding: Any, pk: Any) -> Line:
    """The line with this key, in use; raises RuleBroken."""
    row = binding.service_entity.rows().filter(pk=whole_number(str(pk))).first()
    if row is None or not read(binding, row).is_open:
        raise RuleBroken([_("Pilih layanan dari daftar.")], {"service": _("Pilih layanan.")})
    return read(binding, row)


def read(binding: Any, row: Any) -> Line:
    """One record of the application as a line."""

    def value(name: str) -> Any:
        field = getattr(binding, name)
        return getattr(row, field, None) if field else None

    site = value("service_site")
    is_open = value("service_open")
    return Line(
        id=row.pk,
        code=str(value("service_code") or ""),
        title=display.said(value("service_name") or binding.service_entity.title_of(row)),
        site_id=site.pk if site is not None else 0,
        site=str(site) if site is not None else "",
        is_open=is_open is not False,
        hours=opening_hours.read(value("service_hours")) or None,
        quota=value("service_quota"),
        online=value("service_online"),
        minutes=int(value("service_minutes") or binding.number("minutes") or 10),
    )


def sites(binding: Any) -> list[tuple[int, str]]:
    """The places that have lines, by name; one without a name where the application has one place."""
    found = {line.site_id: line.site for line in of(binding)}
    return sorted(found.items(), key=lambda pair: (pair[1], pair[0]))
