"""What the super app reads: a person's own work items and notices, and what a search may find."""

import json
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet
from django.urls import NoReverseMatch

from core import blocks, entities
from core.access import Actor
from core.casework import finding
from core.models import District, Notification, WorkItem
from live import menus

FOUND_LIMIT = 20


@dataclass(frozen=True)
class Row:
    """A work item with what a list shows beside it; `url` is empty where its application left."""

    item: WorkItem
    app_name: str
    title: str
    state: Any
    url: str


def requests_of(actor: Actor) -> QuerySet:
    """The work items of who is signed in, and those this browser follows as a guest; newest first."""
    own = Q(owner_id=actor.person_id) if actor.person_id else Q(pk__in=[])
    for key in actor.guest_keys:
        app, entity, pk = key.split(":")
        own |= Q(app=app, entity=entity, object_id=pk)
    return WorkItem.objects.filter(own).select_related("office").order_by("-entered_at")


def notifications_of(actor: Actor) -> QuerySet:
    """The notices to this login or to the person behind it."""
    own = Q(user_id=actor.user_id) if actor.user_id else Q(pk__in=[])
    if actor.person_id:
        own |= Q(person_id=actor.person_id)
    return Notification.objects.filter(own)


def search_items(actor: Actor, words: str) -> list[Row]:
    """Work items with these words that the actor may see; an officer finds by name, telephone and plate too."""
    from egov.selectors import worklist

    if not words.strip():
        return []
    rows = requests_of(actor)
    if actor.is_officer:
        rows = rows | worklist(actor).order_by("-entered_at")
    rows = finding.narrowed(rows, words, actor)
    return [row_of(item) for item in rows.distinct()[:FOUND_LIMIT]]


def search_news(actor: Actor, words: str) -> list[Any]:
    """Published articles with these words, as cards; empty where no application publishes news."""
    if not words.strip():
        return []
    found: list[Any] = []
    for binding in blocks.of_block("news"):
        found += binding.search(words, actor)
    return found[:FOUND_LIMIT]


def latest_news(count: int) -> list[Any]:
    """The newest articles of all applications that publish news."""
    found = [story for binding in blocks.of_block("news") for story in binding.latest(count)]
    return sorted(found, key=lambda story: story.published_at, reverse=True)[:count]


def row_of(item: WorkItem) -> Row:
    """What a list shows of a work item."""
    try:
        entity = entities.get(item.app, item.entity)
        label, state = str(entity.label), entity.workflow.state(item.state)
        url = entity.url("detail", item.object_id)
    except (LookupError, NoReverseMatch):
        label, state, url = item.entity, None, ""
    return Row(item=item, app_name=menus.app_name(item.app), title=item.title or label, state=state, url=url)


def backdrop() -> dict[str, Any]:
    """What every map shows behind its points: the districts by name, and the outline where the region has one."""
    rows = District.objects.exclude(lat=None).exclude(lon=None).values_list("name", "lat", "lon")
    return {
        "districts": [[name, float(lat), float(lon)] for name, lat, lon in rows],
        "outline": _outline(),
    }


def _outline() -> Any:
    path = settings.BASE_DIR / "region" / "static" / "region" / "outline.geojson"
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None
