"""Counts what is sought and opened by day; who did is never kept."""

import re
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from blocks.directory.models import Tally, What

LONGEST = 60
# Numbers could be somebody's NIK or telephone.
NUMBERS = re.compile(r"\S*\d\S*")
MOST_WORDS_A_DAY = 500


def count(binding: Any, what: What, key: Any = "") -> None:
    """Add one; the first of a day makes the line."""
    row = {"app": binding.app, "day": timezone.localdate(), "what": what, "key": str(key)[:LONGEST]}
    rows = Tally.objects.filter(**row)
    if rows.update(count=F("count") + 1):
        return
    try:
        with transaction.atomic():
            Tally.objects.create(**row, count=1)
    except IntegrityError:  # another visitor made the line just now
        rows.update(count=F("count") + 1)


def count_words(binding: Any, words: str, is_found: bool) -> None:
    """Count what was sought, without numbers; nobody fills the table with words."""
    kept = " ".join(NUMBERS.sub("", words.lower()).split())[:LONGEST]
    what = What.SEARCH if is_found else What.NOTHING
    if not kept:
        return
    today = Tally.objects.filter(app=binding.app, day=timezone.localdate(), what=what)
    if today.filter(key=kept).exists() or today.count() < MOST_WORDS_A_DAY:
        count(binding, what, kept)
