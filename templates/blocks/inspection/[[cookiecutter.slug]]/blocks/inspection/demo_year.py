"""A year of inspections, walked by the real services to where each story ends."""

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from accounts.models import User
from blocks.inspection import demo, demo_words
from blocks.inspection.models import Finding
from blocks.inspection.services import advising, findings, ordering, papers, teams
from core import access, workflow
from core.access import Forbidden
from core.entities import get
from core.rules import RuleBroken
from core.seeding import examples
from core.seeding.example_values import Maker
from core.seeding.moment import as_of
from core.workdays import is_workday
from core.workflow import StaleState

REFUSED = (RuleBroken, StaleState, Forbidden, examples.NoExample)
PLACES = ("penanggung_jawab", "pengendali_teknis", "ketua", "anggota", "anggota")


def run(binding: Any, context: Any) -> int:
    """Tell all stories; those whose subject the region has not are left out."""
    chance = Random(f"{context.region.slug} {binding.app} year")  # noqa: S311 - examples, not secrets
    subjects = list(demo.subject_entity(binding).rows().order_by("pk"))
    made = 0
    for told in demo_words.STORIES:
        if told.subject < len(subjects):
            made += Story(binding, context, chance, told, subjects[told.subject]).tell()
    return made


class Story:
    """One inspection of the year."""

    def __init__(self, binding: Any, context: Any, chance: Random, told: demo_words.Story, subject: Any) -> None:
        self.binding, self.context, self.chance, self.told, self.subject = binding, context, chance, told, subject
        self.starts = date(context.today.year, told.month, told.day)
        self.ends = self.starts + timedelta(days=told.days + 4)
        self.maker = Maker(chance)
        self.moment = self._noon(min(self.starts - timedelta(days=12), context.today - timedelta(days=9)))

    def _noon(self, day: date) -> datetime:
        while not is_workday(day):
            day += timedelta(days=1)
        return timezone.make_aware(datetime.combine(day, time(9 + self.chance.randrange(6), self.chance.randrange(60))))

    def now(self, days: int) -> Any:
        """Let some days pass; what is done inside is done then, and never later than now."""
        self.moment = self._noon(self.moment.date() + timedelta(days=days))
        return as_of(min(self.moment, timezone.now()))

    def on(self, day: date) -> Any:
        self.moment = max(self.moment, self._noon(day))
        return as_of(min(self.moment, timezone.now()))

    def tell(self) -> bool:
        """Make it and walk it; what a rule refuses ends the story there."""
        try:
            record = self._begin()
            self._walk(record)
        except REFUSED:
            return False
        return True

    def _begin(self) -> Any:
        binding, told = self.binding, self.told
        title = told.title.format(subject=self.subject)
        fixed = {
            binding.title: title[:160],
            binding.subject: self.subject,
            binding.kind: told.kind,
            binding.office: self._office(),
            binding.starts_on: self.starts,
            binding.ends_on: self.ends,
            binding.purpose: demo_words.PURPOSE,
            binding.scope: demo_words.SCOPE,
        }
        with self.now(0):
            plan = self._plan(title)
            if plan is not None:
                fixed[binding.plan] = plan
            return examples.make(binding.main, self.chance, **{name: one for name, one in fixed.items() if name})

    def _office(self) -> Any:
        entity = demo.subject_entity(self.binding)
        name = next(info.name for info in entity.fields if info.kind == "office")
        return getattr(self.subject, name)

    def _plan(self, title: str) -> Any:
        """The line of the year's programme, taken up by its own steps."""
        binding = self.binding
        if not binding.programme:
            return None
        entity = get(binding.app, binding.programme)
        wanted = {"tahun": self.starts.year, "judul": title[:160], "program_kerja": self.told.kind}
        wanted |= {"bulan_mulai": self.starts.month, "bulan_lapor": min(self.starts.month + 1, 12)}
        wanted |= {"hari": self.told.days, "orang": len(PLACES), "objek": self.subject}
        plan = examples.make(entity, self.chance, **demo.hints(entity, wanted))
        step = next(
            (
                one
                for one in entity.workflow.from_state(plan.state)
                if entity.workflow.state(one.target).phase == "working"
            ),
            None,
        )
        if step is not None:
            workflow.move(entity, plan, step.name, access.system())
        return plan

    # --- steps ---------------------------------------------------------------------------------

    def _walk(self, record: Any) -> None:
        binding, ends = self.binding, self.told.ends
        if ends == "kosong":
            return
        self._team(record)
        if ends == "tim":
            return
        with self.on(self.starts - timedelta(days=3)):
            ordering.order(binding, self._chief(), record)
        if self._office().pk:
            with self.now(1):
                ordering.receive(binding, access.system(), record, "spt")
        self._papers(record)
        for told in self.told.findings:
            self._find(record, told)
        if ends == "kkp":
            return
        self._letters(record)

    def _team(self, record: Any) -> None:
        binding = self.binding
        row = binding.row(record)
        chief = self.context.officers(binding.app, binding.chief)
        pool = [one for one in teams.candidates(binding) if one not in chief]
        chief = [one for one in chief if not teams.belongs(row, one)]
        own = self.context.officers(binding.app, binding.inspectors[0])[:1]
        free = [one for one in pool if not teams.clashes(row, one) and not teams.belongs(row, one)]
        leader = next((one for one in own if one in free and self.told.ends in ("kkp", "tanggap", "tim")), None)
        others = [one for one in free if one not in own]
        chosen = [chief[0] if chief else others.pop(0), others.pop(0), leader or others.pop(0), *others[:2]]
        with self.now(2):
            for user, place in zip(chosen, PLACES, strict=False):
                teams.add(binding, access.system(), record, user, place, self.told.days)
            for user in chosen:
                if self.told.ends == "tim" and user == leader:
                    continue
                teams.declare(binding, self._actor(user), record, False, "")

    def _actor(self, user: Any) -> access.Actor:
        return access.actor_for(User.objects.get(pk=user.pk))

    def _chief(self) -> access.Actor:
        found = self.context.officers(self.binding.app, self.binding.chief)
        return self._actor(found[0]) if found else access.system()

    def _members(self, record: Any) -> dict[str, Any]:
        """One member of each place; of the two lowest the first."""
        found: dict[str, Any] = {}
        for one in self.binding.row(record).members.select_related("user"):
            found.setdefault(one.place, one.user)
        return found

    def _papers(self, record: Any) -> None:
        binding, team = self.binding, self._members(record)
        steps = binding.steps_of(record)
        is_open = self.told.ends == "kkp"
        for at, step in enumerate(steps):
            if is_open and at >= len(steps) - 2:
                return
            author, reviewer = self._actor(team["anggota"]), self._actor(team["ketua"])
            words = (demo_words.WORK, demo_words.RESULT)
            with self.now(1 if at % 2 else 0):
                paper = papers.write(binding, author, record, step, words, [self._proof("kkp")] if at == 0 else [])
            with self.now(0):
                papers.submit(binding, author, record, paper.pk)
                if is_open and at >= len(steps) - 4:
                    continue
                if at == 1:
                    self._return(record, paper, author, reviewer)
                papers.review(binding, reviewer, record, paper.pk, "")

    def _return(self, record: Any, paper: Any, author: Any, reviewer: Any) -> None:
        papers.review(self.binding, reviewer, record, paper.pk, demo_words.NOTE)
        note = paper.notes.get()
        papers.answer(self.binding, author, record, paper.pk, note.pk, demo_words.ANSWER)
        papers.submit(self.binding, author, record, paper.pk)

    def _find(self, record: Any, told: demo_words.Told) -> Finding:
        binding, team = self.binding, self._members(record)
        codes = get(binding.app, binding.codes).rows().filter(**{binding.code_code: told.code})
        said = findings.Found(told.title, *told.words, told.value, codes.first())
        with self.now(0):
            actor = self._actor(team["anggota"])
            made = findings.write(binding, actor, record, said, [self._proof("temuan")])
            for kind, text, value, _end in told.advices:
                findings.advise(binding, self._actor(team["ketua"]), record, made.pk, text, kind, value)
        return made

    def _letters(self, record: Any) -> None:
        binding, ends = self.binding, self.told.ends
        if self.told.findings:
            with self.on(self.ends if ends != "nhp" else self.context.today - timedelta(days=3)):
                ordering.send_draft(binding, self._actor(self._members(record)["ketua"]), record)
            if ends == "nhp":
                return
            with self.now(5):
                row = binding.row(record)
                said = {one.pk: ("setuju", "Kami sependapat dan akan menindaklanjuti.") for one in row.findings.all()}
                findings.respond(binding, access.system(), record, said)
            if ends == "tanggap":
                return
        with self.now(8):
            ordering.report(binding, self._chief(), record)
        if self.told.findings:
            with self.now(3):
                ordering.receive(binding, access.system(), record, "lhp")
            self._follow(record)

    def _follow(self, record: Any) -> None:
        """What the office did about each recommendation."""
        binding = self.binding
        ends = [one[3] for told in self.told.findings for one in told.advices]
        rows = list(binding.row(record).recommendations.order_by("pk"))
        is_young = (self.context.today - rows[0].issued_on).days < 40
        for row, end in zip(rows, ends, strict=True):
            found = binding.advice.rows().get(pk=row.record_id)
            if end == "belum" or (is_young and end != "sesuai"):
                continue
            value = int(row.value) * (2 if end == "sebagian" else 5) // 5
            with self.on(self.context.today - timedelta(days=6)) if end == "dijawab" else self.now(9):
                advising.answer(binding, access.system(), found, demo_words.REPLY, value, [self._proof("bukti")])
            if end != "dijawab":
                self._verify(record, row, end, value)

    def _verify(self, record: Any, row: Any, end: str, value: int) -> None:
        found = self.binding.advice.rows().get(pk=row.record_id)
        verdict, note = ("sesuai", "") if end == "sesuai" else ("belum", "Baru sebagian yang disetor; lunasi sisanya.")
        with self.now(5):
            actor = self._actor(self._members(record)["ketua"])
            advising.verify(self.binding, actor, found, verdict, value, note)

    def _proof(self, name: str) -> Any:
        """A picture that says that it is an example."""
        return self.maker._upload(type("Info", (), {"name": name, "label": name})())
