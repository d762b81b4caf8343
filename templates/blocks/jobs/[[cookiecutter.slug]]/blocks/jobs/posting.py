"""A vacancy as schema.org JobPosting, the form search engines read. Plain data in and out."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from html import escape
from typing import Any

EMPLOYMENT_TYPES = {
    "tetap": "FULL_TIME",
    "kontrak": "CONTRACTOR",
    "paruh_waktu": "PART_TIME",
    "harian": "PER_DIEM",
    "magang": "INTERN",
    "lepas": "TEMPORARY",
}
CREDENTIALS = {
    "sma": "high school",
    "smk": "high school",
    "d1": "professional certificate",
    "d3": "associate degree",
    "s1": "bachelor degree",
    "s2": "postgraduate degree",
}


@dataclass(frozen=True)
class Vacancy:
    """What search engines are told of a vacancy."""

    title: str
    text: str
    terms: str
    posted_at: datetime
    closes_at: datetime
    url: str
    number: str
    employer: str
    employer_site: str
    logo_url: str
    street: str
    locality: str
    region: str
    contract: str
    education: str
    places: int
    pay_from: Decimal | None = None
    pay_to: Decimal | None = None
    is_remote: bool = False
    extra: dict[str, Any] = field(default_factory=dict)


def job_posting(vacancy: Vacancy) -> dict[str, Any]:
    """The JobPosting as a JSON-LD object; what is not known is left out, never invented."""
    found = {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "title": vacancy.title,
        "description": _html(vacancy),
        "datePosted": vacancy.posted_at.date().isoformat(),
        "validThrough": vacancy.closes_at.isoformat(),
        "employmentType": EMPLOYMENT_TYPES.get(vacancy.contract, "OTHER"),
        "identifier": {
            "@type": "PropertyValue",
            "name": vacancy.employer,
            "value": vacancy.number,
        },
        "hiringOrganization": _employer(vacancy),
        "jobLocation": _location(vacancy),
        "totalJobOpenings": vacancy.places,
        "url": vacancy.url,
        "directApply": True,
    }
    if vacancy.is_remote:
        found["jobLocationType"] = "TELECOMMUTE"
        found["applicantLocationRequirements"] = {"@type": "Country", "name": "ID"}
    if pay := _pay(vacancy):
        found["baseSalary"] = pay
    if credential := CREDENTIALS.get(vacancy.education):
        found["educationRequirements"] = {
            "@type": "EducationalOccupationalCredential",
            "credentialCategory": credential,
        }
    return found | vacancy.extra


def _html(vacancy: Vacancy) -> str:
    parts = [_paragraphs(vacancy.text)]
    if vacancy.terms:
        parts.append(f"<p><strong>Syarat</strong></p>{_paragraphs(vacancy.terms)}")
    return "".join(parts)


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(line.strip())}</p>" for line in text.splitlines() if line.strip())


def _employer(vacancy: Vacancy) -> dict[str, str]:
    found = {"@type": "Organization", "name": vacancy.employer}
    if vacancy.employer_site:
        found["sameAs"] = vacancy.employer_site
    if vacancy.logo_url:
        found["logo"] = vacancy.logo_url
    return found


def _location(vacancy: Vacancy) -> dict[str, Any]:
    address = {
        "@type": "PostalAddress",
        "streetAddress": vacancy.street,
        "addressLocality": vacancy.locality,
        "addressRegion": vacancy.region,
        "addressCountry": "ID",
    }
    return {"@type": "Place", "address": {key: value for key, value in address.items() if value}}


def _pay(vacancy: Vacancy) -> dict[str, Any] | None:
    low, high = vacancy.pay_from, vacancy.pay_to
    if low is None and high is None:
        return None
    value: dict[str, Any] = {"@type": "QuantitativeValue", "unitText": "MONTH"}
    if low is not None and high is not None and low != high:
        value |= {"minValue": int(low), "maxValue": int(high)}
    else:
        value["value"] = int(low if low is not None else high or 0)
    return {"@type": "MonetaryAmount", "currency": "IDR", "value": value}


def last_moment(day: date, zone: Any) -> datetime:
    """The end of the last day to apply, in the region's time."""
    return datetime(day.year, day.month, day.day, 23, 59, 59, tzinfo=zone)
