"""What is compared of entries, read in few columns, and which entries are worth comparing with which."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Q

from blocks.registry.likeness import Face
from blocks.registry.services import identity

Faces = dict[int, Face]


def read(binding: Any, where: Q) -> Faces:
    """The faces of counted entries, by the key of the block's row."""
    columns = _columns(binding)
    rows = binding.entity.model._default_manager.filter(where, state__in=binding.live)
    found: Faces = {}
    for key, village, *values in rows.values_list("registry_id", f"{binding.village}_id", *columns.values()):
        said = dict(zip(columns, values, strict=True))
        born = said.get("birth_date") or said.get("persons_birth_date")
        found[key] = Face(str(said["name"] or ""), born, village, said.get("nik") or None)
    return found


def _columns(binding: Any) -> dict[str, str]:
    """Where name, birth date and hash of the NIK are; a person tells the last two by themselves."""
    is_named_by_person = binding.entity.field(binding.name).kind == "person"
    columns = {"name": f"{binding.name}__full_name" if is_named_by_person else binding.name}
    if binding.birth_date:
        columns["birth_date"] = binding.birth_date
    if binding.nik:
        columns["nik"] = identity.path(binding)
        if identity.is_person(binding):
            columns["persons_birth_date"] = f"{binding.nik}__birth_date"
    return columns


class Neighbours:
    """Entries near some others: of the village, with the NIK, or with the birth date; read once for all of them."""

    def __init__(self, binding: Any, faces: Iterable[Face]) -> None:
        self._by: dict[Any, Faces] = defaultdict(dict)
        asked = list(faces)
        niks = {face.nik for face in asked if face.nik}
        dates = {face.birth_date for face in asked if face.birth_date}
        villages = {face.village for face in asked}
        self._add(read(binding, Q(**{f"{binding.village}__in": villages})))
        if binding.nik and niks:
            self._add(read(binding, Q(**{f"{identity.path(binding)}__in": niks})))
        if binding.birth_date and dates:
            self._add(read(binding, Q(**{f"{binding.birth_date}__in": dates})))

    def _add(self, faces: Faces) -> None:
        for key, face in faces.items():
            for value in (face.village, face.nik, face.birth_date):
                if value is not None:
                    self._by[value][key] = face

    def of(self, key: int, face: Face) -> Faces:
        """All that may be the same as one entry, without itself."""
        near = self._by[face.village] | self._by.get(face.nik, {}) | self._by.get(face.birth_date, {})
        return {other: found for other, found in near.items() if other != key}
