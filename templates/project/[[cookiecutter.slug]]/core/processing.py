"""Which personal data each kind of record holds, what for, on which basis, how long, and who reads it.

Read from the field markings of the entries, for the processing record (UU 27/2022 Pasal 31) and for the notice on the
form that asks for the data (Pasal 21).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from importlib import import_module
from typing import Any

from django.utils.translation import gettext as _

from core import display, entities, role_names
from core.entities import Entity, FieldInfo
from core.offices import office_of_agency
from core.pages.titles import app_name

SPECIFIC = "specific"
READERS = {
    "field": lambda: _("yang disebut pada berkasnya"),
    "officer": lambda: _("pegawai"),
    "owner": lambda: _("pemilik data"),
    "resident": lambda: _("warga yang masuk akun"),
}


@dataclass(frozen=True)
class Activity:
    """What one kind of record does with personal data."""

    service: str
    kind: str
    holder: str
    purposes: tuple[str, ...]
    bases: tuple[str, ...]
    general: tuple[str, ...]
    specific: tuple[str, ...]
    kept: tuple[str, ...]
    readers: tuple[str, ...]


def activities() -> list[Activity]:
    """Every kind of record that holds personal data, by service."""
    held = [(entity, _personal(entity.fields)) for entity in entities.all_entities()]
    found = [_activity(entity, infos) for entity, infos in held if infos]
    return sorted(found, key=lambda one: (one.service, one.kind))


def notice(entity: Entity, form: Any) -> Activity | None:
    """What a form has to say of the personal data that it asks for; None where it asks for none."""
    infos = _personal(info for info in entity.fields if info.name in form.fields)
    return _activity(entity, infos) if infos else None


def _personal(fields: Iterable[FieldInfo]) -> list[FieldInfo]:
    return [info for info in fields if info.personal]


def _activity(entity: Entity, infos: list[FieldInfo]) -> Activity:
    return Activity(
        service=app_name(entity.app),
        kind=str(entity.label),
        holder=_holder(entity),
        purposes=tuple(dict.fromkeys(info.purpose for info in infos if info.purpose)),
        bases=_bases(entity),
        general=tuple(str(info.label) for info in infos if info.personal != SPECIFIC),
        specific=tuple(str(info.label) for info in infos if info.personal == SPECIFIC),
        kept=_kept(entity, infos),
        readers=_readers(entity),
    )


def _holder(entity: Entity) -> str:
    """The office that answers for the data: that of the service's agency."""
    from region.profile import REGION

    agency = entity.agency or next((one.agency for one in entities.of_app(entity.app) if one.agency), "")
    office = office_of_agency(agency, entity.app) if agency else None
    return office.name if office is not None else REGION.name


def _bases(entity: Entity) -> tuple[str, ...]:
    """Consent where the record asks for it; else the public task, and the regulations that the service rests on."""
    if entity.consent is not None:
        basis = _("Persetujuan pemilik data (UU 27/2022 Pasal 20 ayat (2) huruf a)")
    else:
        basis = _("Pelayanan publik dan tugas pemerintah daerah (UU 27/2022 Pasal 20 ayat (2) huruf e)")
    declared = import_module(f"apps.{entity.package}.conf").DECLARED
    laws = [part.strip() for setting in declared for part in str(setting.law).split(";")]
    return tuple(dict.fromkeys([basis, *filter(None, laws)]))


def _kept(entity: Entity, infos: list[FieldInfo]) -> tuple[str, ...]:
    """How long, the shortest first, each with the data it holds for where they differ."""
    by_days: dict[int, list[str]] = {}
    for info in infos:
        by_days.setdefault(info.retention_days, []).append(str(info.label))
    spans = {days: _span(entity, days) for days in sorted(by_days)}
    if len(spans) == 1:
        return tuple(spans.values())
    return tuple(f"{span}: {', '.join(by_days[days])}" for days, span in spans.items())


def _span(entity: Entity, days: int) -> str:
    if not days:
        return _("selama berkasnya disimpan")
    number = display.duration(timedelta(days=days))
    since = _("%s sesudah selesai") if entity.workflow is not None else _("%s sesudah dibuat")
    return since % number


def _readers(entity: Entity) -> tuple[str, ...]:
    """Who reads the personal values; of a part, who reads its whole."""
    if entity.parent is not None and not entity.access.read:
        return _readers(entity.parent_entity)
    named = [
        role_names.label_of(word.name) if word.kind == "role" else READERS[word.kind]()
        for word in entity.access.read
        if word.kind == "role" or word.kind in READERS
    ]
    return tuple(dict.fromkeys(named))
