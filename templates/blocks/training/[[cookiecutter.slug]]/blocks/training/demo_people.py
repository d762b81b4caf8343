"""Invented applicants of a demonstration: of the right age, each once, with papers that are examples."""

import io
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image, ImageDraw

from accounts.models import Person
from core.models import Village
from core.seeding import examples
from region.profile import REGION

LANDMARKS = ("pasar", "sekolah dasar", "balai desa", "puskesmas")
REASONS = (
    "Ingin bekerja sesudah lulus sekolah.",
    "Ingin membuka usaha sendiri di rumah.",
    "Pernah bekerja di bidang ini dan ingin mempunyai sertifikat.",
    "Ingin menambah penghasilan keluarga.",
)


def people(context: Any) -> Iterator[Person]:
    """Residents first, then made-up persons without a login, for as long as somebody asks."""
    residents = context.residents()
    yield from residents
    first = [one.full_name.split()[0] for one in residents]
    last = [one.full_name.split()[-1] for one in residents]
    villages = list(Village.objects.order_by("pk")[:40])
    for at in range(len(first) * len(last)):
        name = f"{first[at % len(first)]} {last[(at // len(first) + at + 1) % len(last)]}"
        village = villages[at % len(villages)] if villages else None
        yield Person.objects.create(full_name=name, village=village, sex=residents[at % len(first)].sex)


def apply(binding: Any, cohort: Any, person: Person, chance: Random) -> Any | None:
    """Fill in one registration; None where the rules refuse it."""
    entity = binding.entity_of("trainee")
    born = person.birth_date if _fits(person.birth_date) else _born(chance)
    fixed = {
        binding.trainee_cohort: cohort,
        binding.trainee_person: person,
        binding.trainee_born: born,
        binding.trainee_sex: _sex(binding, person, chance),
        **_own(entity, chance),
    }
    if binding.trainee_seeker:
        fixed[binding.trainee_seeker] = _profile(binding, person)
    if person.village is not None and entity.field(binding.trainee_village).kind == "village":
        fixed[binding.trainee_village] = person.village
    try:
        return examples.make(entity, chance, **fixed)
    except examples.NoExample:
        return None


def _fits(born: date | None) -> bool:
    return born is not None and 18 <= (timezone.localdate() - born).days / 365.25 < 39


def _born(chance: Random) -> date:
    return timezone.localdate() - timedelta(days=chance.randrange(365 * 19, 365 * 38))


def _sex(binding: Any, person: Person, chance: Random) -> str:
    options = [value for value, _label in _field(binding, "trainee_sex").flatchoices]
    meant = [value for value in options if value.upper() == person.sex]
    return meant[0] if meant else chance.choice(options)


def _field(binding: Any, key: str) -> Any:
    return binding.entity_of("trainee").model._meta.get_field(getattr(binding, key))


def _own(entity: Any, chance: Random) -> dict[str, Any]:
    """What an example of its own kind would be wrong for: reasons in whole sentences, and nothing about health."""
    found: dict[str, Any] = {}
    for info in entity.fields:
        if info.kind == "longtext":
            found[info.name] = chance.choice(REASONS)
        elif info.kind == "text" and info.personal == "specific":
            found[info.name] = ""
        elif info.kind == "text" and "lahir" in info.name:
            found[info.name] = REGION.capital
        elif info.kind == "text" and "alamat" in info.name:
            found[info.name] = f"RT {chance.randrange(1, 9):02}, dekat {chance.choice(LANDMARKS)}"
        elif info.kind in ("file", "image"):
            found[info.name] = SimpleUploadedFile("contoh.png", paper(str(info.label)), "image/png")
    return found


@cache
def paper(label: str) -> bytes:
    """A small picture that says that it is an example."""
    picture = Image.new("L", (200, 90), 235)
    ImageDraw.Draw(picture).text((10, 38), f"CONTOH: {label[:24]}", fill=20)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def _profile(binding: Any, person: Person) -> Any | None:
    """The person's own profile in the other application, if there is one."""
    model = _field(binding, "trainee_seeker").remote_field.model
    names = [field.name for field in model._meta.concrete_fields if field.related_model is Person]
    return model._default_manager.filter(**{names[0]: person}).first() if names else None
