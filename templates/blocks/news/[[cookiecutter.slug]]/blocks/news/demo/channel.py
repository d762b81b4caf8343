"""A channel for a replica that is only shown: episodes, a week of programme, and the log of what went out."""

from datetime import datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from blocks.news.demo import readers, steps
from blocks.news.demo.episodes import EPISODES, Episode
from blocks.news.demo.names import Names
from blocks.news.demo.pictures import LABELS, photo
from core import access, records
from core.seeding.moment import as_of

FILM = Path(__file__).parent / "contoh.mp4"
CREDIT = "gambar contoh"
WATCH = "https://www.youtube.com/watch?v=contoh{number:05}"
BACK, AHEAD = 3, 4
# Hour, length in minutes, live; each day the same grid, as channels have it.
GRID = ((8, 30, False), (10, 60, True), (16, 30, False), (19, 60, False))
PHASES = ("done",) * 6 + ("waiting", "verifying", "working", "received")


def run(binding: Any, context: Any) -> None:
    """Fill an empty channel; one that has episodes is left alone."""
    if not context.is_demo or binding.entity.model._default_manager.exists():
        return
    channel = Channel(binding, context)
    episodes = [channel.episode(at, episode) for at, episode in enumerate(EPISODES)]
    for day in range(-BACK, AHEAD + 1):
        for at, (hour, minutes, live) in enumerate(GRID):
            channel.slot(day, hour, minutes, live, episodes[(day * len(GRID) + at) % 6])
    readers.count(binding, context, channel.chance)


class Channel:
    """Makes episodes and slots; the same region gives the same ones."""

    def __init__(self, binding: Any, context: Any) -> None:
        self.binding = binding
        self.slots = binding.entity_of("slot")
        self.context = context
        self.chance = Random(f"{context.region.slug} {binding.app}")  # noqa: S311 - examples, not secrets
        self.names = Names(context)
        self.categories = list(binding.categories_entity.model._default_manager.order_by("pk"))

    def episode(self, at: int, episode: Episode) -> Any:
        """One episode on its way to viewers; some are kept here, longer ones are linked."""
        begun = self._at(-(36 - at * 3), 9)
        with as_of(begun):
            record = records.create(self.binding.entity, access.system(), self._values(at, episode))
        type(record)._default_manager.filter(pk=record.pk).update(created_at=begun)
        flow = self.binding.entity.workflow
        phase = PHASES[at % len(PHASES)]
        given = {self.binding.publish_at: self._at(2, 16)} if self.binding.publish_at else {}
        state = steps.first_of(flow, phase, record.state)
        steps.take(self.binding.entity, record, state, begun, 40, self.chance, **given)
        return record

    def _values(self, at: int, episode: Episode) -> dict[str, Any]:
        places = self.names.of(at, episode.agency)
        title = episode.title.format(**places)
        values = {
            "title": title,
            "summary": episode.summary.format(**places),
            "body": episode.body.format(**places),
            "category": self.categories[episode.series % len(self.categories)],
            "tags": episode.tags,
            "office": self.context.agency("diskominfo"),
            "district": self.names.district(at),
            "cover": photo(episode.theme, f"{self.context.region.slug} tv {at}"),
            "cover_alt": LABELS[episode.theme],
            "credit": CREDIT,
            "video_length": timedelta(minutes=episode.minutes),
            "consent": True,
        }
        if at % 3 == 2:
            values |= {"video": WATCH.format(number=at), "video_words": "\n\n".join(self._lines(episode, places))}
        else:
            values["video_file"] = SimpleUploadedFile("episode.mp4", FILM.read_bytes(), content_type="video/mp4")
            values["video_captions"] = captions(self._lines(episode, places))
        named = {getattr(self.binding, key): value for key, value in values.items() if value}
        return {name: value for name, value in named.items() if name}

    def _lines(self, episode: Episode, places: dict[str, str]) -> list[str]:
        return [line.format(**places) for line in episode.words]

    def slot(self, day: int, hour: int, minutes: int, live: bool, episode: Any) -> None:
        """One programme at its time: aired, on the air, in the programme, or only proposed."""
        begins, ends = self._at(day, hour), self._at(day, hour) + timedelta(minutes=minutes)
        values = {
            "slot_on": timezone.localdate(begins),
            "slot_from": time(hour),
            "slot_until": timezone.localtime(ends).time(),
            "slot_title": self.binding.text(episode, "title"),
            "slot_category": self.binding.value(episode, "category"),
            "slot_article": episode,
            "slot_live": live,
        }
        planned = self._at(min(day, 0) - 4, 9)
        with as_of(planned):
            named = {getattr(self.binding, key): value for key, value in values.items()}
            record = records.create(self.slots, access.system(), named)
        type(record)._default_manager.filter(pk=record.pk).update(created_at=planned)
        self._follow(record, day, begins, ends, planned)

    def _follow(self, record: Any, day: int, begins: datetime, ends: datetime, planned: datetime) -> None:
        if day >= AHEAD:
            return
        flow, now = self.slots.workflow, timezone.now()
        self._walk(record, steps.first_of(flow, "waiting", record.state), planned)
        if begins <= now:
            late = timedelta(minutes=self.chance.choice((0, 0, 0, 0, 4)))
            began = timezone.localtime(begins + late).time()
            self._walk(record, steps.first_of(flow, "working", record.state), begins, {self.binding.slot_began: began})
        if ends <= now:
            ended = {self.binding.slot_ended: timezone.localtime(ends).time()}
            self._walk(record, steps.first_of(flow, "done", record.state), ends, ended)

    def _walk(self, record: Any, state: str, moment: datetime, given: dict[str, Any] | None = None) -> None:
        steps.take(self.slots, record, state, moment, 0, self.chance, **(given or {}))

    def _at(self, days: int, hour: int) -> datetime:
        return timezone.make_aware(datetime.combine(self.context.today + timedelta(days=days), time(hour)))


def captions(lines: list[str]) -> SimpleUploadedFile:
    """WebVTT with a line each two seconds."""
    blocks = [f"00:{at * 2:02}.000 --> 00:{at * 2 + 2:02}.000\n{line}" for at, line in enumerate(lines)]
    text = "\n\n".join(["WEBVTT", *blocks])
    return SimpleUploadedFile("takarir.vtt", text.encode(), content_type="text/vtt")
