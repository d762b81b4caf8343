"""An article as pages and feeds read it: plain values, whatever the application calls its fields."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.safestring import SafeString

from blocks.news import markup, video
from blocks.news.models import Article


@dataclass(frozen=True)
class Picture:
    """A picture with what must always stand beside it."""

    token: str
    alt: str
    credit: str
    width: int
    height: int


@dataclass(frozen=True)
class Event:
    """When and where something takes place."""

    starts_at: datetime | None
    ends_at: datetime | None
    venue: str
    is_over: bool


@dataclass(frozen=True)
class Story:
    """One article; `body` is the typed text, `html` what may be shown."""

    row: Article
    record: Any
    url: str
    home: str  # where the application's pages begin, without importing them
    title: str
    summary: str
    body: str
    kind: str
    kind_label: str
    category: str
    category_code: str
    office: str
    byline: str
    district: str
    cover: Picture | None
    video: video.Video | None
    film: video.Film | None
    event: Event | None
    ends_on: date | None
    is_headline: bool

    @property
    def html(self) -> SafeString:
        return markup.to_html(self.body)

    @property
    def list_url(self) -> str:
        return f"{self.home}baca/"

    @property
    def picture_url(self) -> str:
        """The small cover, for pages outside the application."""
        return f"{self.home}gambar/{self.cover.token}-320.jpg" if self.cover else ""

    @property
    def film_url(self) -> str:
        return f"{self.home}putar/{self.film.token}/" if self.film else ""

    @property
    def captions_url(self) -> str:
        return f"{self.home}putar/{self.film.captions}/" if self.film and self.film.captions else ""

    @property
    def published_at(self) -> datetime | None:
        return self.row.public_from

    @property
    def updated_at(self) -> datetime | None:
        return self.row.updated_at

    @property
    def author(self) -> str:
        """Whose name stands over it: the one chosen, else the office."""
        return self.byline or self.office

    @property
    def has_ended(self) -> bool:
        """Say whether the announcement is no longer in force, or the event over."""
        if self.event is not None:
            return self.event.is_over
        return self.ends_on is not None and self.ends_on < timezone.localdate()


def story_of(binding: Any, record: Any) -> Story:
    """Read a record through what its application bound."""
    row = binding.row(record)
    category = binding.value(record, "category")
    kind = binding.text(record, "kind")
    display = getattr(record, f"get_{binding.kind}_display", None) if binding.kind else None
    return Story(
        row=row,
        record=record,
        url=binding.address(row),
        home=binding.home,
        title=markup.clean_signs(binding.text(record, "title")),
        summary=markup.clean_signs(binding.text(record, "summary")),
        body=binding.text(record, "body"),
        kind=kind,
        kind_label=str(display()) if display else "",
        category=getattr(category, binding.category_name, ""),
        category_code=getattr(category, binding.category_code, ""),
        office=str(binding.value(record, "office") or ""),
        byline=binding.text(record, "byline"),
        district=str(binding.value(record, "district") or ""),
        cover=_cover(binding, record),
        video=binding.video_at(binding.text(record, "video")),
        film=video.film_of(
            binding.value(record, "video_file"),
            binding.value(record, "video_captions"),
            binding.value(record, "video_length"),
        ),
        event=_event(binding, record) if kind and kind == binding.event_kind else None,
        ends_on=binding.value(record, "ends_on") if kind and kind == binding.announcement_kind else None,
        is_headline=bool(binding.value(record, "headline")),
    )


def stories_of(binding: Any, records: Any) -> list[Story]:
    return [story_of(binding, record) for record in records]


def words_of(binding: Any, record: Any) -> list[str]:
    """What is said in the video, a paragraph each: written down, else read from the captions."""
    written = markup.clean_signs(binding.text(record, "video_words"))
    if written.strip():
        return [" ".join(part.split()) for part in written.split("\n\n") if part.strip()]
    spoken = video.spoken(binding.value(record, "video_captions"))
    return [markup.clean_signs(" ".join(spoken))] if spoken else []


def _cover(binding: Any, record: Any) -> Picture | None:
    stored = binding.value(record, "cover")
    return picture_of(stored, binding.text(record, "cover_alt"), binding.text(record, "credit")) if stored else None


def picture_of(stored: Any, alt: str, credit: str) -> Picture:
    return Picture(stored.token, alt, credit, stored.width or 1200, stored.height or 675)


def _event(binding: Any, record: Any) -> Event:
    begin, end = binding.value(record, "starts_at"), binding.value(record, "finishes_at")
    last = end or begin
    return Event(begin, end, binding.text(record, "venue"), last is not None and last < timezone.now())
