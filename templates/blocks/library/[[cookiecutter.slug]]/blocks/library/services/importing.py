"""Brings titles of a MARC file into the catalogue; what is known already or wrong is left out and said."""

from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from blocks.library import isbn, marc
from blocks.library.models import Work
from core import audit, records
from core.access import Actor
from core.rules import RuleBroken


@dataclass
class Outcome:
    """What came of a file: titles that are new, those left out with the reason, and remarks."""

    new: list[str] = field(default_factory=list)
    left_out: list[tuple[int, str, str]] = field(default_factory=list)
    remarks: list[tuple[int, str, str]] = field(default_factory=list)


class _OnlyTried(Exception):
    """Nothing is to be kept of a trial."""


def bring_in(binding: Any, actor: Actor, data: bytes, *, is_trial: bool) -> Outcome:
    """Take in a file, or only try what would come of it; raises RuleBroken where it cannot be read."""
    entity = binding.entity_of("title")
    words = entity.model._meta.get_field(binding.title_language).flatchoices
    try:
        found = marc.read(data, {key for key, _label in words})
    except marc.Unreadable as problem:
        raise RuleBroken([str(problem)]) from None
    outcome = Outcome()
    try:
        with transaction.atomic():
            for one in found:
                _take(binding, actor, entity, one, outcome)
            if is_trial:
                raise _OnlyTried
            audit.write(actor, "import", app=entity.app, entity=entity.name, changes={"new": len(outcome.new)})
    except _OnlyTried:
        pass
    return outcome


def _take(binding: Any, actor: Actor, entity: Any, one: marc.Read, outcome: Outcome) -> None:
    known = _known(binding, one)
    if known or not one.name:
        outcome.left_out.append((one.at, one.name, known or " ".join(one.problems)))
        return
    values = {getattr(binding, key): value for key, value in one.values.items()}
    try:
        with transaction.atomic():
            records.create(entity, actor, values)
    except RuleBroken as problem:
        outcome.left_out.append((one.at, one.name, " ".join(problem.messages)))
        return
    outcome.new.append(one.name)
    outcome.remarks += [(one.at, one.name, words) for words in one.problems]


def _known(binding: Any, one: marc.Read) -> str:
    number = isbn.of_thirteen(str(one.values.get("title_isbn", "")))
    if number and Work.objects.filter(app=binding.app, isbn=number).exists():
        return _("ISBN sudah ada di katalog.")
    same = {
        f"{binding.title_name}__iexact": one.name,
        f"{binding.title_authors}__iexact": one.values.get("title_authors", ""),
        binding.title_year: one.values.get("title_year"),
    }
    if not number and binding.entity_of("title").model._default_manager.filter(**same).exists():
        return _("Judul, pengarang dan tahun yang sama sudah ada.")
    return ""
