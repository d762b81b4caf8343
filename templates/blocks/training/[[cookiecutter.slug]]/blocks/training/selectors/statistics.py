"""Figures of training without names: by course, sex, age and district, and where graduates went."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from blocks.training.models import Outcome, Standing, Tracing, Trainee
from core import charts
from core.models import District

# A figure of fewer people would say who they are.
LEAST = 3
AGES = ((0, 19), (20, 24), (25, 29), (30, 34), (35, 39), (40, 200))
BEGAN = (Standing.TRAINING, Standing.GRADUATED, Standing.FAILED, Standing.EXPELLED)


@dataclass(frozen=True)
class Person:
    """What is counted of one trainee."""

    course: str
    sex: str
    age: int | None
    district: str
    standing: str


@dataclass(frozen=True)
class CohortSum:
    """One cohort in the recapitulation."""

    name: str
    url: str
    year: int
    applied: int
    began: int
    graduated: int
    left: int
    placed: int
    asked: int
    budget: Decimal | None

    @property
    def each(self) -> Decimal | None:
        """What one graduate cost."""
        return self.budget / self.graduated if self.budget and self.graduated else None


def people(binding: Any, year: int | None = None) -> list[Person]:
    """Everybody who trained, in one year or ever."""
    rows = binding.rows_of("trainee").filter(training__standing__in=BEGAN, training__begun_at__isnull=False)
    if year is not None:
        rows = rows.filter(training__begun_at__year=year)
    cohort, course = binding.trainee_cohort, binding.cohort_course
    rows = rows.select_related("training", f"{cohort}__{course}", binding.trainee_village)
    districts = dict(District.objects.values_list("pk", "name"))
    return [_person(binding, row, districts) for row in rows]


def _person(binding: Any, record: Any, districts: dict[Any, str]) -> Person:
    cohort, place = binding.cohort_of(record), binding.of(record, "trainee_village")
    key = getattr(place, "district_id", None) or getattr(place, "pk", None)
    return Person(
        course=str(binding.of(binding.of(cohort, "cohort_course"), "course_name", "")),
        sex=binding.words(record, "trainee_sex"),
        age=_age(binding.of(record, "trainee_born"), binding.of(cohort, "cohort_begins")),
        district=districts.get(key, ""),
        standing=record.training.standing,
    )


def _age(born: date | None, on: date | None) -> int | None:
    if born is None or on is None:
        return None
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def figures(binding: Any, rows: list[Person]) -> list[tuple[str, int]]:
    """The numbers at the head of the page."""
    graduates = [one for one in rows if one.standing == Standing.GRADUATED]
    answers = _answers(binding)
    placed = sum(answers[value] for value in (Outcome.WORKING, Outcome.OWN))
    return [
        (_("Pernah berlatih"), len(rows)),
        (_("Lulus pelatihan"), len(graduates)),
        (_("Bekerja atau usaha sendiri"), placed),
    ]


def charts_of(binding: Any, rows: list[Person]) -> list[charts.Chart]:
    """The charts of the page."""
    return [
        _bar(_("Peserta menurut pelatihan"), (one.course for one in rows)),
        _bar(_("Peserta menurut jenis kelamin"), (one.sex for one in rows)),
        _by_age(rows),
        _bar(_("Peserta menurut kecamatan"), (one.district for one in rows)),
        _placement(binding),
    ]


def _bar(title: str, values: Iterable[str]) -> charts.Chart:
    counted = Counter(value for value in values if value)
    return charts.simple("bar", title, [(name, _shown(many)) for name, many in counted.most_common()])


def _shown(many: int) -> int | None:
    return many if many >= LEAST else None


def _by_age(rows: list[Person]) -> charts.Chart:
    counted = Counter(next(at for at in AGES if at[0] <= one.age <= at[1]) for one in rows if one.age is not None)
    words = {at: _("%(low)s–%(high)s tahun") % {"low": at[0], "high": at[1]} for at in AGES}
    words |= {AGES[0]: _("di bawah 20 tahun"), AGES[-1]: _("40 tahun ke atas")}
    pairs = [(words[at], _shown(counted[at])) for at in AGES if counted[at]]
    return charts.simple("bar", _("Peserta menurut usia"), pairs)


def _answers(binding: Any) -> Counter[str]:
    """The last answer of each graduate who gave one."""
    found: dict[int, str] = {}
    rows = Tracing.objects.filter(trainee__app=binding.app, answered_at__isnull=False).order_by("months")
    for row in rows:
        found[row.trainee_id] = row.outcome
    return Counter(found.values())


def _placement(binding: Any) -> charts.Chart:
    answers = _answers(binding)
    pairs = [(Outcome(value).label, _shown(answers[value])) for value in Outcome.values if value and answers[value]]
    return charts.simple("bar", _("Keadaan lulusan menurut jawaban terakhir"), pairs)


def recap(binding: Any) -> list[CohortSum]:
    """One line a cohort that began, the latest first."""
    rows = binding.rows_of("cohort").filter(training__begun_at__isnull=False).select_related("training")
    people: dict[int, Counter[str]] = {}
    for key, standing in Trainee.objects.filter(app=binding.app).values_list("cohort_id", "standing"):
        people.setdefault(key, Counter())[standing] += 1
    traced = _traced(binding)
    ordered = rows.order_by(f"-{binding.cohort_begins}", "-pk")
    return [_sum(binding, row, people.get(row.training_id, Counter()), traced) for row in ordered]


def _traced(binding: Any) -> dict[int, Counter[bool]]:
    """Cohort -> how many of its graduates answered, by whether they have work."""
    latest: dict[int, tuple[int, bool]] = {}
    rows = Tracing.objects.filter(trainee__app=binding.app, answered_at__isnull=False).order_by("months")
    for key, cohort, outcome in rows.values_list("trainee_id", "trainee__cohort_id", "outcome"):
        latest[key] = (cohort, outcome in (Outcome.WORKING, Outcome.OWN))
    found: dict[int, Counter[bool]] = {}
    for cohort, is_placed in latest.values():
        found.setdefault(cohort, Counter())[is_placed] += 1
    return found


def _sum(binding: Any, record: Any, standings: Counter[str], traced: dict[int, Counter[bool]]) -> CohortSum:
    answers = traced.get(record.training_id, Counter())
    return CohortSum(
        name=binding.of(record, "cohort_name"),
        url=binding.entity_of("cohort").url("detail", record.pk),
        year=binding.of(record, "cohort_begins").year,
        applied=sum(standings.values()),
        began=sum(standings[value] for value in BEGAN),
        graduated=standings[Standing.GRADUATED],
        left=standings[Standing.EXPELLED] + standings[Standing.FAILED],
        placed=answers[True],
        asked=sum(answers.values()),
        budget=binding.of(record, "cohort_budget") if binding.cohort_budget else None,
    )
