"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json
from typing import Any

from blocks.news.feeds.channel import Channel, Item, moment
from region.profile import REGION

TYPE = "application/feed+json; charset=utf-8"
VERSION = "https://jsonfeed.org/version/1.1"


def write(channel: Channel) -> str:
    """Give the feed as text."""
    feed: dict[str, Any] = {
        "version": VERSION,
        "title": channel.title,
        "description": channel.subtitle,
        "home_page_url": channel.home,
        "feed_url": channel.feed,
        "icon": channel.icon,
        "language": "id",
        "authors": [{"name": REGION.name}],
    }
    if channel.next:
        feed["next_url"] = channel.next
    feed["items"] = [_item(item) for item in channel.items]
    return json.dumps(feed, ensure_ascii=False)


def _item(item: Item) -> dict[str, Any]:
    story = item.story
    found: dict[str, Any] = {
        "id": item.id,
        "url": item.url,
        "title": story.title,
        "summary": story.summary,
        "content_html": str(story.html),
        "date_published": moment(story.published_at),
        "date_modified": moment(story.updated_at),
        "authors": [{"name": story.author or REGION.name}],
        "language": "id",
    }
    if item.image:
        found["image"] = item.image
    if item.film:
        found["attachments"] = [_attachment(item)]
    tags = [name for name in (story.category, *item.tags) if name]
    if tags:
        found["tags"] = tags
    return found


def _attachment(item: Item) -> dict[str, Any]:
    film = item.story.film
    found: dict[str, Any] = {"url": item.film, "mime_type": film.content_type, "size_in_bytes": film.size}
    if film.seconds:
        found["duration_in_seconds"] = film.seconds
    return found
