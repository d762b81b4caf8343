"""Records of any entity as rows alone, without the rules and blocks of its services: for tests that only read them."""

from decimal import Decimal
from itertools import count
from random import Random
from types import SimpleNamespace
from typing import Any

from accounts.models import Person
from accounts.tests.builders import an_office, an_officer
from core.descriptors import of_model
from core.entities import Entity
from core.models import District, Place, StoredFile, Village
from core.seeding.example_values import Maker

NEEDED = SimpleNamespace(required=True)
_numbers, _people = count(1), count(1)


def places() -> None:
    """One district, village and place, which values refer to."""
    where = {"lat": Decimal("-1.395"), "lon": Decimal("120.755")}
    district = District.objects.create(code="00.00.01", name="Kecamatan Uji", **where)
    Village.objects.create(code="00.00.01.1001", name="Kelurahan Uji", kind="kelurahan", district=district, **where)
    a_place(district)


def a_bare(entity: Entity) -> Any:
    """Save one record with a value in every field that has a plain one, its references made too."""
    maker, record = Maker(Random(f"{entity.name} {next(_numbers)}")), entity.model()
    many = {field.name for field in entity.model._meta.many_to_many}
    for info in entity.fields:
        if info.name not in many:
            value = _value(maker, info, entity)
            if value is None and info.kind == "choice" and info.name in _once(entity.model._meta):
                value = info.name  # a setting whose keys nobody seeded here; two rows may not both be without
            if value is not None:
                setattr(record, info.name, _told_apart(record, info.name, value))
    if entity.number:
        record.number = f"{next(_numbers):05}/UJI"
    if entity.parent is not None:
        setattr(record, entity.parent, a_bare(entity.parent_entity))
    record.save()
    return record


def _told_apart(record: Any, name: str, value: Any) -> Any:
    """A name that may stand once gets a number before it, a number that may stand once is another each time."""
    meta = record._meta
    if name in _alone(meta) and type(value) is int:
        return value + next(_numbers)
    is_name = name in _once(meta) and isinstance(value, str) and meta.get_field(name).get_internal_type() == "CharField"
    return f"{_short(next(_numbers))} {value}"[: meta.get_field(name).max_length] if is_name else value


def _alone(meta: Any) -> set[str]:
    """Fields whose value may stand once by itself."""
    alone = {name for rule in meta.constraints for name in getattr(rule, "fields", ()) if len(rule.fields) == 1}
    return alone | {field.name for field in meta.concrete_fields if field.unique}


def _once(meta: Any) -> set[str]:
    """Fields whose value may stand once, alone or together with others."""
    once = {field.name for field in meta.concrete_fields if field.unique}
    return once | {name for rule in meta.constraints for name in getattr(rule, "fields", ())}


def _short(number: int) -> str:
    """A number in few signs, for a code may be three signs long."""
    signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return (_short(number // 36) if number >= 36 else "") + signs[number % 36]


def a_file() -> StoredFile:
    """A stored file whose content nobody reads."""
    token = f"berkas-uji-{next(_numbers)}"
    return StoredFile.objects.create(token=token, content=f"{token}.pdf", original_name="a.pdf", kind="pdf", size=1)


def a_place(district: District) -> Place:
    """A place that no other record has."""
    number = next(_numbers)
    return Place.objects.create(code=f"tempat-{number}", kind="market", name=f"Tempat Uji {number}", district=district)


def a_district() -> District:
    """A district that no other record has."""
    number = next(_numbers)
    name = f"Kecamatan Uji {number}"
    return District.objects.create(code=f"00.{number:05}", name=name, lat=Decimal("-1.395"), lon=Decimal("120.755"))


def a_village(district: District) -> Village:
    """A village that no other record has."""
    number = next(_numbers)
    return Village.objects.create(
        code=f"00.00.01.{2000 + number}",
        name=f"Desa Uji {number}",
        kind="desa",
        district=district,
        lat=district.lat,
        lon=district.lon,
    )


def _value(maker: Maker, info: Any, entity: Entity) -> Any:
    if info.kind == "reference":
        other = of_model(entity.model._meta.get_field(info.name).remote_field.model)
        return a_bare(other) if other is not None and other.name != entity.name else None
    if info.kind == "person":
        number = next(_people)
        return Person.objects.create(full_name=f"Warga Uji {number}", phone=f"+62813{number:08}")
    if info.kind == "officer":
        return an_officer()
    if info.kind == "office":
        return an_office()
    if info.kind == "place":
        return a_place(District.objects.get())
    if info.kind in ("file", "image"):
        return a_file()
    if info.kind == "district" and info.name in _once(entity.model._meta):
        return a_district()
    if info.kind == "village" and info.name in _once(entity.model._meta):
        return a_village(District.objects.get())
    if info.kind in ("nik", "kk"):  # a person or family may stand once
        return {"nik": "367101520190", "kk": "367101010120"}[info.kind] + f"{next(_numbers) % 9999 + 1:04}"
    if info.kind == "nip":
        return "198609262015051001"
    return maker.value(info, entity.model, NEEDED)
