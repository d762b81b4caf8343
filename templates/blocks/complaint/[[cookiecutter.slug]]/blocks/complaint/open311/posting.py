"""Takes a report from another program and makes the application's own record of it."""

from datetime import timedelta
from decimal import Decimal, InvalidOperation
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Person
from blocks.complaint import questions
from blocks.complaint.models import ApiKey
from blocks.complaint.open311 import codes
from blocks.complaint.open311.errors import Problem, Refused, bad, no_key
from core import files, records
from core.access import Actor
from core.identity import check_phone
from core.rules import RuleBroken

MAX_TEXT, MAX_TITLE, MAX_NAME, MAX_ADDRESS, MAX_PHOTOS = 4000, 120, 100, 160, 4
LATITUDES, LONGITUDES = (Decimal(-12), Decimal(7)), (Decimal(94), Decimal(142))


def post(data: Any, uploads: Any) -> dict[str, Any]:
    """Check key and parameters, make the report, and give its id."""
    key = require_key(data.get("api_key", ""))
    if not data.get("service_code"):
        raise bad("service_code was not provided")
    binding, category = codes.service_named(data["service_code"])
    answers = read_answers(binding, category, data)
    values = {binding.category: category} | read_values(binding, category, data, uploads)
    actor = Actor(extra={"api_key": key, "media_url": read_media_url(data.get("media_url", ""))})
    return {
        "service_request_id": make(binding, actor, values, answers).complaint.reference,
        "service_notice": _("Laporan diverifikasi sebelum ditampilkan kepada umum."),
        "account_id": None,
    }


def require_key(plain: str) -> ApiKey:
    """The key of the caller; each key may post so many reports an hour."""
    if not plain:
        raise no_key("api_key was not provided")
    key = ApiKey.find(plain)
    if key is None:
        raise no_key("api_key is not valid")
    now = timezone.now()
    sent = key.cases.filter(received_at__gte=now - timedelta(hours=1)).count()
    if sent >= key.requests_per_hour:
        raise Refused(Problem(429, f"api_key may post {key.requests_per_hour} requests an hour"))
    ApiKey.objects.filter(pk=key.pk).update(last_used_at=now)
    return key


def make(binding: Any, actor: Actor, values: dict[str, Any], answers: dict[str, Any]) -> Any:
    """Make the record through the same service as the pages; rules answer as problems."""
    actor.extra["answers"] = answers
    try:
        return records.create(binding.entity, actor, values)
    except RuleBroken as broken:
        raise Refused(*(Problem(400, text) for text in broken.messages)) from broken


def read_values(binding: Any, category: Any, data: Any, uploads: Any) -> dict[str, Any]:
    """The record's own fields from the parameters of GeoReport v2."""
    text = (data.get("description") or "").strip()
    if len(text) > MAX_TEXT:
        raise bad(f"description may have {MAX_TEXT} characters at most")
    given = {
        "title": _title(text, binding.of_category(category, "name")),
        "text": text or binding.of_category(category, "name"),
        "reporter": read_reporter(data),
        "channel": "open311",
        "photos": read_photos(uploads),
    }
    values = {getattr(binding, name): value for name, value in given.items() if getattr(binding, name) and value}
    return values | read_place(binding, data)


def _title(text: str, category: str) -> str:
    first = text.splitlines()[0].strip() if text else ""
    return (first or category)[:MAX_TITLE]


def read_place(binding: Any, data: Any) -> dict[str, Any]:
    """Latitude and longitude, or an address; one of them must be there."""
    address = (data.get("address_string") or data.get("address_id") or "").strip()
    values: dict[str, Any] = {binding.address: address[:MAX_ADDRESS]} if address and binding.address else {}
    if data.get("lat") or data.get("long"):
        lat, lon = _degrees(data, "lat", LATITUDES), _degrees(data, "long", LONGITUDES)
        return values | {f"{binding.place}_lat": lat, f"{binding.place}_lon": lon}
    if not address:
        raise bad("lat and long, address_string or address_id must be provided")
    return values


def _degrees(data: Any, name: str, limits: tuple[Decimal, Decimal]) -> Decimal:
    try:
        value = Decimal(data.get(name, "")).quantize(Decimal("0.000001"))
    except InvalidOperation:
        raise bad(f"{name} must be a number in WGS84 degrees") from None
    if not value.is_finite() or not limits[0] <= value <= limits[1]:
        raise bad(f"{name} lies outside Indonesia")
    return value


def read_reporter(data: Any) -> Person | None:
    """The reporter, where the other program says who it is; not saved yet."""
    name = f"{data.get('first_name', '')} {data.get('last_name', '')}".strip()[:MAX_NAME]
    email, phone = read_email(data.get("email", "")), read_phone(data.get("phone", ""))
    if not (name or email or phone):
        return None
    return Person(full_name=name or email or phone, email=email, phone=phone)


def read_email(text: str) -> str:
    """An e-mail address, or none."""
    try:
        if text:
            validate_email(text)
    except ValidationError:
        raise bad("email is not an e-mail address") from None
    return text


def read_phone(text: str) -> str:
    """A telephone number in its normal form, or none."""
    try:
        return check_phone(text) if text else ""
    except ValueError:
        raise bad("phone is not an Indonesian telephone number") from None


def read_media_url(text: str) -> str:
    """The address of a photo elsewhere; it is kept and never fetched."""
    if text and (urlsplit(text).scheme not in ("http", "https") or len(text) > 400):
        raise bad("media_url must be an http or https address")
    return text


def read_photos(uploads: Any) -> list[Any]:
    """Photos sent along, under `media`."""
    photos = uploads.getlist("media")
    if len(photos) > MAX_PHOTOS:
        raise bad(f"media may hold {MAX_PHOTOS} photos at most")
    for photo in photos:
        try:
            files.check(photo, accept=files.PICTURE_KINDS)
        except ValidationError as problem:
            raise bad(f"media: {problem.messages[0]}") from problem
    return photos


def read_answers(binding: Any, category: Any, data: Any) -> dict[str, Any]:
    """The answers to the category's questions: attribute[CODE] or attribute[CODE][]."""
    answers, problems = {}, []
    for question in questions.of_category(binding, category):
        name = f"attribute[{question.code}]"
        value, problem = questions.check(question, data.getlist(name) + data.getlist(f"{name}[]"))
        if problem:
            problems.append(Problem(400, f"{name}: {problem}"))
        elif value is not None:
            answers[question.code] = value
    if problems:
        raise Refused(*problems)
    return answers
