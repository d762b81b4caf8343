"""Counts openings: one number an article and day. No cookie, no address, no list of readers."""

import re

from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone

from blocks.news.models import Article, DayViews, Issue

ROBOTS = re.compile("bot|crawl|spider|slurp|preview|externalhit|monitor|curl|wget|python", re.IGNORECASE)


def is_reader(request: HttpRequest) -> bool:
    """Say whether a person seems to have opened the page, and not a robot, a pre-load, or somebody at work."""
    if request.method != "GET" or "prefetch" in request.headers.get("Sec-Purpose", ""):
        return False
    agent = request.headers.get("User-Agent", "")
    return bool(agent) and not ROBOTS.search(agent) and getattr(request.user, "kind", "") != "officer"


def count(row: Article) -> None:
    """Add one opening to the article and to its day."""
    Article.objects.filter(pk=row.pk).update(views=F("views") + 1)
    day = timezone.localdate()
    changed = DayViews.objects.filter(article=row, day=day).update(count=F("count") + 1)
    if not changed:
        _row, is_new = DayViews.objects.get_or_create(article=row, day=day, defaults={"count": 1})
        if not is_new:
            DayViews.objects.filter(article=row, day=day).update(count=F("count") + 1)


def count_issue(row: Issue, name: str = "views") -> None:
    """Add one opening, or one download, to an issue."""
    Issue.objects.filter(pk=row.pk).update(**{name: F(name) + 1})
