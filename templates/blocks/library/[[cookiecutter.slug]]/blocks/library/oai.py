"""OAI-PMH 2.0: what other catalogues harvest, such as the national search of Perpusnas. Reads only public titles.

The resumption token says where the last page ended; nothing of a harvest is kept here.
"""

import base64
import binascii
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from blocks.library import dublin, marc
from blocks.library.selectors import catalogue
from core.access import Actor

PAGE = 100
OAI = "http://www.openarchives.org/OAI/2.0/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
SECOND = timedelta(seconds=1)
FORMATS = {
    "oai_dc": (dublin.SCHEMA, dublin.NAMESPACE),
    "marc21": ("http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd", "http://www.loc.gov/MARC21/slim"),
}
ARGUMENTS = {
    "Identify": (set(), set()),
    "ListMetadataFormats": (set(), {"identifier"}),
    "ListSets": (set(), {"resumptionToken"}),
    "GetRecord": ({"identifier", "metadataPrefix"}, set()),
    "ListIdentifiers": ({"metadataPrefix"}, {"from", "until", "set", "resumptionToken"}),
    "ListRecords": ({"metadataPrefix"}, {"from", "until", "set", "resumptionToken"}),
}
GUEST = Actor()


class Refused(Exception):
    """The request is wrong in a way that the protocol has a word for."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code


@dataclass(frozen=True)
class Span:
    """What is asked for: a format and a span of time, and after which title the page begins."""

    prefix: str
    since: datetime | None = None
    until: datetime | None = None
    after: tuple[datetime, int] | None = None
    seen: int = 0


def answer(binding: Any, address: str, given: Any) -> bytes:
    """Answer one request of a harvester."""
    ET.register_namespace("", OAI)
    ET.register_namespace("xsi", XSI)
    root = ET.Element(f"{{{OAI}}}OAI-PMH")
    root.set(f"{{{XSI}}}schemaLocation", f"{OAI} {OAI}OAI-PMH.xsd")
    _sub(root, "responseDate", _stamp(timezone.now()))
    request = _sub(root, "request", address)
    try:
        verb, arguments = _checked(given)
        for name, value in {"verb": verb, **arguments}.items():
            request.set(name, _clean(value))
        part = ET.Element(f"{{{OAI}}}{verb}")
        VERBS[verb](binding, address, part, arguments)
        root.append(part)
    except Refused as refused:
        if refused.code in ("badVerb", "badArgument"):
            request.attrib.clear()
        _sub(root, "error", str(refused)).set("code", refused.code)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="utf-8")


def identifier_of(binding: Any, record: Any) -> str:
    """The name of a title that never changes."""
    return f"oai:{_host()}:{binding.app}/{record.pk}"


def _host() -> str:
    return urlsplit(settings.SITE_ADDRESS).hostname or "localhost"


def _checked(given: Any) -> tuple[str, dict[str, str]]:
    """The verb and its arguments, each once, none unknown, none missing."""
    verbs = given.getlist("verb")
    if len(verbs) != 1 or verbs[0] not in ARGUMENTS:
        raise Refused("badVerb", "The verb is missing, repeated or unknown.")
    verb = verbs[0]
    required, optional = ARGUMENTS[verb]
    names = set(given) - {"verb"}
    if any(len(given.getlist(name)) > 1 for name in names) or names - required - optional:
        raise Refused("badArgument", "An argument is repeated or not one of this verb.")
    if "resumptionToken" in names:
        if names != {"resumptionToken"}:
            raise Refused("badArgument", "resumptionToken stands alone.")
    elif required - names:
        raise Refused("badArgument", f"Missing: {', '.join(sorted(required - names))}.")
    return verb, {name: given[name] for name in names}


def _identify(binding: Any, address: str, part: ET.Element, arguments: dict[str, str]) -> None:
    first = _rows(binding).order_by("library__changed_at").first()
    _sub(part, "repositoryName", binding.repository_name())
    _sub(part, "baseURL", address)
    _sub(part, "protocolVersion", "2.0")
    _sub(part, "adminEmail", binding.repository_email())
    _sub(part, "earliestDatestamp", _stamp(first.library.changed_at if first is not None else timezone.now()))
    _sub(part, "deletedRecord", "no")
    _sub(part, "granularity", "YYYY-MM-DDThh:mm:ssZ")


def _formats(binding: Any, address: str, part: ET.Element, arguments: dict[str, str]) -> None:
    if "identifier" in arguments:
        _named(binding, arguments["identifier"])
    for prefix, (schema, namespace) in FORMATS.items():
        one = _sub(part, "metadataFormat")
        _sub(one, "metadataPrefix", prefix)
        _sub(one, "schema", schema)
        _sub(one, "metadataNamespace", namespace)


def _sets(binding: Any, address: str, part: ET.Element, arguments: dict[str, str]) -> None:
    raise Refused("noSetHierarchy", "This repository has no sets.")


def _get(binding: Any, address: str, part: ET.Element, arguments: dict[str, str]) -> None:
    record = _named(binding, arguments["identifier"])
    _known_prefix(arguments["metadataPrefix"])
    _write(binding, part, record, arguments["metadataPrefix"])


def _identifiers(binding: Any, address: str, part: ET.Element, arguments: dict[str, str]) -> None:
    _list(binding, part, arguments, lambda record, span: _header(binding, part, record))


def _records(binding: Any, address: str, part: ET.Element, arguments: dict[str, str]) -> None:
    _list(binding, part, arguments, lambda record, span: _write(binding, part, record, span.prefix))


VERBS: dict[str, Callable[..., None]] = {
    "Identify": _identify,
    "ListMetadataFormats": _formats,
    "ListSets": _sets,
    "GetRecord": _get,
    "ListIdentifiers": _identifiers,
    "ListRecords": _records,
}


def _list(binding: Any, part: ET.Element, arguments: dict[str, str], write: Callable[..., Any]) -> None:
    span = _span(arguments)
    rows = _rows(binding).order_by("library__changed_at", "library__pk")
    if span.since is not None:
        rows = rows.filter(library__changed_at__gte=span.since)
    if span.until is not None:
        rows = rows.filter(library__changed_at__lt=span.until + SECOND)
    total = rows.count()
    if span.after is not None:
        at, key = span.after
        rows = rows.filter(Q(library__changed_at__gt=at) | Q(library__changed_at=at, library__pk__gt=key))
    found = list(rows[: PAGE + 1])
    if not found:
        raise Refused("noRecordsMatch", "Nothing changed in that time.")
    for record in found[:PAGE]:
        write(record, span)
    is_more = len(found) > PAGE
    if is_more or span.after is not None:
        token = _sub(part, "resumptionToken", _token(span, found[PAGE - 1].library) if is_more else "")
        token.set("completeListSize", str(total))
        token.set("cursor", str(span.seen))


def _span(arguments: dict[str, str]) -> Span:
    if "resumptionToken" in arguments:
        return _of_token(arguments["resumptionToken"])
    _known_prefix(arguments["metadataPrefix"])
    if "set" in arguments:
        raise Refused("noSetHierarchy", "This repository has no sets.")
    words = [arguments.get("from", ""), arguments.get("until", "")]
    if all(words) and len(words[0]) != len(words[1]):
        raise Refused("badArgument", "from and until have different granularity.")
    since, until = _moment(words[0]), _moment(words[1], is_end=True)
    if since is not None and until is not None and since > until:
        raise Refused("badArgument", "from is later than until.")
    return Span(arguments["metadataPrefix"], since, until)


def _moment(text: str, *, is_end: bool = False) -> datetime | None:
    if not text:
        return None
    is_day = bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text))
    if not is_day and not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", text):
        raise Refused("badArgument", "Dates are YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.")
    try:
        found = parse_datetime(f"{text}T{'23:59:59' if is_end else '00:00:00'}Z" if is_day else text)
    except ValueError:
        found = None
    if found is None:
        raise Refused("badArgument", "That day does not exist.")
    return found


def _token(span: Span, last: Any) -> str:
    said = [
        span.prefix,
        span.since.isoformat() if span.since else "",
        span.until.isoformat() if span.until else "",
        last.changed_at.isoformat(),
        last.pk,
        span.seen + PAGE,
    ]
    return base64.urlsafe_b64encode(json.dumps(said).encode()).decode()


def _of_token(token: str) -> Span:
    try:
        prefix, since, until, at, key, seen = json.loads(base64.urlsafe_b64decode(token.encode()))
        moments = [datetime.fromisoformat(one) if one else None for one in (since, until, at)]
        if (
            prefix not in FORMATS
            or moments[2] is None
            or any(one is not None and one.tzinfo is None for one in moments)
        ):
            raise ValueError(token)
        return Span(prefix, moments[0], moments[1], (moments[2], int(key)), int(seen))
    except (ValueError, TypeError, AttributeError, binascii.Error, RecursionError):
        raise Refused("badResumptionToken", "The token is not one of ours.") from None


def _rows(binding: Any) -> QuerySet:
    return catalogue.listed(binding, GUEST)


def _named(binding: Any, name: str) -> Any:
    start = f"oai:{_host()}:{binding.app}/"
    key = name.removeprefix(start)
    record = (
        _rows(binding).filter(pk=int(key)).first()
        if name.startswith(start) and re.fullmatch(r"\d{1,15}", key)
        else None
    )
    if record is None:
        raise Refused("idDoesNotExist", "There is no such title.")
    return record


def _known_prefix(prefix: str) -> None:
    if prefix not in FORMATS:
        raise Refused("cannotDisseminateFormat", f"Formats are {', '.join(FORMATS)}.")


def _header(binding: Any, part: ET.Element, record: Any) -> None:
    header = _sub(part, "header")
    _sub(header, "identifier", identifier_of(binding, record))
    _sub(header, "datestamp", _stamp(record.library.changed_at))


def _write(binding: Any, part: ET.Element, record: Any, prefix: str) -> None:
    one = _sub(part, "record")
    _header(binding, one, record)
    metadata = _sub(one, "metadata")
    if prefix == "oai_dc":
        metadata.append(dublin.element(binding, record))
    else:
        metadata.append(ET.fromstring(_clean(marc.xml_of(binding, record).decode())))  # noqa: S314 - our own text


def _sub(part: ET.Element, name: str, text: str | None = None) -> ET.Element:
    made = ET.SubElement(part, f"{{{OAI}}}{name}")
    made.text = _clean(text) if text is not None else None
    return made


def _clean(text: str) -> str:
    """XML cannot hold control signs, whoever typed them in."""
    return dublin.ILLEGAL.sub("", text)


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
