"""Pages of Pinjaman; who may see or do what stands in `permissions.py`."""

from django.http import HttpRequest, HttpResponse

from apps.pinjam_sepeda import entities, selectors
from apps.pinjam_sepeda.services import pinjaman as services
from core import access, pages
from core.documents import blank as blank_forms

ENTITY = entities.PINJAMAN
FOLDER = "pinjam_sepeda/pinjaman"


def rows(request: HttpRequest):
    """What this visitor may read: every page below starts from it."""
    return selectors.pinjaman_visible_to(access.actor_of(request))


@access.may(access.ENTITY)
def listing(request: HttpRequest) -> HttpResponse:
    """List them, narrowed by words and state."""
    return pages.listing(request, ENTITY, rows(request), f"{FOLDER}/list.html")


@access.may(access.ENTITY)
def create(request: HttpRequest) -> HttpResponse:
    """Make a new one."""
    return pages.create(request, ENTITY, services.create, f"{FOLDER}/form.html")


@access.may(access.ENTITY)
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one with its steps, parts and history."""
    return pages.detail(request, ENTITY, rows(request), pk, f"{FOLDER}/detail.html")


@access.may(access.ENTITY)
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change its own fields."""
    return pages.edit(request, ENTITY, rows(request), pk, services.edit, f"{FOLDER}/form.html")


@access.may(access.ENTITY)
def move(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    """Make one step of its workflow."""
    return pages.move(request, ENTITY, rows(request), pk, step, services)


@access.may(access.ENTITY)
def export(request: HttpRequest, form: str) -> HttpResponse:
    """Give the rows as CSV or XLSX."""
    return pages.export(request, ENTITY, rows(request), form)


@access.may(access.ENTITY)
def blank(request: HttpRequest) -> HttpResponse:
    """Give the empty form on paper."""
    return blank_forms.response(ENTITY, access.actor_of(request))
