"""A course as schema.org Course with its CourseInstances, the form search engines read. Plain data in and out."""

from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Run:
    """One cohort."""

    name: str
    begins: date
    ends: date
    room: str
    locality: str
    places: int
    closes: date


@dataclass(frozen=True)
class Course:
    """What search engines are told of a course."""

    name: str
    text: str
    terms: str
    url: str
    provider: str
    provider_url: str
    teaches: tuple[str, ...] = ()
    minutes: int = 0
    runs: tuple[Run, ...] = ()


def course(one: Course) -> dict[str, Any]:
    """The Course as a JSON-LD object; what is not known is left out, never invented."""
    found: dict[str, Any] = {
        "@context": "https://schema.org/",
        "@type": "Course",
        "@id": one.url,
        "name": one.name,
        "description": one.text,
        "url": one.url,
        "inLanguage": "id",
        "isAccessibleForFree": True,
        "provider": {"@type": "GovernmentOrganization", "name": one.provider, "url": one.provider_url},
        "offers": {"@type": "Offer", "category": "Free", "price": 0, "priceCurrency": "IDR"},
    }
    if one.teaches:
        found["teaches"] = list(one.teaches)
    if one.terms:
        found["coursePrerequisites"] = one.terms
    if one.minutes:
        found["timeRequired"] = span(one.minutes)
    if one.runs:
        found["hasCourseInstance"] = [_instance(run, one) for run in one.runs]
    return found


def _instance(run: Run, one: Course) -> dict[str, Any]:
    place = {
        "@type": "Place",
        "name": run.room,
        "address": {"@type": "PostalAddress", "addressLocality": run.locality, "addressCountry": "ID"},
    }
    found: dict[str, Any] = {
        "@type": "CourseInstance",
        "name": run.name,
        "courseMode": "onsite",
        "startDate": run.begins.isoformat(),
        "endDate": run.ends.isoformat(),
        "location": place,
        "maximumAttendeeCapacity": run.places,
        "offers": {
            "@type": "Offer",
            "category": "Free",
            "price": 0,
            "priceCurrency": "IDR",
            "validThrough": run.closes.isoformat(),
        },
    }
    if one.minutes:
        found["courseWorkload"] = span(one.minutes)
    return found


def span(minutes: int) -> str:
    """A length of time in ISO 8601: 7,200 minutes are PT120H."""
    hours, rest = divmod(minutes, 60)
    return f"PT{hours}H{rest}M" if rest else f"PT{hours}H"
