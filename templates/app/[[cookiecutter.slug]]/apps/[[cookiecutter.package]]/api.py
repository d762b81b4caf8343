"""API of [[ cookiecutter._app.name_doc ]]; its OpenAPI description stands at /api/[[ cookiecutter._app.id ]]/docs."""

import datetime as dt
from decimal import Decimal
from typing import Any

from django.http import HttpRequest
from ninja import Field, Schema

from apps.[[ cookiecutter.package ]] import entities, selectors
[% for entity in cookiecutter._app.entities | sort(attribute="name") %]
[% if entity.has_services %]
from apps.[[ cookiecutter.package ]].services import [[ entity.name ]] as [[ entity.name ]]_services
[% endif %]
[% endfor %]
from core import access
from core import api as core_api

api = core_api.new_api("[[ cookiecutter._app.id ]]", "[[ cookiecutter.package ]]", [[ cookiecutter._app.name_py ]])

Moment = dt.datetime
Amount = Decimal
Anything = Any
[% for entity in cookiecutter._app.entities %]


class [[ entity.class_name ]]Out(Schema):
    """[[ entity.doc ]], as it is read."""

    id: int
    created_at: Moment
[% for field in entity.api_out %]
    [[ field.name ]]: [[ field.type ]] = Field(
        None,
        description=[[ field.label ]],
[% if field.example %]
        examples=[[ field.example ]],
[% endif %]
    )
[% endfor %]
[% if entity.api_in %]


class [[ entity.class_name ]]In(Schema):
    """[[ entity.doc ]], as it is handed in."""

[% for field in entity.api_in %]
    [[ field.name ]]: [[ field.type ]] = Field(
        None,
        description=[[ field.label ]],
[% if field.example %]
        examples=[[ field.example ]],
[% endif %]
    )
[% endfor %]
[% endif %]


def _[[ entity.name ]]_rows(request: HttpRequest):
    return selectors.[[ entity.name ]]_visible_to(access.actor_of(request))


@api.get("/[[ entity.slug ]]", response=[[ entity.out_list ]], tags=["[[ entity.slug ]]"])
def list_[[ entity.name ]](request: HttpRequest, limit: int = 50, offset: int = 0):
    """List what the caller may read."""
    return core_api.listing(request, entities.[[ entity.constant ]], _[[ entity.name ]]_rows(request), limit, offset)


@api.get("/[[ entity.slug ]]/{pk}", response=[[ entity.class_name ]]Out, tags=["[[ entity.slug ]]"])
def read_[[ entity.name ]](request: HttpRequest, pk: int):
    """Read one."""
    return core_api.reading(request, entities.[[ entity.constant ]], _[[ entity.name ]]_rows(request), pk)
[% if entity.api_in %]


@api.post(
    "/[[ entity.slug ]]",
    response={201: [[ entity.class_name ]]Out, 403: core_api.Problem, 422: core_api.Problem},
    auth=core_api.session,
    tags=["[[ entity.slug ]]"],
)
def make_[[ entity.name ]](request: HttpRequest, payload: [[ entity.class_name ]]In):
    """Make one; the caller owns it."""
    return core_api.making(
        request,
        entities.[[ entity.constant ]],
        [[ entity.name ]]_services.create,
        payload.dict(exclude_unset=True),
    )
[% endif %]
[% if entity.has_steps %]


@api.post(
    "/[[ entity.slug ]]/{pk}/{step}",
    response={
        200: [[ entity.class_name ]]Out,
        403: core_api.Problem,
        409: core_api.Problem,
        422: core_api.Problem,
    },
    auth=core_api.session,
    tags=["[[ entity.slug ]]"],
)
def move_[[ entity.name ]](request: HttpRequest, pk: int, step: str, payload: core_api.Step):
    """Make one step of its workflow."""
    return core_api.moving(
        request,
        entities.[[ entity.constant ]],
        _[[ entity.name ]]_rows(request),
        pk,
        step,
        [[ entity.name ]]_services,
        payload,
    )
[% endif %]
[% endfor %]
