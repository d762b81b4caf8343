"""The measuring sheet: which children are on it, and what their lines show."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet

from blocks.health import growth
from blocks.health.models import Kind, Measurement, Session, Status, Subject
from blocks.health.selectors import wording

# A child is measured until the day before the fifth birthday.
LAST_DAYS = 5 * 365


@dataclass(frozen=True)
class Line:
    """One child on the sheet."""

    subject: Subject
    name: str
    guardian: str
    url: str
    age: str
    sex: str
    position: str
    before: Measurement | None
    one: Measurement | None

    @property
    def is_filled(self) -> bool:
        return self.one is not None

    @property
    def doubts(self) -> list[str]:
        return wording.doubts(self.one) if self.one is not None else []

    @property
    def asks(self) -> bool:
        return bool(self.one is not None and self.one.doubts and not self.one.is_confirmed)

    @property
    def classes(self) -> list[tuple[str, str]]:
        return wording.classes(self.one) if self.one is not None else []

    @property
    def scores(self) -> list[tuple[str, Any]]:
        return wording.scores(self.one) if self.one is not None else []

    @property
    def marked(self) -> tuple[str, str]:
        return wording.marked(self.one) if self.one is not None else ("", "")


def children(binding: Any, post_id: int, day: date) -> QuerySet:
    """The children under five who are followed at a posyandu on a day."""
    first = day - timedelta(days=LAST_DAYS)
    rows = Subject.objects.filter(app=binding.app, kind=Kind.CHILD, post_id=post_id, is_active=True)
    return rows.filter(starts_on__gt=first, starts_on__lte=day)


def find(binding: Any, post_id: int, day: date) -> Any:
    """The record of a posyandu's day; None where there is none."""
    row = Session.objects.filter(app=binding.app, post_id=post_id, day=day).first()
    return binding.entity_of("session").model._default_manager.get(pk=row.record_id) if row else None


def open_doubts(session: Session) -> QuerySet:
    """Measurements that must be looked at again."""
    return session.measurements.exclude(doubts=[]).filter(is_confirmed=False)


def lines(binding: Any, post_id: int, day: date, session: Session | None) -> list[Line]:
    """All children of a posyandu, by name; also one who was measured there and moved since."""
    taken = {}
    if session is not None:
        taken = {one.subject_id: one for one in session.measurements.all()}
    subjects = list(children(binding, post_id, day) | Subject.objects.filter(pk__in=taken))
    names = _records(binding, [subject.record_id for subject in subjects])
    before = _before(subjects, day)
    found = [
        _line(binding, subject, names[subject.record_id], day, before.get(subject.pk), taken.get(subject.pk))
        for subject in subjects
        if subject.record_id in names
    ]
    return sorted(found, key=lambda line: (line.name.casefold(), line.subject.pk))


def _line(binding: Any, subject: Subject, record: Any, day: date, before: Any, one: Any) -> Line:
    age_days = (day - subject.starts_on).days
    guardian = binding.of(record, "child_guardian")
    return Line(
        subject=subject,
        name=binding.of(record, "child_name"),
        guardian=guardian.full_name if guardian is not None else "",
        url=binding.entity_of("child").url("detail", record.pk),
        age=wording.age(age_days),
        sex=subject.sex,
        position=one.position if one is not None and one.position else growth.expected_position(age_days),
        before=before,
        one=one,
    )


def _records(binding: Any, keys: list[int]) -> dict[int, Any]:
    rows = binding.entity_of("child").model._default_manager.filter(pk__in=keys)
    return {row.pk: row for row in rows.select_related(binding.child_guardian)}


def _before(subjects: list[Subject], day: date) -> dict[int, Measurement]:
    """Each child's latest measurement before the day that nobody doubts."""
    rows = Measurement.objects.filter(subject__in=subjects, day__lt=day).exclude(status=Status.DOUBTFUL)
    return {one.subject_id: one for one in rows.order_by("day")}


@dataclass(frozen=True)
class Board:
    """One posyandu on the cadre's first page."""

    post: Any
    name: str
    village: str
    total: int
    filled: int
    state: Any
    latest: date | None


def board(binding: Any, actor: Any, day: date) -> list[Board]:
    """The posyandu of the actor with how far their sheets of a day are."""
    posts = list(binding.posts(actor).select_related(binding.post_village)[:60])
    keys = [post.pk for post in posts]
    rows = {row.post_id: row for row in Session.objects.filter(app=binding.app, post_id__in=keys, day=day)}
    records = binding.entity_of("session").model._default_manager.in_bulk([row.record_id for row in rows.values()])
    past = Session.objects.filter(app=binding.app, post_id__in=keys).order_by("day")
    latest = dict(past.values_list("post_id", "day"))
    found = []
    for post in posts:
        row = rows.get(post.pk)
        record = records.get(row.record_id) if row is not None else None
        village = binding.of(post, "post_village")
        found.append(
            Board(
                post=post,
                name=binding.of(post, "post_name"),
                village=village.name if village is not None else "",
                total=children(binding, post.pk, day).count(),
                filled=row.measurements.count() if row is not None else 0,
                state=binding.entity_of("session").workflow.state(record.state) if record is not None else None,
                latest=latest.get(post.pk),
            )
        )
    return found
