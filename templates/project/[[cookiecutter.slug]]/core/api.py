"""What every application's API does alike: list, read, make, edit, step; the same rules as the pages."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.http.request import RawPostDataException
from django.utils.translation import gettext as _
from ninja import NinjaAPI, Schema
from ninja.security import django_auth

from core import access, api_docs, disclosure, masking, workflow
from core.access import actor_of
from core.entities import Entity
from core.rules import RuleBroken

PAGE_LIMIT = 200
FARTHEST = 1_000_000_000
NOT_BY_API = ("file", "image", "person", "table", "opening_hours", "shape")


class Problem(Schema):
    """What is wrong, for people, and by field where it belongs to one."""

    messages: list[str]
    fields: dict[str, str] = {}


class Step(Schema):
    """A step of a workflow: a note, and the fields it asks for."""

    note: str = ""
    values: dict[str, Any] = {}


def new_api(app: str, package: str, title: str) -> NinjaAPI:
    """Make the API of one application: reading may be public, writing needs a session with its CSRF token."""
    api = NinjaAPI(
        title=title,
        version="1",
        urls_namespace=f"{package}_api",
        docs_url="docs",
        docs=api_docs.Page(app),
        docs_decorator=api_docs.guard(app),
    )
    api.exception_handler(RuleBroken)(
        lambda request, broken: _refuse(api, request, 422, broken.messages, broken.fields)
    )
    api.exception_handler(access.Forbidden)(lambda request, reason: _refuse(api, request, 403, [str(reason)]))
    api.exception_handler(workflow.StaleState)(lambda request, reason: _refuse(api, request, 409, [str(reason)]))
    # A form was sent, and was read as one before the API could; other programs send JSON.
    api.exception_handler(RawPostDataException)(
        lambda request, _reason: _refuse(api, request, 415, [_("Kirim isinya sebagai JSON.")])
    )
    return api


def urlpatterns_of(api: NinjaAPI, app: str) -> list[Any]:
    """The addresses of an API, each with a word on who may call it: records by their permissions, the rest as it is."""
    patterns = list(api.urls[0])
    for pattern in patterns:
        is_about_records = str(pattern.pattern) not in ("docs", "openapi.json")
        pattern.callback.access = access.ENTITY if is_about_records else api_docs.opened_to(app)
    return patterns


def _refuse(api: NinjaAPI, request: HttpRequest, status: int, messages: list[str], fields: Any = None) -> Any:
    return api.create_response(request, {"messages": messages, "fields": fields or {}}, status=status)


session = django_auth


def listing(request: HttpRequest, entity: Entity, rows: QuerySet, limit: int, offset: int) -> list[dict[str, Any]]:
    """Give a slice of what the caller may read, newest first."""
    actor = actor_of(request)
    limit, offset = max(1, min(limit, PAGE_LIMIT)), max(0, min(offset, FARTHEST))
    found = [serialise(entity, record, actor) for record in rows.order_by("-pk")[offset : offset + limit]]
    disclosure.listed(actor, entity, len(found))
    return found


def reading(request: HttpRequest, entity: Entity, rows: QuerySet, pk: int) -> dict[str, Any]:
    """Give one record; 404 also where it exists but may not be read."""
    record, actor = _find(rows, pk), actor_of(request)
    if access.sees_personal(actor, entity, record):
        disclosure.read(actor, entity, record, disclosure.unmasked(entity, record))
    return serialise(entity, record, actor)


def _find(rows: QuerySet, pk: int) -> Any:
    record = rows.filter(pk=pk).first()
    if record is None:
        raise Http404
    return record


def making(request: HttpRequest, entity: Entity, service: Any, payload: dict[str, Any]) -> tuple[int, dict[str, Any]]:
    """Make a record from JSON through the same service as the page."""
    actor = actor_of(request)
    if not access.may_create(actor, entity):
        raise access.Forbidden
    record = service(actor, cleaned(entity, actor, payload))
    return 201, serialise(entity, record, actor)


def editing(
    request: HttpRequest, entity: Entity, rows: QuerySet, pk: int, service: Any, payload: Any
) -> dict[str, Any]:
    """Change the given fields of a record."""
    actor = actor_of(request)
    record = _find(rows, pk)
    service(actor, record, cleaned(entity, actor, payload, record))
    return serialise(entity, record, actor)


def moving(request: HttpRequest, entity: Entity, rows: QuerySet, pk: int, step: str, services: Any, body: Step) -> Any:
    """Make one step; 404 for a step that nobody makes by hand."""
    actor = actor_of(request)
    if entity.workflow is None or step not in {item.name for item in entity.workflow.transitions if item.roles}:
        raise Http404
    record = _find(rows, pk)
    form_class = getattr(entity.forms, "MOVES", {}).get(step)
    values = asked(form_class(instance=record, actor=actor), body.values) if form_class else {}
    getattr(services, step)(actor, record, note=body.note, **values)
    return serialise(entity, record, actor)


def asked(form: Any, given: dict[str, Any]) -> dict[str, Any]:
    """Judge what a step is given; what it only offers to change may be left out."""
    fields = {name: field for name, field in form.fields.items() if name in given or name in form.required_fields}
    return _clean_fields(fields, given)


def cleaned(entity: Entity, actor: Any, payload: dict[str, Any], record: Any = None) -> dict[str, Any]:
    """Judge JSON by the fields of the form, of a record only what is given; RuleBroken names each that is wrong."""
    kinds = {info.name: info.kind for info in entity.fields}
    fields = entity.forms.Form(actor=actor, instance=record).fields
    taken = {name: field for name, field in fields.items() if kinds.get(name) not in NOT_BY_API}
    left = [field for name, field in fields.items() if name not in taken and field.required]
    if left and record is None:
        labels = ", ".join(str(field.label) for field in left)
        raise RuleBroken([_("%s tidak dapat dikirim lewat API; pakai formulirnya.") % labels])
    if record is not None:
        taken = {name: field for name, field in taken.items() if payload.get(name) is not None}
    return _clean_fields(taken, payload)


def _clean_fields(fields: Any, payload: dict[str, Any]) -> dict[str, Any]:
    values, wrong = {}, {}
    for name, field in fields.items():
        if name == "note" or (name not in payload and not field.required):
            continue
        try:
            values[name] = field.clean(payload.get(name))
        except ValidationError as problem:
            wrong[name] = " ".join(problem.messages)
    if wrong:
        raise RuleBroken(list(wrong.values()), wrong)
    return values


def serialise(entity: Entity, record: Any, actor: Any) -> dict[str, Any]:
    """A record as JSON; personal values are null for those whom `read` does not name, numbers are masked."""
    personal = access.sees_personal(actor, entity, record)
    found: dict[str, Any] = {"id": record.pk, "created_at": record.created_at}
    if entity.number:
        found["number"] = record.number
    if entity.workflow is not None:
        found["state"] = record.state
    for info in entity.fields:
        hidden = bool(info.personal) and not personal
        found[info.name] = None if hidden else _value(record, info)
    return found


def _value(record: Any, info: Any) -> Any:
    value = getattr(record, info.name)
    if info.many or info.kind in ("file", "image"):
        return None
    if info.kind in ("nik", "kk"):
        return masking.mask_number(str(value or ""))
    if info.kind == "point":
        return {"lat": float(value.lat), "lon": float(value.lon)} if value else None
    if info.kind in ("reference", "office", "place", "district", "village", "officer", "person"):
        return getattr(record, f"{info.name}_id")
    return value
