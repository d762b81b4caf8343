"""What the answers of a period say: index, sample, groups of respondents, earlier periods."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Count, Sum
from django.utils.translation import gettext as _

from blocks.survey import respondent, sample
from blocks.survey.index import Index, compute
from blocks.survey.models import Answer, Moderation, Response, Round


@dataclass(frozen=True)
class Progress:
    """How many answered, and how many must."""

    answered: int
    required: int

    @property
    def missing(self) -> int:
        return max(self.required - self.answered, 0)

    @property
    def is_enough(self) -> bool:
        return bool(self.required) and not self.missing

    @property
    def percent(self) -> int:
        return min(100, self.answered * 100 // self.required) if self.required else 0


@dataclass(frozen=True)
class Group:
    """Respondents of one kind; without a number where they are too few to be told apart."""

    label: str
    count: int | None
    index: Decimal | None = None


@dataclass(frozen=True)
class Period:
    """One period and its index."""

    row: Round
    answered: int
    index: Index | None


def index(binding: Any, row: Round) -> Index | None:
    """The index of a period, with the weight that holds for it."""
    totals = _totals(Answer.objects.filter(response__round=row))
    return compute(totals, row.weight or binding.setting("weight"))


def progress(row: Round) -> Progress:
    """How far the sample is."""
    return Progress(row.responses.count(), sample.required(row.population))


def respondents(binding: Any, row: Round) -> list[tuple[str, list[Group]]]:
    """Respondents by each of their groups, small ones hidden."""
    least = binding.setting("least_group")
    found = []
    for name, words in respondent.GROUPS.items():
        counts = dict(row.responses.exclude(**{name: ""}).values_list(name).annotate(n=Count("pk")).order_by())
        labels = dict(words.choices)
        found.append(
            (str(respondent.LABELS[name]), hide_small({str(labels[key]): counts.get(key, 0) for key in labels}, least))
        )
    return found


def by_service(binding: Any, row: Round) -> list[Group]:
    """Each kind of service with its respondents and index; few respondents give neither."""
    least, names = binding.setting("least_group"), binding.service_names(row.office_id)
    given = row.responses.filter(service_id__in=names)
    counts = dict(given.values_list("service_id").annotate(n=Count("pk")).order_by())
    shown = hide_small({str(pk): counts.get(pk, 0) for pk in names}, least)
    weight = row.weight or binding.setting("weight")
    return [
        Group(names[int(one.label)], one.count, _service_index(row, int(one.label), weight) if one.count else None)
        for one in shown
    ]


def _service_index(row: Round, service_id: int, weight: str) -> Decimal | None:
    found = compute(_totals(Answer.objects.filter(response__round=row, response__service_id=service_id)), weight)
    return found.value if found is not None else None


def hide_small(counts: dict[str, int], least: int) -> list[Group]:
    """Groups with their numbers; one under the limit has none, and neither has the next where only one would lack it.

    With the whole known, a single missing number could be worked out.
    """
    there = {label: count for label, count in counts.items() if count}
    hidden = {label for label, count in there.items() if count < least}
    if len(hidden) == 1 and len(there) > 1:
        rest = {label: count for label, count in there.items() if label not in hidden}
        hidden.add(min(rest, key=lambda label: rest[label]))
    return [Group(label, None if label in hidden else count) for label, count in there.items()]


def earlier(binding: Any, row: Round, most: int = 8) -> list[Period]:
    """Public periods of the same office up to this one, the oldest first; this one is the last."""
    before = Round.objects.filter(app=binding.app, office=row.office_id, is_public=True, opens_on__lt=row.opens_on)
    rows = [*reversed(before.order_by("-opens_on")[: most - 1]), row]
    return periods(binding, rows)


def periods(binding: Any, rows: Iterable[Round]) -> list[Period]:
    """Periods with their indexes, read at once."""
    kept = list(rows)
    answered = dict(Response.objects.filter(round__in=kept).values_list("round").annotate(n=Count("pk")).order_by())
    found: dict[int, dict[str, tuple[int, int]]] = {}
    totals = Answer.objects.filter(response__round__in=kept).values_list("response__round", "element")
    for key, slug, total, count in totals.annotate(total=Sum("value"), n=Count("pk")).order_by():
        found.setdefault(key, {})[slug] = (total, count)
    weight = binding.setting("weight")
    return [Period(row, answered.get(row.pk, 0), compute(found.get(row.pk, {}), row.weight or weight)) for row in kept]


def shown_suggestions(row: Round) -> list[str]:
    """What respondents wrote and an officer let through."""
    shown = row.responses.filter(moderation=Moderation.SHOWN).exclude(suggestion="")
    return list(shown.values_list("suggestion", flat=True).order_by("-answered_on", "pk")[:50])


def by_source(row: Round) -> list[tuple[str, int]]:
    """How the answers came in."""
    counts = dict(row.responses.values_list("source").annotate(n=Count("pk")).order_by())
    return [(str(label), counts[key]) for key, label in Response._meta.get_field("source").flatchoices if key in counts]


def few() -> str:
    """The words in place of a number that is too small."""
    return _("(terlalu sedikit)")


def _totals(answers: Any) -> dict[str, tuple[int, int]]:
    rows = answers.values_list("element").annotate(total=Sum("value"), n=Count("pk")).order_by()
    return {slug: (total, count) for slug, total, count in rows}
