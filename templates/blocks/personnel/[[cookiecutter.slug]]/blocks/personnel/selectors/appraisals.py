"""Appraisals as pages show them: one year with its periods, what waits, and the offices' figures."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from blocks.personnel import appraising
from blocks.personnel.appraising import CONDUCT, QUARTERS, YEAR, period_name
from blocks.personnel.models import Appraisal, AppraisalState, Goal, Predicate, Progress, Rating, Review
from blocks.personnel.selectors import people
from blocks.personnel.services import reviews
from core import positions
from core.access import Actor


@dataclass(frozen=True)
class Line:
    """A goal with the figure of each quarter, None where there is none."""

    goal: Goal
    quarters: list[Progress | None]
    percent: Decimal | None


@dataclass(frozen=True)
class Period:
    """A quarter or the year: whether it may be reported and rated, and what was said of it."""

    quarter: int
    name: str
    has_begun: bool
    is_complete: bool
    may_rate: bool
    review: Review | None
    conduct: list[tuple[str, str]]


def readable(binding: Any, actor: Actor) -> QuerySet:
    """One's own, those of positions below, and those of offices over which the actor reads."""
    rows = Appraisal.objects.filter(app=binding.app).select_related("staff__office", "staff__user", "desk__office")
    if actor.is_system:
        return rows
    own = [held.position_id for held in positions.held_by(actor.user)]
    drafts = AppraisalState.DISUSUN  # of others only what was put before somebody once
    shown = rows.exclude(state=drafts, submitted_at=None)
    mine = rows.filter(staff__user=actor.user)
    return (mine | shown.filter(desk__in=own) | shown.filter(staff__in=people.readable(binding, actor))).distinct()


def lines(row: Appraisal) -> list[Line]:
    """All goals in the order of the sheet."""
    found = []
    for goal in row.goals.select_related("supports").prefetch_related(
        Prefetch("progress", Progress.objects.select_related("evidence"))
    ):
        by_quarter = {one.quarter: one for one in goal.progress.all()}
        last = by_quarter[max(by_quarter)] if by_quarter else None
        percent = None
        if last is not None:
            percent = appraising.achievement(goal.target, last.value, lower_is_better=goal.lower_is_better)
        found.append(Line(goal, [by_quarter.get(number) for number in QUARTERS], percent))
    return found


def periods(row: Appraisal) -> list[Period]:
    """The four quarters and the year."""
    said = {one.quarter: one for one in row.reviews.select_related("position", "user")}
    today = timezone.localdate()
    found = []
    for number in (*QUARTERS, YEAR):
        complete, review = reviews.is_complete(row, number), said.get(number)
        may_rate = (
            row.state == AppraisalState.BERJALAN and review is None and complete and row.rated_from(number) <= today
        )
        begun = row.quarter_begins(number or 4) <= today
        found.append(Period(number, period_name(number), begun, complete, may_rate, review, _conduct(review)))
    return found


def _conduct(review: Review | None) -> list[tuple[str, str]]:
    given = review.conduct if review is not None else {}
    words = dict(Rating.choices)
    return [(str(label), str(words.get(given[name], given[name]))) for name, label in CONDUCT.items() if name in given]


def waiting_for(binding: Any, actor: Actor) -> list[tuple[Appraisal, str]]:
    """Targets to agree and periods to rate, of those below the positions this officer holds today."""
    own = [held.position_id for held in positions.held_by(actor.user)]
    if not own:
        return []
    states = (AppraisalState.DIAJUKAN, AppraisalState.BERJALAN)
    rows = Appraisal.objects.filter(app=binding.app, state__in=states, desk__in=own).exclude(staff__user=actor.user)
    found = []
    for row in rows.select_related("staff__office").order_by("year", "staff__name"):
        if row.state == AppraisalState.DIAJUKAN:
            found.append((row, ""))
            continue
        period = next((one for one in periods(row) if one.may_rate), None)
        if period is not None:
            found.append((row, period.name))
    return found


def figures(rows: QuerySet) -> list[tuple[str, int]]:
    """How many have which predicate of the year, the best first, and how many have none yet."""
    said = Counter(Review.objects.filter(appraisal__in=rows, quarter=YEAR).values_list("predicate", flat=True))
    return [(str(label), said.get(name, 0)) for name, label in Predicate.choices]


def with_reviews(rows: QuerySet) -> QuerySet:
    """Read what was said along with each row."""
    return rows.prefetch_related("reviews", "goals")
