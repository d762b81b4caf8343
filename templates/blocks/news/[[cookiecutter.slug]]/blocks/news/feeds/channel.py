"""What both feeds say, gathered once: the channel and its items."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import Max
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.news.models import Article
from blocks.news.stories import Story, stories_of
from blocks.news.views.absolute import absolute
from region.profile import REGION


@dataclass(frozen=True)
class Item:
    """One article in a feed."""

    story: Story
    id: str
    url: str
    image: str
    image_type: str
    film: str
    tags: tuple[str, ...]


@dataclass(frozen=True)
class Channel:
    """A page of a feed."""

    title: str
    subtitle: str
    home: str
    here: str
    feed: str
    next: str
    updated: datetime
    icon: str
    items: tuple[Item, ...]


def channel_of(binding: Any, request: HttpRequest, rows: Any) -> Channel:
    """The asked page of a feed over published records."""
    page = Paginator(rows, binding.setting("page_size")).get_page(request.GET.get("halaman"))
    stories = stories_of(binding, page.object_list.prefetch_related("news__tags"))
    asked = {"rubrik": request.GET["rubrik"]} if request.GET.get("rubrik") else {}
    base = absolute(request.path)
    following = {**asked, "halaman": page.next_page_number()} if page.has_next() else {}
    category = stories[0].category if asked and stories else ""
    held = Article.objects.filter(app=binding.app).public()
    latest = [at for at in held.aggregate(a=Max("public_from"), b=Max("changed_at")).values() if at]
    return Channel(
        title=f"{category or _('Berita')} – {REGION.name}",
        subtitle=REGION.tagline,
        home=absolute(binding.url("category", asked["rubrik"]) if category else binding.url("list")),
        here=f"{base}?{urlencode(request.GET)}" if request.GET else base,
        feed=f"{base}?{urlencode(asked)}" if asked else base,
        next=f"{base}?{urlencode(following)}" if following else "",
        updated=max(latest, default=timezone.now()),
        icon=absolute("/ikon/any/192.png"),
        items=tuple(_item(binding, story) for story in stories),
    )


def _item(binding: Any, story: Story) -> Item:
    image = absolute(binding.url("picture", story.cover.token, 1200)) if story.cover else ""
    return Item(
        story=story,
        id=permanent_id(binding.app, story),
        url=absolute(story.url),
        image=image,
        image_type="image/jpeg",
        film=absolute(story.film_url) if story.film else "",
        tags=tuple(tag.name for tag in story.row.tags.all()),
    )


def permanent_id(app: str, story: Story) -> str:
    """An id that outlives a new address or title (RFC 4151)."""
    host = urlsplit(settings.SITE_ADDRESS).hostname or "localhost"
    day = timezone.localtime(story.published_at).date().isoformat()
    return f"tag:{host},{day}:{app}/{story.row.pk}"


def moment(value: datetime) -> str:
    """A moment as RFC 3339 with the region's offset, to the second."""
    return timezone.localtime(value).replace(microsecond=0).isoformat()
