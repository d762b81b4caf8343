"""The inventory by location: how much stands in each room or village, and the card of one of them."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, QuerySet, Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from core import display, offices, positions
from core.access import Actor
from core.documents import parts, signatory, typeset
from core.models import Office

NOWHERE = 0  # stands in addresses for assets without a room, or without an office
MOST_LINES = 600


@dataclass
class Place:
    """One room of one office, or one village, with what stands there."""

    unit_id: int
    room_id: int
    unit: str = ""
    room: str = ""
    count: int = 0
    worth: int = 0
    conditions: dict[str, int] = field(default_factory=dict)


def room_label(binding: Any) -> str:
    """What a location is called here: a room, a village."""
    return str(binding.entity_of("asset").field(binding.room).label)


def places(binding: Any, actor: Actor, unit: int | None = None) -> list[Place]:
    """All locations with usable assets that the actor reads, by office and name."""
    rows = of_unit(binding, binding.usable(actor), unit)
    keys = [f"{name}_id" for name in (binding.unit, binding.room) if name]
    keys += [binding.condition] if binding.condition else []
    sums: dict[str, Any] = {"how_many": Count("pk")}
    sums |= {"worth_of": Sum(binding.price)} if binding.price else {}
    found: dict[tuple[int, int], Place] = {}
    for row in rows.order_by().values(*keys).annotate(**sums):
        key = (row.get(f"{binding.unit}_id") or NOWHERE, row[f"{binding.room}_id"] or NOWHERE)
        place = found.setdefault(key, Place(*key))
        place.count += row["how_many"]
        place.worth += int(row.get("worth_of") or 0)
        if binding.condition:
            word = row[binding.condition] or ""
            place.conditions[word] = place.conditions.get(word, 0) + row["how_many"]
    return _named(binding, list(found.values()))


def of_unit(binding: Any, rows: QuerySet, unit: int | None) -> QuerySet:
    """Only those of one office; all where none is named."""
    return rows.filter(**{f"{binding.unit}_id": unit or None}) if binding.unit and unit is not None else rows


def _named(binding: Any, found: list[Place]) -> list[Place]:
    model = binding.entity_of("asset").model._meta.get_field(binding.room).remote_field.model
    rooms = model._default_manager.in_bulk([one.room_id for one in found])
    units = Office.objects.in_bulk([one.unit_id for one in found])
    words = binding.words_of("condition") if binding.condition else {}
    for one in found:
        one.room = str(rooms.get(one.room_id) or _("Tanpa lokasi"))
        one.unit = str(units[one.unit_id].name) if one.unit_id in units else ""
        one.conditions = {str(words[word]): one.conditions[word] for word in words if word in one.conditions}
    return sorted(found, key=lambda one: (one.unit, one.room_id == NOWHERE, one.room))


def place(binding: Any, actor: Actor, unit: int, room: int) -> Place | None:
    """One location; None where the actor reads nothing there."""
    return next((one for one in places(binding, actor, unit) if (one.unit_id, one.room_id) == (unit, room)), None)


def assets_at(binding: Any, actor: Actor, unit: int, room: int) -> QuerySet:
    """The usable assets of a location in the order of the register."""
    rows = of_unit(binding, binding.usable(actor), unit).filter(**{f"{binding.room}_id": room or None})
    return rows.order_by(*[name for name in (binding.code, binding.register) if name], "pk")


def columns(binding: Any) -> list[str]:
    """Headings of the card."""
    names = [_("Kode"), _("Register"), _("Aset"), _("Tahun"), _("Kondisi")]
    return [str(name) for name in (*names, *([_("Harga perolehan")] if binding.price else []))]


def line(binding: Any, record: Any) -> list[Any]:
    """One asset on the card."""
    words = binding.words_of("condition") if binding.condition else {}
    cells = [
        str(binding.of(record, "code", "") or ""),
        str(binding.of(record, "register") or ""),
        binding.entity_of("asset").title_of(record),
        str(binding.of(record, "year") or ""),
        str(words.get(binding.of(record, "condition"), "")),
    ]
    return [*cells, *([int(binding.of(record, "price") or 0)] if binding.price else [])]


def pdf(binding: Any, actor: Actor, found: Place) -> bytes:
    """The card of a location on the letterhead of the office that uses it, with who heads it as signatory."""
    entity = binding.entity_of("asset")
    key = found.unit_id or (offices.office_id_of_agency(entity.agency) if entity.agency else None)
    office = Office.objects.select_related("parent").filter(pk=key).first()
    data = parts.base(office, title=str(_("Kartu inventaris")), number="", day=timezone.localdate())
    facts = [[room_label(binding), found.room], [str(_("Jumlah aset")), display.number(found.count)]]
    facts += [[label, display.number(count)] for label, count in found.conditions.items()]
    rows = [line(binding, one) for one in assets_at(binding, actor, found.unit_id, found.room_id)[:MOST_LINES]]
    if binding.price:
        rows = [[*row[:-1], display.money(row[-1])] for row in rows]
    data["parts"] = [parts.pairs(facts), parts.table(columns(binding), rows, (5,) if binding.price else ())]
    head = positions.head_of(office) if office is not None else None
    data["signatory"] = signatory.of_position(head, day=timezone.localdate()).data if head is not None else None
    return typeset.pdf("letter", data)
