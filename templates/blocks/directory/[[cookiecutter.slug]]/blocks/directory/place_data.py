"""A place as schema.org JSON-LD, the form search engines read. Plain data in and out."""

from dataclasses import dataclass
from typing import Any

from blocks.directory.opening import Pause
from core import opening_hours

DAY_NAMES = {
    "mon": "Monday",
    "tue": "Tuesday",
    "wed": "Wednesday",
    "thu": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}
CONTEXT = "https://schema.org/"


@dataclass(frozen=True)
class Photo:
    """One picture with who took it and what it shows."""

    url: str
    text: str
    credit: str


@dataclass(frozen=True)
class Place:
    """What search engines are told of a place."""

    kind: str
    name: str
    url: str
    summary: str = ""
    street: str = ""
    locality: str = ""
    region: str = ""
    lat: float | None = None
    lon: float | None = None
    phone: str = ""
    website: str = ""
    hours: opening_hours.Hours | None = None
    pauses: tuple[Pause, ...] = ()
    photos: tuple[Photo, ...] = ()
    features: tuple[str, ...] = ()


def as_json_ld(place: Place) -> dict[str, Any]:
    """The place as an object; what is not known is left out, never invented."""
    found: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": place.kind,
        "name": place.name,
        "url": place.url,
        "description": place.summary,
        "address": _address(place),
        "telephone": place.phone,
        "sameAs": place.website,
        "openingHoursSpecification": _hours(place.hours or {}),
        "specialOpeningHoursSpecification": [_pause(pause) for pause in place.pauses],
        "image": [_photo(photo) for photo in place.photos],
        "amenityFeature": [_feature(name) for name in place.features],
    }
    if place.lat is not None and place.lon is not None:
        found["geo"] = {"@type": "GeoCoordinates", "latitude": place.lat, "longitude": place.lon}
    return {key: value for key, value in found.items() if value}


def _address(place: Place) -> dict[str, str]:
    parts = {"streetAddress": place.street, "addressLocality": place.locality, "addressRegion": place.region}
    return {"@type": "PostalAddress"} | {key: value for key, value in parts.items() if value} | {"addressCountry": "ID"}


def _hours(hours: opening_hours.Hours) -> list[dict[str, Any]]:
    """One specification a span, with all days that have it."""
    days: dict[tuple[str, str], list[str]] = {}
    for day, spans in hours.items():
        for first, last in spans:
            days.setdefault((first, last), []).append(DAY_NAMES[day])
    return [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": [f"{CONTEXT}{name}" for name in names],
            "opens": first,
            "closes": "23:59" if last == opening_hours.MIDNIGHT else last,
        }
        for (first, last), names in days.items()
    ]


def _pause(pause: Pause) -> dict[str, Any]:
    found = {"@type": "OpeningHoursSpecification", "validFrom": pause.starts_on.isoformat()}
    if pause.ends_on is not None:
        found["validThrough"] = pause.ends_on.isoformat()
    # Opening and closing at the same moment says closed all day.
    return found | {"opens": "00:00", "closes": "00:00"}


def _photo(photo: Photo) -> dict[str, str]:
    found = {"@type": "ImageObject", "contentUrl": photo.url, "caption": photo.text}
    return found | ({"creditText": photo.credit} if photo.credit else {})


def _feature(name: str) -> dict[str, Any]:
    return {"@type": "LocationFeatureSpecification", "name": name, "value": True}
