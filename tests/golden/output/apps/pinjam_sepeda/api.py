"""API of Pinjam Sepeda; its OpenAPI description stands at /api/pinjam-sepeda/docs."""

import datetime as dt
from decimal import Decimal
from typing import Any

from django.http import HttpRequest
from ninja import Field, Schema

from apps.pinjam_sepeda import entities, selectors
from apps.pinjam_sepeda.services import pinjaman as pinjaman_services
from apps.pinjam_sepeda.services import sepeda as sepeda_services
from core import access
from core import api as core_api

api = core_api.new_api("pinjam-sepeda", "pinjam_sepeda", "Pinjam Sepeda")

Moment = dt.datetime
Amount = Decimal
Anything = Any


class SepedaOut(Schema):
    """Sepeda, as it is read."""

    id: int
    created_at: Moment
    kode: str | None = Field(
        None,
        description="Kode",
    )
    jenis: str | None = Field(
        None,
        description="Jenis",
        examples=["biasa"],
    )
    depot: int | None = Field(
        None,
        description="Depot",
    )


class SepedaIn(Schema):
    """Sepeda, as it is handed in."""

    kode: str | None = Field(
        None,
        description="Kode",
    )
    jenis: str | None = Field(
        None,
        description="Jenis",
        examples=["biasa"],
    )
    depot: int | None = Field(
        None,
        description="Depot",
    )


def _sepeda_rows(request: HttpRequest):
    return selectors.sepeda_visible_to(access.actor_of(request))


@api.get("/sepeda", response=list[SepedaOut], tags=["sepeda"])
def list_sepeda(request: HttpRequest, limit: int = 50, offset: int = 0):
    """List what the caller may read."""
    return core_api.listing(request, entities.SEPEDA, _sepeda_rows(request), limit, offset)


@api.get("/sepeda/{pk}", response=SepedaOut, tags=["sepeda"])
def read_sepeda(request: HttpRequest, pk: int):
    """Read one."""
    return core_api.reading(request, entities.SEPEDA, _sepeda_rows(request), pk)


@api.post(
    "/sepeda",
    response={201: SepedaOut, 403: core_api.Problem, 422: core_api.Problem},
    auth=core_api.session,
    tags=["sepeda"],
)
def make_sepeda(request: HttpRequest, payload: SepedaIn):
    """Make one; the caller owns it."""
    return core_api.making(
        request,
        entities.SEPEDA,
        sepeda_services.create,
        payload.dict(exclude_unset=True),
    )


class PinjamanOut(Schema):
    """Pinjaman, as it is read."""

    id: int
    created_at: Moment
    number: str = Field(
        None,
        description="Nomor",
    )
    state: str = Field(
        None,
        description="Status",
        examples=["dipesan", "dipinjam"],
    )
    peminjam: int | None = Field(
        None,
        description="Peminjam",
    )
    sepeda: int | None = Field(
        None,
        description="Sepeda",
    )
    kembali_pada: dt.date | None = Field(
        None,
        description="Kembali paling lambat",
        examples=["2026-11-24"],
    )
    catatan: str | None = Field(
        None,
        description="Catatan",
    )
    terlambat_hari: int | None = Field(
        None,
        description="Terlambat hari (hari)",
    )
    denda: Amount | None = Field(
        None,
        description="Denda",
        examples=[150000],
    )


class PinjamanIn(Schema):
    """Pinjaman, as it is handed in."""

    sepeda: int | None = Field(
        None,
        description="Sepeda",
    )
    kembali_pada: dt.date | None = Field(
        None,
        description="Kembali paling lambat",
        examples=["2026-11-24"],
    )


def _pinjaman_rows(request: HttpRequest):
    return selectors.pinjaman_visible_to(access.actor_of(request))


@api.get("/pinjaman", response=list[PinjamanOut], tags=["pinjaman"])
def list_pinjaman(request: HttpRequest, limit: int = 50, offset: int = 0):
    """List what the caller may read."""
    return core_api.listing(request, entities.PINJAMAN, _pinjaman_rows(request), limit, offset)


@api.get("/pinjaman/{pk}", response=PinjamanOut, tags=["pinjaman"])
def read_pinjaman(request: HttpRequest, pk: int):
    """Read one."""
    return core_api.reading(request, entities.PINJAMAN, _pinjaman_rows(request), pk)


@api.post(
    "/pinjaman",
    response={201: PinjamanOut, 403: core_api.Problem, 422: core_api.Problem},
    auth=core_api.session,
    tags=["pinjaman"],
)
def make_pinjaman(request: HttpRequest, payload: PinjamanIn):
    """Make one; the caller owns it."""
    return core_api.making(
        request,
        entities.PINJAMAN,
        pinjaman_services.create,
        payload.dict(exclude_unset=True),
    )


@api.post(
    "/pinjaman/{pk}/{step}",
    response={
        200: PinjamanOut,
        403: core_api.Problem,
        409: core_api.Problem,
        422: core_api.Problem,
    },
    auth=core_api.session,
    tags=["pinjaman"],
)
def move_pinjaman(request: HttpRequest, pk: int, step: str, payload: core_api.Step):
    """Make one step of its workflow."""
    return core_api.moving(
        request,
        entities.PINJAMAN,
        _pinjaman_rows(request),
        pk,
        step,
        pinjaman_services,
        payload,
    )
