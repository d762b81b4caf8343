"""Finds the class that a class list names; one that is not there yet is made."""

import re
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.schooling.selectors import sheets
from core import access, records
from core.rules import RuleBroken

ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}


def named(binding: Any, school: Any, words: str) -> Any:
    """The class of this school year by its name, `7A` or `VII A`."""
    name, year = " ".join(words.split()), sheets.year_of(binding, timezone.localdate())
    where = {binding.group_school: school, binding.group_year: year}
    found = binding.rows_of("group").filter(**where, **{f"{binding.group_name}__iexact": name}).first()
    if found is not None:
        return found
    level = level_of(name)
    if not level:
        problem = _("Kelas \u201c%s\u201d tidak dikenal; tulis seperti 7A atau VII A.") % name[:20]
        raise RuleBroken([problem], {binding.pupil_entry: problem})
    values = where | {binding.group_name: name, binding.group_level: level}
    return records.create(binding.entity_of("group"), access.system(), values)


def level_of(name: str) -> int:
    """The grade that a class's name begins with; 0 where it begins with none."""
    sign = re.match(r"(\d+|[IVX]+)", name.upper())
    if sign is None:
        return 0
    found = int(sign[1]) if sign[1].isdecimal() and len(sign[1]) < 3 else ROMAN.get(sign[1], 0)
    return found if 1 <= found <= 9 else 0
