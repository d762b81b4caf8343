"""Makes the invented articles once, through the real services, each step at its own time of the last sixty days."""

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from django.utils import timezone
from django.utils.text import slugify

from blocks.news.demo import readers
from blocks.news.demo.articles import ARTICLES
from blocks.news.demo.draft import Draft
from blocks.news.demo.names import Names
from blocks.news.demo.notices import NOTICES
from blocks.news.demo.pictures import LABELS, photo
from blocks.news.demo.posts import writers
from core import access, records, workflow
from core.seeding.moment import as_of

DAYS = 58
CREDIT = "gambar contoh"
STEPS = {
    "publish": ("ajukan", "terbitkan"),
    "correct": ("ajukan", "terbitkan", "koreksi"),
    "withdraw": ("ajukan", "terbitkan", "tarik"),
    "schedule": ("ajukan", "jadwalkan"),
    "review": ("ajukan",),
    "return": ("ajukan", "kembalikan"),
    "draft": (),
}
PUBLISHED = ("publish", "correct", "withdraw")
NOTES = {"kembalikan": "Lengkapi: siapa penyelenggaranya, sampai kapan, dan apakah berbayar. Ringkasan terlalu pendek."}
CORRECTION = "Jumlah hari kegiatan semula tertulis dua minggu, seharusnya satu bulan."
WITHDRAWN = "Jadwal loket Sabtu dibatalkan; berita pengganti akan diterbitkan."


def run(binding: Any, context: Any) -> int:
    """Fill an empty newsroom; one that has articles is left alone."""
    if not context.is_demo or binding.entity.model._default_manager.exists():
        return 0
    maker = Maker(binding, context)
    out, waiting = in_order()
    for at, draft in enumerate(out):
        maker.make(at, draft, maker.day(at, len(out)))
    for at, draft in enumerate(waiting):
        maker.make(len(out) + at, draft, timezone.now() - timedelta(hours=30 - at))
    readers.count(binding, context, maker.chance)
    return len(out) + len(waiting)


def in_order() -> tuple[list[Draft], list[Draft]]:
    """What came out, oldest first with notices strewn in, and what still lies on the desk."""
    out = [draft for draft in ARTICLES if draft.path in PUBLISHED]
    for at, notice in enumerate(NOTICES):
        out.insert(2 + at * 3, notice)
    return out, [draft for draft in ARTICLES if draft.path not in PUBLISHED]


class Maker:
    """Makes one article after another; the same region gives the same articles."""

    def __init__(self, binding: Any, context: Any) -> None:
        self.binding = binding
        self.context = context
        self.chance = Random(f"{context.region.slug} {binding.app}")  # noqa: S311 - examples, not secrets
        self.names = Names(context)
        self.today = context.today
        self.writers = writers(binding, context)
        editors = context.officers(binding.app, "editor")
        self.editor = context.actor(editors[0]) if editors else access.system()

    def day(self, at: int, count: int) -> datetime:
        """When the writer begins: spread over the days, in office hours."""
        day = self.today - timedelta(days=2 + (count - 1 - at) * (DAYS - 2) // count)
        return timezone.make_aware(datetime.combine(day, time(8 + self.chance.randrange(6), self.chance.randrange(60))))

    def make(self, at: int, draft: Draft, begun: datetime) -> None:
        """Write, hand in, and do with it what its path says."""
        places = self.names.of(at, draft.agency)
        writer = self.writers.get(draft.agency, self.editor)
        with as_of(begun):
            record = records.create(self.binding.entity, writer, self._values(at, draft, places))
        type(record)._default_manager.filter(pk=record.pk).update(created_at=begun)
        moment = begun
        for name in STEPS[draft.path]:
            moment = min(
                moment + timedelta(hours=self.chance.choice((1, 3, 6, 20))), timezone.now() - timedelta(minutes=9)
            )
            record.refresh_from_db()
            actor = writer if name == "ajukan" else self.editor
            with as_of(moment):
                inputs = self._inputs(name, at)
                workflow.move(self.binding.entity, record, name, actor, note=NOTES.get(name, ""), inputs=inputs)

    def _values(self, at: int, draft: Draft, places: dict[str, str]) -> dict[str, Any]:
        today = self.today
        given = {
            "kind": draft.kind,
            "title": draft.title.format(**places),
            "summary": draft.summary.format(**places),
            "body": draft.body.format(**places),
            "category": self._category(draft.category),
            "tags": draft.tags,
            "video": draft.video,
            "district": self.names.district(at),
            "office": self.context.agency(draft.agency),
            "cover": None if draft.kind == "pengumuman" else photo(draft.theme, f"{self.context.region.slug} {at}"),
            "cover_alt": "" if draft.kind == "pengumuman" else LABELS[draft.theme],
            "credit": "" if draft.kind == "pengumuman" else CREDIT,
        }
        if draft.kind == "pengumuman":
            given["ends_on"] = today + timedelta(days=draft.days)
        if draft.kind == "agenda":
            given["starts_at"] = self._at(today + timedelta(days=draft.days), 8)
            given["finishes_at"] = self._at(today + timedelta(days=draft.days), 13)
            given["venue"] = draft.venue.format(**places)
        return {
            getattr(self.binding, key): value for key, value in given.items() if value and getattr(self.binding, key)
        }

    def _at(self, day: date, hour: int) -> datetime:
        return timezone.make_aware(datetime.combine(day, time(hour)))

    def _category(self, code: str) -> Any:
        """The category of the seed; made where the region has struck it out."""
        entity = self.binding.categories_entity
        found = entity.model._default_manager.filter(**{self.binding.category_code: code}).first()
        if found is not None:
            return found
        values = {self.binding.category_code: slugify(code), self.binding.category_name: code.capitalize()}
        return records.create(entity, access.system(), values)

    def _inputs(self, name: str, at: int) -> dict[str, Any]:
        if name == "jadwalkan":
            tomorrow = self.today + timedelta(days=1 + at % 2)
            return {self.binding.publish_at: self._at(tomorrow, 7)}
        if name == "koreksi":
            return {self.binding.correction: CORRECTION}
        if name == "tarik":
            return {self.binding.withdrawn_because: WITHDRAWN}
        return {}
