"""Fills a replica that is only shown: requests of the last ten weeks, walked over the desks by the real services."""

from datetime import datetime, time, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from blocks.case import demo_posts, demo_words
from blocks.case.models import Action, PaperState, Request
from blocks.case.selectors import standard
from blocks.case.services import deciding, filing, following, handing, intake, papers, turns
from core import access
from core.access import Actor, Forbidden
from core.descriptors import of_model
from core.entities import get
from core.rules import RuleBroken
from core.seeding import examples, walk
from core.seeding.example_values import Maker
from core.seeding.moment import as_of
from core.workflow import StaleState

COUNT, DAYS = 18, 70
# The last stories of all are still under way: each waits at another desk, some of them too long.
WAITING, WAITING_DAYS = 7, 13
MOST_DEEDS = 40
REFUSED = (RuleBroken, StaleState, Forbidden, examples.NoExample)


def run(binding: Any, context: Any) -> int:
    """Make the requests once; a second run finds them and does nothing."""
    people = context.residents()
    if not context.is_demo or not people or Request.objects.filter(app=binding.app).exists():
        return 0
    services = standard.open_services(binding)
    if not services:
        return 0
    chance = Random(f"{context.region.slug} {binding.app} case")  # noqa: S311 - examples, not secrets
    places = demo_posts.places_of(binding, context, people, chance)
    demo_posts.appoint(binding, context, places, chance)
    made = 0
    for at in range(COUNT):
        made += Story(binding, context, chance, at).tell(services, people[at % len(people)], places)
    return made


class Story:
    """One request from its first paper to where it stands today."""

    def __init__(self, binding: Any, context: Any, chance: Random, at: int) -> None:
        self.binding, self.context, self.chance, self.at = binding, context, chance, at
        self.maker = Maker(chance)
        self.waits_at = at - (COUNT - WAITING) if at >= COUNT - WAITING else None
        self.moment = self._begin()
        self.plan = self._plan()

    def _plan(self) -> str:
        if self.waits_at is None:
            return demo_words.PLANS[self.at % len(demo_words.PLANS)]
        return demo_words.WAITING_PLANS.get(self.waits_at, "lancar")

    def _begin(self) -> datetime:
        """When it comes in: spread over the weeks, what still waits in the last days."""
        done = COUNT - WAITING
        ago = DAYS - self.at * (DAYS - WAITING_DAYS) // done
        if self.waits_at is not None:
            ago = WAITING_DAYS - self.waits_at * WAITING_DAYS // (WAITING - 1)
        day = timezone.localdate() - timedelta(days=ago)
        hour = time(8 + self.chance.randrange(7), self.chance.randrange(60))
        return min(timezone.make_aware(datetime.combine(day, hour)), timezone.now() - timedelta(minutes=30))

    def tell(self, services: list[Any], person: Any, places: list[Any]) -> bool:
        """Make it and walk it; False where the application's rules refuse it."""
        binding = self.binding
        service = services[self.at * 5 % len(services)]
        self.applicant = self.context.actor(person.user) if getattr(person, "user", None) else access.system()
        try:
            with as_of(self.moment):
                record = self._make(service, person, places)
                walk.ready(binding.entity, record, binding.submit)
                self._fill_parts(record)
                self._hand_in(record, always=self.plan != "draf")
        except REFUSED:
            return False
        if self.plan != "draf" and self._do(20, lambda: self._submit(record)):
            self._walk(record)
        type(record)._default_manager.filter(pk=record.pk).update(created_at=self._created)
        return binding.row(record) is not None

    def _make(self, service: Any, person: Any, places: list[Any]) -> Any:
        entity = self.binding.entity
        self._created = self.moment
        fixed = {self.binding.service: service, self.binding.applicant: person}
        fixed |= demo_posts.fixed(self.binding, places, self.at)
        fixed |= self._own_references(person, fixed)
        return examples.make(entity, self.chance, self.applicant, **fixed)

    def _own_references(self, person: Any, known: dict[str, Any]) -> dict[str, Any]:
        """Records of the applicant that a reference needs, such as a grave: made for the applicant."""
        found = {}
        for info in self.binding.entity.fields:
            if info.kind != "reference" or info.name in known:
                continue
            other = of_model(self.binding.entity.model._meta.get_field(info.name).remote_field.model)
            if other is not None and other.owner and "__" not in other.owner and other.access.create:
                found[info.name] = examples.make(other, self.chance, **{other.owner: person})
        return found

    def _fill_parts(self, record: Any) -> None:
        """Parts that the applicant fills in before sending."""
        for name in self.binding.entity.children:
            part = get(self.binding.app, name)
            if name != self.binding.inspection and record.state in (part.access.edit_states or (record.state,)):
                for _count in range(self.chance.choice((1, 1, 2))):
                    examples.make_part(part, record, self.chance)

    def _hand_in(self, record: Any, *, always: bool) -> None:
        for paper in self.binding.row(record).papers.all():
            if paper.state == PaperState.MISSING and not paper.is_needed and self.chance.random() < 0.6:
                continue
            if paper.state in (PaperState.MISSING, PaperState.REPLACE) and (always or self.chance.random() < 0.5):
                papers.hand_in(self.binding, self.applicant, record, paper.code, demo_words.picture(paper.name))

    def _submit(self, record: Any) -> None:
        ways = [kind for kind, _label in intake.ways_of(self.binding, record)]
        kind = self.chance.choice(ways)
        intake.submit(self.binding, self.applicant, record, kind, demo_words.ADDRESS, declared=True)

    def _do(self, minutes: int, deed: Any) -> bool:
        """Do something so much later in office hours; False where that is not yet or is refused."""
        later = demo_words.in_office_hours(self.moment + timedelta(minutes=minutes))
        if later > timezone.now():
            return False
        try:
            with as_of(later):
                deed()
        except REFUSED:
            return False
        self.moment = later
        return True

    def _walk(self, record: Any) -> None:
        for _deed in range(MOST_DEEDS):
            record.refresh_from_db()
            row = self.binding.row(record)
            row.refresh_from_db()
            if not self._next(record, row):
                return

    def _next(self, record: Any, row: Request) -> bool:
        """Do what comes next; False where it stays as it is."""
        turn = following.open_turn(row)
        if turn is None:
            return self._after(record, row)
        if self.waits_at is not None and self.plan == "lancar" and turn.index >= self.waits_at % len(row.route):
            return False
        if turn.is_applicants:
            return self.plan != "berhenti" and self._do(
                60 * self.chance.choice((20, 30, 50, 74)), lambda: self._complete(record)
            )
        officer = demo_posts.officer_for(self.binding, self.context, turn)
        if officer is None:
            return False
        hours = self.chance.choice((2, 4, 7, 22)) if self.plan != "lambat" else self.chance.choice((22, 46, 70, 94))
        return self._do(60 * hours, lambda: self._act(record, row, turn, officer))

    def _complete(self, record: Any) -> None:
        self._hand_in(record, always=True)
        intake.complete(self.binding, self.applicant, record, "Sudah saya ganti.")

    def _act(self, record: Any, row: Request, turn: Any, officer: Actor) -> None:
        """One desk's work, by the plan of this story."""
        binding, words = self.binding, demo_words
        if self.plan in ("kembali", "berhenti") and turn.action == Action.PERIKSA and row.returned_times == 0:
            self._judge(record, turn, officer, good=False)
            return turns.to_applicant(binding, officer, record, turn.pk, words.ASK)
        if turn.action == Action.PERIKSA:
            self._judge(record, turn, officer, good=True)
        if turn.action == Action.TINJAU and binding.inspection:
            examples.make_part(get(binding.app, binding.inspection), record, self.chance)
        if turn.action == Action.PUTUS:
            if self.plan == "tolak":
                refusal = deciding.Refusal(words.REFUSAL, words.GROUND)
                return deciding.reject(binding, officer, record, turn.pk, refusal)
            return deciding.approve(binding, officer, record, turn.pk)
        if self.plan == "mundur" and turn.action == Action.PARAF and not row.turns.filter(end="mundur").exists():
            return turns.back(binding, officer, record, turn.pk, words.AGAIN)
        advice = "tolak" if self.plan == "tolak" and turn.index else ""
        note = words.NOTES[self.at % len(words.NOTES)] if turn.action != Action.PERIKSA or advice else ""
        return turns.forward(binding, officer, record, turn.pk, note, advice)

    def _judge(self, record: Any, turn: Any, officer: Actor, *, good: bool) -> None:
        handed = [paper for paper in turn.request.papers.all() if paper.file_id is not None]
        verdicts = [
            papers.Verdict(paper.pk, "sesuai" if good or number else "ganti", "" if good or number else demo_words.POOR)
            for number, paper in enumerate(handed)
        ]
        papers.check(self.binding, officer, record, turn.pk, verdicts)

    def _after(self, record: Any, row: Request) -> bool:
        """Send what goes to the register, pay what is owed, fetch what is ready."""
        with as_of(self.moment + timedelta(minutes=5)):
            if filing.send_waiting(self.binding, timezone.now()):
                return True
        for other in self.binding.entity.binding_objects():
            if other.block != self.binding.block:
                done = other.demo_step(record, self.moment, self.chance)
                if done is not None:
                    self.moment = done
                    return True
        clerk = demo_posts.clerk(self.binding, self.context)
        if clerk is None or not handing.may_hand_over(self.binding, row, clerk) or self.chance.random() < 0.25:
            return False
        handed = handing.Handed(str(getattr(record, self.binding.applicant)), "Pos Indonesia", f"P{self.at:09}")
        return self._do(
            60 * self.chance.choice((5, 26, 50)), lambda: handing.hand_over(self.binding, clerk, record, handed)
        )
