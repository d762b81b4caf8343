"""Openings of invented articles: most on the first day, fewer on each that follows."""

from datetime import timedelta
from random import Random
from typing import Any

from django.utils import timezone

from blocks.news.models import Article, DayViews

DAYS = 10


def count(binding: Any, context: Any, chance: Random) -> None:
    """Count openings on the days since each article came out."""
    counts: list[DayViews] = []
    rows = list(Article.objects.filter(app=binding.app).public())
    for row in rows:
        out = timezone.localdate(row.public_from)
        reach = chance.randrange(40, 420)
        days = min((context.today - out).days + 1, DAYS)
        spread = [(out + timedelta(days=n), reach // (n * n + 1) + 1) for n in range(days)]
        mine = [DayViews(article=row, day=day, count=number) for day, number in spread]
        counts += mine
        row.views = sum(one.count for one in mine)
    DayViews.objects.bulk_create(counts)
    Article.objects.bulk_update(rows, ["views"])
