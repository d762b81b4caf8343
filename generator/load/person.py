"""An invented person that a demonstration starts with: a resident, or an officer with a NIP."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Person:
    """One invented person; residents have a NIK and a village, officers a NIP."""

    code: str
    name: str
    sex: str
    birth_date: str
    nik: str = ""
    nip: str = ""
    village: str = ""
    phone: str = ""
    job: str = ""


def build_people(raw: Any) -> tuple[Person, ...]:
    """Build people from rows that their schema accepted."""
    return tuple(Person(**row) for row in raw)
