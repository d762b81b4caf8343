"""Fills a replica that is only shown: who inspects, what may be inspected, and a year of inspections. All invented."""

from random import Random
from typing import Any

from blocks.inspection import demo_words
from blocks.inspection.models import Inspection
from core.models import Office, Position, PositionHolding, RoleGrant, Village
from core.offices import office_of_agency
from core.seeding import chairs, examples
from core.seeding.people import rank_of

OWN = ("own", "district", "village")
INSPECTORS = (("Auditor Ahli Madya", True), ("Auditor Ahli Madya", True), *((("Auditor Ahli Pertama", False),) * 6))


def people(binding: Any, context: Any) -> None:
    """Heads of offices answer for them; in a demonstration inspectors are invented, and what they may inspect."""
    if binding.responder:
        _responders(binding, context)
    if not context.is_demo or binding.home is None or not context.residents():
        return
    chance = Random(f"{context.region.slug} {binding.app} inspection")  # noqa: S311 - examples, not secrets
    _inspectors(binding, context, chance)
    if binding.way == "papers":
        _subjects(binding, context, chance)
    else:
        _places(binding, context, chance)


def _responders(binding: Any, context: Any) -> None:
    heads = Position.objects.filter(is_head=True, is_active=True, office__kind__in=OWN).exclude(office=binding.home)
    wanted = [
        ({"position": head, "app": binding.app, "role": binding.responder}, {"all_offices": False}) for head in heads
    ]
    if wanted:
        context.upsert_many(RoleGrant, wanted)


def _inspectors(binding: Any, context: Any, chance: Random) -> None:
    title = "Tenaga Sanitasi Lingkungan" if binding.way == "checklist" else ""
    for at, (post, is_senior) in enumerate(INSPECTORS, 1):
        values = {"office": binding.home, "title": title or post}
        code = f"{binding.home.code}-{binding.inspectors[0]}-{at}".replace("_", "-")
        position = context.upsert(Position, {"code": code}, values)
        if position is None:
            continue
        key = {"position": position, "app": binding.app, "role": binding.inspectors[0]}
        context.upsert(RoleGrant, key, {"all_offices": True})
        if not position.holdings.exists():
            user = chairs.officer(context, chance, is_senior=is_senior)
            rank = rank_of(user.nip, context.today, highest=5 if is_senior else 3)
            starts_on = context.today.replace(year=context.today.year - 2, month=1, day=1)
            PositionHolding.objects.create(position=position, user=user, rank=rank, starts_on=starts_on)


def _subjects(binding: Any, context: Any, chance: Random) -> None:
    """What may be inspected, each with its office and its marks of risk."""
    entity = subject_entity(binding)
    villages = iter(village_offices())
    for at, told in enumerate(demo_words.SUBJECTS, 1):
        office = next(villages, None) if told.office == "desa" else office_of_agency(told.office)
        if office is None or office.pk == binding.home.pk:
            continue
        fixed = {info.name: office for info in entity.fields if info.kind == "office"}
        fixed |= {entity.title_field: told.name.format(place=office.name)}
        fixed |= hints(entity, {"kelompok": told.group, **dict(zip(demo_words.MARKS, told.marks, strict=True))})
        _once(context, entity, f"{binding.app}-subject-{at}", chance, fixed)


def _places(binding: Any, context: Any, chance: Random) -> None:
    """Places whose owners may ask for an inspection, half of each kind."""
    entity, owners = subject_entity(binding), context.residents()
    villages = list(Village.objects.order_by("code")[:60])
    kinds = [value for value, _label in binding.main.model._meta.get_field(binding.kind).flatchoices if value]
    for at in range(22):
        kind = kinds[at % len(kinds)]
        word = demo_words.PLACES[at // 2 % len(demo_words.PLACES)]
        name = f"{'Depot Air Minum' if at % 2 == 0 else 'Katering'} {word}"
        fixed = {entity.title_field: name, binding.kind: kind}
        if entity.owner:
            fixed[entity.owner] = owners[at % len(owners)]
        fixed |= {info.name: villages[at * 5 % len(villages)] for info in entity.fields if info.kind == "village"}
        fixed |= hints(entity, {"penjamah": 2 + at % 4, "penjamah_kursus": 1 + at % 2})
        _once(context, entity, f"{binding.app}-place-{at}", chance, fixed)


def _once(context: Any, entity: Any, key: str, chance: Random, fixed: dict[str, Any]) -> Any:
    """Make an example once; later runs find its mark."""
    if not context.is_new(entity.model, key):
        return None
    made = examples.make(entity, chance, **fixed)
    context.remember(entity.model, {"key": key}, made.pk)
    return made


def hints(entity: Any, wanted: dict[str, Any]) -> dict[str, Any]:
    """Those of the values whose field the entity has."""
    known = {info.name for info in entity.fields}
    return {name: value for name, value in wanted.items() if name in known}


def subject_entity(binding: Any) -> Any:
    """The entity of what is inspected."""
    from core.descriptors import of_model

    return of_model(binding.main.model._meta.get_field(binding.subject).remote_field.model)


def village_offices() -> list[Any]:
    """Offices of villages (desa) as far as they can be told from wards (kelurahan), by their code."""
    codes = [code for code in Village.objects.order_by("code").values_list("code", flat=True) if code[-4:-3] == "2"]
    names = dict(Village.objects.values_list("code", "name"))
    found = []
    for code in codes[::9]:
        office = Office.objects.filter(kind="village", code__endswith=code.replace(".", "-")).first()
        office = office or Office.objects.filter(kind="village", name__iendswith=f" {names[code]}").first()
        if office is not None and office not in found:
            found.append(office)
        if len(found) == 8:
            break
    return found


def run(binding: Any, context: Any) -> int:
    """Tell the year once; a second run finds it and does nothing."""
    if binding.way != "papers" or not context.is_demo or Inspection.objects.filter(app=binding.app).exists():
        return 0
    from blocks.inspection import demo_year

    return demo_year.run(binding, context)
