"""Grants of three budget years, walked by the real services to where each story ends. All invented."""

from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from blocks.grants import demo_words, gates
from blocks.grants.models import Grant
from blocks.grants.services import deciding, paying, reporting
from core import access, records, workflow
from core.access import Forbidden
from core.entities import Entity, get
from core.models import Office, Village
from core.rules import RuleBroken
from core.seeding import examples
from core.seeding.example_values import Maker
from core.seeding.moment import as_of
from core.workflow import StaleState

REFUSED = (RuleBroken, StaleState, Forbidden, examples.NoExample)
BAD = ("rejected", "returned")


def run(binding: Any, context: Any) -> int:
    """Tell the stories once; a second run finds them and does nothing."""
    people = context.residents()
    if not context.is_demo or not people or Grant.objects.filter(app=binding.app).exists():
        return 0
    chance = Random(f"{context.region.slug} {binding.app} grants")  # noqa: S311 - examples, not secrets
    villages = list(Village.objects.order_by("code"))
    made = 0
    for at, (words, way) in enumerate(zip(demo_words.STORIES, demo_words.WAYS, strict=True)):
        story = Story(binding, context, chance, way)
        made += story.tell(words, people[at % len(people)], villages[at * 7 % len(villages)])
    return made


class Story:
    """One organisation and its proposal."""

    def __init__(self, binding: Any, context: Any, chance: Random, way: demo_words.Way) -> None:
        self.binding, self.context, self.chance, self.way = binding, context, chance, way
        self.maker = Maker(chance)
        self.year = context.today.year + way.year
        self.day = min(gates.closes_on(binding, self.year) - timedelta(days=40), context.today - timedelta(days=12))

    def now(self, days: int) -> Any:
        """Let some days pass; what is done inside is done then, and never later than now."""
        self.day += timedelta(days=days)
        while self.day.weekday() > 4:
            self.day += timedelta(days=1)
        noon = timezone.make_aware(datetime(self.day.year, self.day.month, self.day.day, 10))
        return as_of(min(noon, timezone.now()))

    def tell(self, words: Any, person: Any, village: Village) -> bool:
        """Make it and walk it; False where the application's rules refuse it."""
        name, title, lines = words
        try:
            with self.now(0):
                holder = self._holder(name.format(place=village.name), person, village)
                record = self._proposal(holder, title, lines)
            self._walk(record)
        except REFUSED:
            return False
        return True

    def _holder(self, name: str, person: Any, village: Village) -> Any:
        binding = self.binding
        entity = get(binding.app, binding.organisations)
        fixed = {binding.organisation_name: name, binding.account_holder: name, binding.account_bank: "Bank contoh"}
        fixed[binding.account_number] = f"{self.chance.randrange(10**9, 10**10)}"
        if entity.owner:
            fixed[entity.owner] = person
        fixed |= {info.name: date(2015, 6, 15) for info in entity.fields if info.kind == "date"}
        holder = examples.make(entity, self.chance, **fixed)
        self._parts(entity, holder)
        self._reach(entity, holder, entity.workflow.states_of("done"))
        return holder

    def _proposal(self, holder: Any, title: str, lines: Any) -> Any:
        binding = self.binding
        asked = sum(count * price for _name, count, _unit, price in lines)
        fixed = {
            binding.organisation: holder,
            binding.title: title,
            binding.year: self.year,
            binding.requested: asked,
        }
        asked_for = binding.entity.forms.Form(actor=access.system()).fields
        for info in binding.entity.fields:
            if info.kind == "file" and info.name in asked_for:
                fixed[info.name] = self._proof(info.name)
        record = examples.make(binding.entity, self.chance, **fixed)
        for line in lines:
            names = (binding.line_name, binding.line_volume, binding.line_unit, binding.line_price)
            part = binding.line_entity
            records.create(part, access.system(), {part.parent: record, **dict(zip(names, line, strict=True))})
        return record

    def _walk(self, record: Any) -> None:
        last = self.way.last
        states = {"kirim": ("received",), "tinjau": ("working",)}
        start = self.binding.entity.workflow.start
        if last in states:
            wanted = [name for name in self.binding.entity.workflow.states_of(*states[last]) if name != start]
            self._reach(self.binding.entity, record, wanted[:1])
            return
        self._reach(self.binding.entity, record, self._sources("grants.decided"))
        if last != "timbang":
            self._decide(record)
            self._adjust(record)
            self._pay(record, last)
        if last in ("lapor", "terima"):
            self._report(record, last)

    def _sources(self, event: str) -> tuple[str, ...]:
        return tuple(
            name for step in self.binding.entity.workflow.transitions if step.event == event for name in step.sources
        )

    def _decide(self, record: Any) -> None:
        amount = int(self.binding.of(record, "considered"))
        day = date(self.year, 1, 12)
        self.day = max(self.day, day)
        number = f"400/{record.pk:03}/KEP/{self.year}"
        decree = deciding.Decree(self.year, number, day, f"DPA/A.1/{self.year}", amount + 5_000_000)
        with self.now(0):
            deciding.decide(self.binding, access.system(), decree, {record.pk: amount})
        record.refresh_from_db()

    def _adjust(self, record: Any) -> None:
        """Take what was cut from the last line, which is a lump sum."""
        binding = self.binding
        over = binding.lines_total(record) - binding.granted(record)
        if over:
            line = binding.lines_of(record)[-1]
            price = int(getattr(line, binding.line_price)) - over
            with self.now(3):
                records.edit(binding.line_entity, access.system(), line, {binding.line_price: price})

    def _pay(self, record: Any, last: str) -> None:
        binding = self.binding
        if last == "naskah":
            return
        with self.now(20):
            self._reach(binding.entity, record, self._sources("grants.paid")[:1])
            granted = binding.granted(record)
            first = granted * 6 // 10 if last in ("tahap", "belanja") else granted
            days = (timezone.localdate(), timezone.localdate() + timedelta(days=90))
            amounts = (first, granted - first)
            parts = [paying.Part(amount, day) for amount, day in zip(amounts, days, strict=True) if amount]
            paying.plan(binding, access.system(), record, parts)
        if last == "tahap":
            return
        for order in range(1, len(parts) + 1):
            with self.now(5 if order == 1 else 88):
                paid = paying.Paid(timezone.localdate(), f"{record.pk:04}/SP2D/{self.year}", "Ketua lembaga")
                paying.pay(binding, access.system(), record, order, paid, self._proof("pakta"))
                record.refresh_from_db()
            if last == "belanja":
                self._spend(record, binding.lines_of(record)[order - 1])

    def _spend(self, record: Any, line: Any) -> None:
        left = min(int(getattr(line, self.binding.line_amount)), self.binding.row(record).rest)
        with self.now(14):
            name = getattr(line, self.binding.line_name)
            bought = reporting.Bought(line.pk, left, timezone.localdate(), f"{name} dari toko setempat")
            reporting.spend(self.binding, access.system(), record, bought, self._proof("nota"))

    def _report(self, record: Any, last: str) -> None:
        binding = self.binding
        *lines, lump = binding.lines_of(record)
        for line in lines:
            self._spend(record, line)
        rest = 150_000
        with self.now(20):
            bought = reporting.Bought(lump.pk, binding.row(record).rest - rest, timezone.localdate(), "Sesuai rencana")
            reporting.spend(binding, access.system(), record, bought, self._proof("nota"))
            day = timezone.localdate()
            reporting.refund(
                binding, access.system(), record, rest, day, f"{record.pk:04}/STS/{self.year}", self._proof("sts")
            )
        with self.now(4):
            reporting.send(binding, access.system(), record)
            record.refresh_from_db()
        if last == "terima":
            self._reach(binding.entity, record, binding.entity.workflow.states_of("done"))

    def _proof(self, name: str) -> Any:
        """A picture that says that it is an example."""
        return self.maker._upload(type("Info", (), {"name": name, "label": name})())

    # --- steps of the application's own --------------------------------------------------------

    def _reach(self, entity: Entity, record: Any, wanted: Any) -> None:
        """Make the steps of people, on the shortest way, until one of the states is reached."""
        for step in _way(entity, record.state, tuple(wanted)):
            with self.now(self.chance.randrange(2, 8)):
                self._parts(entity, record)
                workflow.move(entity, record, step.name, access.system(), inputs=self._inputs(entity, record, step))

    def _parts(self, entity: Entity, whole: Any) -> None:
        """Fill in what belongs to the state, such as the visit; the budget has its own words."""
        for name in entity.children:
            part = get(entity.app, name)
            is_open = whole.state in (part.access.edit_states or (whole.state,))
            if name == self.binding.lines or not is_open or part.model._default_manager.filter(**{part.parent: whole}):
                continue
            fixed = {info.name: timezone.localdate() for info in part.fields if info.kind == "date"}
            choices = {info.name: self._first(part, info.name) for info in part.fields if info.kind == "choice"}
            examples.make_part(part, whole, self.chance, **fixed, **choices)

    def _first(self, part: Entity, name: str) -> str:
        return next(value for value, _label in part.model._meta.get_field(name).flatchoices if value)

    def _inputs(self, entity: Entity, record: Any, step: Any) -> dict[str, Any]:
        form = getattr(entity.forms, "MOVES", {}).get(step.name)
        if form is None:
            return {}
        fields = form(instance=record, actor=access.system()).fields
        found = {
            info.name: self._value(entity, record, info, fields[info.name])
            for info in entity.fields
            if info.name in fields
        }
        return {name: value for name, value in found.items() if value is not None}

    def _value(self, entity: Entity, record: Any, info: Any, field: Any) -> Any:
        if info.kind == "money":
            return int(self.binding.of(record, "requested")) - self.way.cut
        if info.kind == "date":
            return timezone.localdate()
        if info.kind == "boolean":
            return False
        if info.kind == "office":
            return self.chance.choice(list(Office.objects.filter(code__in=("disdik", "dinsos", "setda"))))
        return self.maker.value(info, entity.model, field)


def _way(entity: Entity, start: str, wanted: tuple[str, ...]) -> list[Any]:
    """The shortest way over steps that people make and that do not lead astray."""
    ways: list[tuple[str, list[Any]]] = [(start, [])]
    seen = {start}
    for state, steps in ways:
        if state in wanted:
            return steps
        for step in entity.workflow.from_state(state):
            ends = entity.workflow.state(step.target).phase
            if step.roles and step.target not in seen and ends not in BAD:
                seen.add(step.target)
                ways.append((step.target, [*steps, step]))
    return []
