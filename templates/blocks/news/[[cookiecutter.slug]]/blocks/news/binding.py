"""What an application binds of its own to the block, and what the block adds to its articles."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.urls import get_script_prefix, reverse
from django.utils import timezone

from core import bound
from core.blocks import Binding, Card, Panel
from core.entities import Entity, get


@dataclass(frozen=True)
class NewsBinding(Binding):
    """Names of the application's fields, steps and settings; meanings in catalog/blocks/news.yaml."""

    article: str = ""
    title: str = ""
    summary: str = ""
    body: str = ""
    kind: str = ""
    announcement_kind: str = ""
    event_kind: str = ""
    category: str = ""
    tags: str = ""
    cover: str = ""
    cover_alt: str = ""
    credit: str = ""
    attachments: str = ""
    video: str = ""
    video_file: str = ""
    video_captions: str = ""
    video_words: str = ""
    video_length: str = ""
    consent: str = ""
    video_hosts: Any = ""
    office: str = ""
    writer: str = ""
    byline: str = ""
    headline: str = ""
    publish_at: str = ""
    ends_on: str = ""
    starts_at: str = ""
    finishes_at: str = ""
    venue: str = ""
    district: str = ""
    correct: str = ""
    correction: str = ""
    withdrawn_because: str = ""
    categories: str = ""
    category_code: str = ""
    category_name: str = ""
    category_help: str = ""
    pictures: str = ""
    picture_image: str = ""
    picture_alt: str = ""
    picture_credit: str = ""
    article_issue: str = ""
    article_page: str = ""
    issue: str = ""
    issue_number: str = ""
    issue_day: str = ""
    issue_title: str = ""
    issue_summary: str = ""
    issue_file: str = ""
    issue_withdrawn: str = ""
    issue_closes: str = ""
    sheet: str = ""
    sheet_number: str = ""
    sheet_category: str = ""
    sheet_signed: str = ""
    sheet_count: str = ""
    slot: str = ""
    slot_on: str = ""
    slot_from: str = ""
    slot_until: str = ""
    slot_title: str = ""
    slot_category: str = ""
    slot_article: str = ""
    slot_live: str = ""
    slot_began: str = ""
    slot_ended: str = ""
    live_url: Any = ""
    page_size: Any = 12
    views_shown: Any = True

    block = "news"

    @property
    def categories_entity(self) -> Entity:
        return get(self.app, self.categories)

    def entity_of(self, key: str) -> Entity:
        """The entity bound to `issue` or `slot`."""
        return get(self.app, getattr(self, key))

    def is_a(self, record: Any, key: str) -> bool:
        """Say whether a record is of the entity bound to this key."""
        return bool(getattr(self, key)) and isinstance(record, self.entity_of(key).model)

    def video_at(self, url: str) -> Any:
        """The video behind an address, where its site may be linked."""
        from blocks.news import video

        return video.of(url, str(self.setting("video_hosts") or ""))

    def value(self, record: Any, key: str) -> Any:
        """Read what is bound to a key from a record; None where nothing is bound."""
        name = getattr(self, key)
        return getattr(record, name, None) if name else None

    def text(self, record: Any, key: str) -> str:
        """Read bound words; never None."""
        return str(self.value(record, key) or "")

    def setting(self, key: str) -> Any:
        """The value of a bound setting in force now."""
        return bound.value_of(self, getattr(self, key))

    def url(self, name: str, *args: Any) -> str:
        """Address of one of the block's pages in this application."""
        return reverse(f"{self.package}:news_{name}", args=args)

    @property
    def home(self) -> str:
        """Where the application begins; made by hand, for the home page may not import the application's pages."""
        return f"{get_script_prefix()}layanan/{self.app}/"

    def address(self, row: Any) -> str:
        """Address of an article."""
        return f"{self.home}baca/{row.pk}-{row.slug or 'naskah'}/"

    def issue_address(self, row: Any, page: int = 0) -> str:
        """Address of an issue, or of one of its pages."""
        return f"{self.home}baca-edisi/{row.pk}-{row.slug or 'edisi'}/{f'{page}/' if page else ''}"

    def is_desk(self, actor: Any) -> bool:
        """Say whether the actor writes or edits here."""
        return any(word.kind == "role" and actor.has_role(self.app, word.name) for word in self.entity.access.create)

    # Names that expressions use.

    def is_published(self, record: Any) -> bool:
        return bool(getattr(self.row(record), "is_published", False))

    def published_at(self, record: Any) -> datetime | None:
        return getattr(self.row(record), "public_from", None)

    def views(self, record: Any) -> int:
        return getattr(self.row(record), "views", 0)

    def pages(self, record: Any) -> int:
        return getattr(self.row(record), "page_count", 0)

    def mute_pages(self, record: Any) -> int:
        """Pages without words, which nobody can have read aloud to them."""
        return getattr(self.row(record), "mute_pages", 0)

    def downloads(self, record: Any) -> int:
        return getattr(self.row(record), "downloads", 0)

    def all_signed(self, record: Any) -> bool:
        """Say whether every planned page of an issue is there and signed off."""
        from blocks.news import issues

        return not self.is_a(record, "issue") or issues.all_signed(self, record)

    def slot_free(self, record: Any) -> bool:
        """Say whether nothing else is on at the time of this programme."""
        from blocks.news import slots

        return not self.is_a(record, "slot") or slots.is_free(self, record)

    def hours_in_work(self, record: Any) -> Decimal:
        """Hours from the first draft to now, or to the time it was set to be published."""
        end = timezone.now()
        planned = self.value(record, "publish_at")
        if planned is not None and record.created_at < planned < end:
            end = planned
        return (Decimal(int((end - record.created_at).total_seconds())) / 3600).quantize(Decimal("0.1"))

    # Hooks.

    def before_create(self, record: Any, actor: Any) -> None:
        from blocks.news import issues, publication, slots

        if self.is_a(record, "issue"):
            issues.begin(self, record)
        elif self.is_a(record, "slot"):
            slots.begin(self, record)
        else:
            publication.begin(self, record, actor)

    def on_created(self, record: Any, actor: Any) -> None:
        from blocks.news import issues, publication, slots

        if self.is_a(record, "issue"):
            issues.created(self, record)
        elif self.is_a(record, "slot"):
            slots.saved(self, record)
        else:
            publication.created(self, record, actor)

    def on_edited(self, record: Any, actor: Any) -> None:
        from blocks.news import issues, publication, slots

        if self.is_a(record, "issue"):
            issues.saved(self, record)
        elif self.is_a(record, "slot"):
            slots.saved(self, record)
        else:
            publication.saved(self, record, actor)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        from blocks.news import issues, publication, slots

        if self.is_a(record, "issue"):
            issues.moved(self, record, actor)
        elif self.is_a(record, "slot"):
            slots.saved(self, record)
        else:
            publication.moved(self, record, step, actor)

    def tick(self, now: Any) -> int:
        from blocks.news import drawing

        return drawing.run(self) if self.issue else 0

    def panels(self, record: Any, actor: Any) -> list[Panel]:
        from blocks.news import panels

        return panels.of_record(self, record, actor)

    def landing(self, actor: Any) -> list[Card]:
        from blocks.news import panels

        return panels.landing(self, actor)

    def front(self, actor: Any) -> str:
        """Readers come to read; only who writes or reads figures has something else to choose."""
        if actor.has_role(self.app):
            return ""
        if self.issue:
            return self.url("issues")
        return self.url("programme") if self.slot else self.url("list")

    def latest(self, count: int) -> list[Any]:
        """The newest articles, for the first page of the super app."""
        from blocks.news import selectors, stories

        return stories.stories_of(self, selectors.published(self)[:count])

    def search(self, words: str, actor: Any) -> list[Card]:
        """Published articles with these words, newest first; without words simply the newest."""
        from blocks.news import selectors, stories

        rows = selectors.found(self, selectors.Search(words=words))[:20]
        found = stories.stories_of(self, rows)
        return [Card(story.title, story.url, story.summary, "news") for story in found]

    def urlpatterns(self) -> list[Any]:
        from blocks.news.urls import urlpatterns

        return urlpatterns(self)

    def demo(self, context: Any) -> None:
        from blocks.news import demo

        demo.run(self, context)
