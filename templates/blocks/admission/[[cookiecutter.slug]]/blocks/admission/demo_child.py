"""One invented child of a demonstration: near one of the schools, of the right age, with papers that say EXAMPLE."""

import io
from datetime import timedelta
from decimal import Decimal
from functools import cache
from random import Random
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image, ImageDraw

from blocks.admission.ranking import PATHS
from core.seeding import examples
from core.seeding.example_values import Maker
from region.profile import REGION

WEIGHTS = (48, 24, 24, 4)


def values_of(binding: Any, round_: Any, schools: list[Any], parent: Any, chance: Random) -> dict[str, Any]:
    """Everything that the form of a registration asks for."""
    chosen = _choices(schools, chance)
    place = getattr(chosen[0], binding.school_place)
    born = getattr(round_, binding.round_age_on) - timedelta(days=chance.randrange(4240, 5000))
    known = {
        binding.chosen: round_,
        binding.path: chance.choices(PATHS, weights=WEIGHTS)[0],
        binding.name: f"{chance.choice(Maker(chance).people).full_name.split()[0]} {parent.full_name.split()[-1]}",
        binding.born: born,
        binding.pupil: f"{born:%y}{chance.randrange(10**7, 10**8)}",
        binding.home: tuple(_near(value, chance) for value in (place.lat, place.lon)),
        binding.entity.owner: parent,
        **dict(zip(binding.choices, chosen, strict=False)),
        **dict.fromkeys(binding.choices[len(chosen) :]),
    }
    known |= _papers(binding, known)
    known |= {info.name: value for info in binding.entity.fields if (value := _own(info, born, place, chance))}
    others = examples.values_of(binding.entity, Maker(chance), frozenset(known))
    return others | {name: value for name, value in known.items() if name}


def _papers(binding: Any, known: dict[str, Any]) -> dict[str, Any]:
    """The papers that the child's path asks for; nothing for the others."""
    entity = binding.entity
    record, settings = entity.model(**{binding.path: known[binding.path]}), entity.settings_of()
    found: dict[str, Any] = {}
    for info in (entity.field(name) for name in binding.papers):
        asked = info.only_when is None or info.only_when(record, settings, None) is True
        found[info.name] = SimpleUploadedFile("contoh.png", paper(str(info.label)), "image/png") if asked else None
    return found


def _choices(schools: list[Any], chance: Random) -> list[Any]:
    """One to three schools; the first ones of the list are wanted most."""
    left, found = list(schools), []
    for _one in range(chance.choice((1, 2, 3, 3))):
        if left:
            weights = [3 if school in schools[:2] else 1 for school in left]
            found.append(left.pop(left.index(chance.choices(left, weights=weights)[0])))
    return found


def _near(value: Any, chance: Random) -> Decimal:
    return Decimal(str(round(float(value or 0) + chance.triangular(-0.03, 0.03, 0), 6)))


def _own(info: Any, born: Any, place: Any, chance: Random) -> Any:
    """What an example of its own kind would be wrong for: a child's NIK, marks, days of papers, the village."""
    if info.computed:
        return None
    if info.kind == "nik":
        return f"{REGION.code.replace('.', '')}01{born:%d%m%y}99{chance.randrange(100):02}"
    if info.kind == "decimal":
        return Decimal(chance.randrange(7600, 9700)) / 100
    if info.kind == "date" and "lahir" not in info.name:
        return timezone.localdate() - timedelta(days=chance.randrange(800, 2200))
    village = getattr(place, "village", None)
    if info.kind == "village":
        return village
    if info.kind == "text" and "alamat" in info.name and village is not None:
        return f"RT {chance.randrange(1, 9):02}, {village.name}"
    return None


@cache
def paper(label: str) -> bytes:
    """A small picture that says that it is an example."""
    picture = Image.new("RGB", (240, 120), (232, 238, 242))
    ImageDraw.Draw(picture).text((12, 52), f"CONTOH: {label[:28]}", fill=(23, 37, 44))
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()
