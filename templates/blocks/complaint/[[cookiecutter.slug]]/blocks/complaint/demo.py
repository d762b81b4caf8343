"""Fills a replica that is only shown: some forty reports of the last sixty days, through the real services."""

import hashlib
from datetime import datetime, time, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from accounts.models import Person, User
from blocks.complaint import escalations, selectors
from blocks.complaint.demo_photos import photo
from blocks.complaint.demo_posts import appoint
from blocks.complaint.demo_stories import ANSWERS, NEW_PATHS, OLD_PATHS, REPLIES, STORIES
from core import access, records, workflow
from core.models import Village
from core.seeding import walk
from core.seeding.moment import as_of

COUNT, DAYS, NEW = 42, 60, len(NEW_PATHS)
WHISPERS = 10
GUESTS = ("Rahmat", "Yuliana", "Bambang", "Kristina", "Sulaiman", "Margareta")


def run(binding: Any, context: Any) -> int:
    """Make the reports once; a second run finds them and does nothing."""
    if binding.identity == "never":  # no stories of streets and lamps: what the entry's own examples say
        return walk.run(binding.entity, context, WHISPERS)
    model = binding.entity.model
    people = context.residents()
    villages = list(Village.objects.exclude(lat=None).select_related("district").order_by("code"))
    if model._default_manager.exists() or not people or not villages:
        return 0
    takers = appoint(binding, context) if binding.take else []
    maker = Maker(binding, people, villages, takers or context.officers())
    for at in range(COUNT):
        maker.make(at)
    escalations.run(binding, timezone.now())
    return COUNT


class Maker:
    """Makes one report after another; the same region gives the same reports."""

    def __init__(self, binding: Any, people: list[Person], villages: list[Village], takers: list[User]) -> None:
        self.binding = binding
        self.people = people
        self.villages = spread(villages)
        self.chance = Random(binding.app)  # noqa: S311 - examples, not secrets
        self.system = access.system()
        self.categories = list(selectors.categories(binding))
        self.takers = takers
        self.field_categories = [one for one in self.categories if self._has_team(one)]

    def make(self, at: int) -> None:
        """Make one report and walk it along its path, each step at its own time."""
        category = self.categories[(at * 7) % len(self.categories)]
        fresh = at - (COUNT - NEW)
        path = NEW_PATHS[fresh] if fresh >= 0 else OLD_PATHS[at % len(OLD_PATHS)]
        moment = self._moment(at)
        if "take" in path and self.field_categories:
            category = self.field_categories[at % len(self.field_categories)]
        values = self._values(at, category)
        whole = self._open_report() if path == ("merge",) else None
        if whole is not None:
            values |= {name: getattr(whole, name) for name in self._alike()}
        with as_of(moment):
            record = records.create(self.binding.entity, self._reporter(at), values)
        type(record)._default_manager.filter(pk=record.pk).update(created_at=moment)
        for name in path:
            moment = self._later(moment, name, is_slow=at % 9 == 4)
            if moment >= timezone.now() or not self._step(record, name, moment):
                break

    def _moment(self, at: int) -> datetime:
        """When the report comes in: spread over the days, in the waking hours."""
        day = timezone.localdate() - timedelta(days=DAYS - 1 - at * (DAYS - 2) // COUNT)
        return timezone.make_aware(
            datetime.combine(day, time(6 + self.chance.randrange(15), self.chance.randrange(60)))
        )

    def _later(self, moment: datetime, name: str, *, is_slow: bool) -> datetime:
        hours = {"tutup": 24 * 16}.get(name, self.chance.choice((40, 60) if is_slow else (1, 2, 3, 5, 8, 22)))
        return moment + timedelta(hours=hours, minutes=self.chance.randrange(50))

    def _reporter(self, at: int) -> access.Actor:
        if at % 5 == 4:
            return access.Actor()
        person = self.people[at % len(self.people)]
        return access.Actor(user=person.user, person_id=person.pk)

    def _guest(self, at: int) -> Person:
        """Somebody without an account."""
        return Person.objects.create(full_name=GUESTS[at % len(GUESTS)], phone=f"+62812000007{at:02}")

    def _values(self, at: int, category: Any) -> dict[str, Any]:
        binding, village = self.binding, self.villages[at % len(self.villages)]
        code = binding.of_category(category, "code")
        title, text = STORIES.get(code, STORIES[""])[at // len(self.categories) % 2]
        given = {
            "category": category,
            "title": title,
            "text": text,
            "village": village,
            "landmark": self.chance.choice(("seberang masjid", "dekat jembatan", "samping kantor desa", "depan pasar")),
            "reporter": self._guest(at) if at % 5 == 4 else None,
            "channel": "web",
            "photos": [photo(f"{code} {at}", "sebelum")] if at % 3 else None,
        }
        values = {getattr(binding, key): value for key, value in given.items() if value and getattr(binding, key)}
        if at % 6 == 5:
            return values
        return values | {
            f"{binding.place}_lat": round(float(village.lat) + self._shift(), 6),
            f"{binding.place}_lon": round(float(village.lon) + self._shift(), 6),
        }

    def _shift(self) -> float:
        """Some hundred metres to a side."""
        return self.chance.uniform(-0.004, 0.004)

    def _step(self, record: Any, word: str, moment: datetime) -> bool:
        """Make the step that a path's word means; False where it cannot be made."""
        name = getattr(self.binding, word, "") or word
        known = {step.name for step in self.binding.entity.workflow.transitions}
        if name not in known:
            return True
        with as_of(moment):
            inputs = self._inputs(record, word)
            if inputs is None:
                return False
            workflow.move(self.binding.entity, record, name, self.system, note=NOTES.get(word, ""), inputs=inputs)
        return True

    def _inputs(self, record: Any, word: str) -> dict[str, Any] | None:
        binding, key = self.binding, record.pk
        values: dict[str, Any] = {}
        if word == "take":
            values = {"officer": self._taker(binding.of(record, "office"))}
        elif word == "start":
            values = {"photo_before": photo(f"{record.number} a", "sebelum")}
        elif word == "finish":
            values = {"photo_after": photo(f"{record.number} b", "sesudah"), "field_note": "Selesai dikerjakan regu."}
        elif word == "answer_step":
            after = None if binding.of(record, "photo_after") else photo(f"{record.number} b", "sesudah")
            values = {"answer": ANSWERS[key % len(ANSWERS)], "photo_after": after}
        elif word == "rate":
            values = {"rating": (5, 4, 5, 3, 4, 2)[key % 6], "reply": REPLIES[key % len(REPLIES)]}
        elif word == "reopen":
            values = {"reply": "Sudah dikerjakan, tetapi masalahnya kembali keesokan harinya."}
        elif word == "forward":
            values = {"outside_target": "sp4n"}
        elif word == "merge":
            values = {"duplicate_of": self._open_report(record)}
            if values["duplicate_of"] is None:
                return None
        return {getattr(binding, name): value for name, value in values.items() if value and getattr(binding, name)}

    def _taker(self, office: Any) -> User | None:
        """A field officer of an office; None where it has none."""
        held = (user for user in self.takers if user.holdings.filter(position__office=office).exists())
        return next(held, None)

    def _has_team(self, category: Any) -> bool:
        """Say whether the office of a category has field officers."""
        return self._taker(self.binding.of_category(category, "office", None)) is not None

    def _open_report(self, record: Any = None) -> Any:
        """An open report with a point, of the record's own category where one is given."""
        binding = self.binding
        states = binding.entity.workflow.states_of("working", "verifying", "received")
        found = binding.entity.model._default_manager.filter(state__in=states)
        found = found.filter(**{f"{binding.place}_lat__isnull": False})
        if record is not None:
            found = found.exclude(pk=record.pk).filter(**{binding.category: binding.of(record, "category")})
        return found.order_by("pk").last()

    def _alike(self) -> list[str]:
        """What two reports of the same matter share."""
        binding = self.binding
        return [binding.category, binding.title, f"{binding.place}_lat", f"{binding.place}_lon", binding.village]


NOTES = {
    "return_to": "Mohon sebutkan nama jalan dan kirim foto yang lebih jelas.",
    "tolak": "Laporan berisi promosi usaha, bukan pengaduan.",
    "pindahkan": "Bukan kewenangan kami; ruas jalan ini milik kantor lain.",
    "forward": "Jalan nasional, bukan kewenangan daerah.",
    "let_go": "Lokasi belum ditemukan.",
}


def spread(villages: list[Village]) -> list[Village]:
    """Villages in an order that mixes the districts, the same each time."""
    return sorted(villages, key=lambda village: hashlib.sha256(village.code.encode()).hexdigest())
