"""Courses and cohorts for everybody: what is open, when, and how much room there is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from blocks.training import course_data
from core.documents.parts import address
from core.ical import Event
from region.profile import REGION


@dataclass(frozen=True)
class Offer:
    """One cohort that people may ask for or read about."""

    record: Any
    name: str
    state: Any
    is_open: bool
    opens: Any
    closes: Any
    test: Any
    begins: Any
    ends: Any
    room: str
    places: int
    apply_url: str
    calendar_url: str
    result_url: str


def courses(binding: Any, field: str = "") -> list[dict[str, Any]]:
    """All courses with their hours and the cohorts that are open or come next, open ones first."""
    rows = binding.rows_of("course").order_by(binding.course_field, binding.course_name)
    if field:
        rows = rows.filter(**{binding.course_field: field})
    by_course: dict[int, list[Offer]] = {}
    for cohort in _shown(binding):
        offer = offer_of(binding, cohort)
        if offer.is_open or offer.begins >= timezone.localdate():
            by_course.setdefault(getattr(cohort, f"{binding.cohort_course}_id"), []).append(offer)
    hours = hours_by_course(binding)
    found = [
        {
            "record": row,
            "name": binding.of(row, "course_name"),
            "field": binding.words(row, "course_field"),
            "text": binding.of(row, "course_text"),
            "hours": hours.get(row.pk, 0),
            "url": binding.url("course", row.pk),
            "offers": sorted(by_course.get(row.pk, ()), key=lambda one: (not one.is_open, one.begins)),
        }
        for row in rows
    ]
    return sorted(found, key=lambda one: not any(offer.is_open for offer in one["offers"]))


def hours_by_course(binding: Any) -> dict[int, int]:
    """Course -> training hours."""
    found: dict[int, int] = {}
    parent = f"{binding.entity_of('unit').parent}_id"
    for key, hours in binding.rows_of("unit").values_list(parent, binding.unit_hours):
        found[key] = found.get(key, 0) + hours
    return found


def _shown(binding: Any) -> Any:
    """Cohorts that were opened once and not called off."""
    flow = binding.entity_of("cohort").workflow
    hidden = [one.name for one in flow.states if one.phase in ("received", "rejected")]
    return binding.rows_of("cohort").exclude(state__in=hidden).select_related("training")


def of_course(binding: Any, course: Any) -> list[Offer]:
    """The cohorts of a course, the latest first."""
    rows = _shown(binding).filter(**{binding.cohort_course: course}).order_by(f"-{binding.cohort_begins}")
    return [offer_of(binding, row) for row in rows[:12]]


def find(binding: Any, pk: int) -> Any | None:
    """A cohort that everybody may read about."""
    return _shown(binding).filter(pk=pk).first()


def offer_of(binding: Any, cohort: Any) -> Offer:
    """What everybody is told of a cohort."""
    today, entity = timezone.localdate(), binding.entity_of("trainee")
    opens, closes = binding.of(cohort, "cohort_opens"), binding.of(cohort, "cohort_closes")
    is_open = cohort.state == binding.taking and opens <= today <= closes
    announced = getattr(cohort.training, "announced_at", None) is not None
    return Offer(
        record=cohort,
        name=binding.of(cohort, "cohort_name"),
        state=binding.entity_of("cohort").workflow.state(cohort.state),
        is_open=is_open,
        opens=opens,
        closes=closes,
        test=binding.of(cohort, "cohort_test"),
        begins=binding.of(cohort, "cohort_begins"),
        ends=binding.of(cohort, "cohort_ends"),
        room=binding.of(cohort, "cohort_room"),
        places=binding.of(cohort, "cohort_places"),
        apply_url=f"{entity.url('create')}?{binding.trainee_cohort}={cohort.pk}" if is_open else "",
        calendar_url=binding.url("calendar", cohort.pk) if binding.sessions_of(cohort).exists() else "",
        result_url=binding.url("result", cohort.pk) if announced else "",
    )


def as_data(binding: Any, course: Any, offers: list[Offer]) -> course_data.Course:
    """A course as search engines are told of it."""
    units = list(binding.rows_of("unit").filter(**{binding.entity_of("unit").parent: course}).order_by("pk"))
    hours = sum(binding.of(unit, "unit_hours") for unit in units)
    return course_data.Course(
        name=binding.of(course, "course_name"),
        text=binding.of(course, "course_text"),
        terms=binding.of(course, "course_terms") or "",
        url=address(binding.url("course", course.pk)),
        provider=REGION.name,
        provider_url=address("/"),
        teaches=tuple(binding.of(unit, "unit_name") for unit in units),
        minutes=hours * binding.number("hour_minutes"),
        runs=tuple(_run(one) for one in offers),
    )


def _run(offer: Offer) -> course_data.Run:
    return course_data.Run(
        name=offer.name,
        begins=offer.begins,
        ends=offer.ends,
        room=offer.room,
        locality=REGION.capital,
        places=offer.places,
        closes=offer.closes,
    )


def events(binding: Any, cohort: Any) -> list[Event]:
    """The timetable as calendar entries; nobody is named."""
    name, url = (
        binding.of(cohort, "cohort_name"),
        address(binding.url("course", binding.of(cohort, "cohort_course").pk)),
    )
    return [
        Event(
            uid=f"sesi-{one.pk}@{binding.app}",
            starts_at=_moment(binding, one, "session_from"),
            ends_at=_moment(binding, one, "session_until"),
            summary=f"{name}: {binding.of(binding.of(one, 'session_unit'), 'unit_name')}",
            changed_at=one.updated_at,
            location=binding.of(one, "session_room"),
            url=url,
            alarm_minutes=60,
        )
        for one in binding.sessions_of(cohort)
    ]


def _moment(binding: Any, session: Any, key: str) -> datetime:
    return timezone.make_aware(datetime.combine(binding.of(session, "session_on"), binding.of(session, key)))
