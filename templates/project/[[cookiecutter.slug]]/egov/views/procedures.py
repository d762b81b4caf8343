"""Pages of the procedures (SOP): the list, one with its steps, its sheets as PDF, and its adoption."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from core import access
from core import procedures as sop
from core.access import actor_of
from core.entities import Entity
from core.rules import RuleBroken
from egov import procedures
from egov.procedure_forms import AdoptForm
from egov.refusals import put
from egov.rules import OFFICER

PAGE_SIZE = 40


@require_GET
@access.may(OFFICER)
def listing(request: HttpRequest) -> HttpResponse:
    """Every procedure, with what became of it."""
    words = request.GET.get("q", "").strip()[:80]
    page = Paginator(procedures.rows(words), PAGE_SIZE).get_page(request.GET.get("page"))
    return render(request, "egov/procedures.html", {"page": page, "words": words})


@require_GET
@access.may(OFFICER)
def show(request: HttpRequest, app: str, name: str) -> HttpResponse:
    """One procedure as the service runs today, and the edition in force."""
    return _page(request, _entity(app, name))


@require_GET
@access.may(OFFICER)
def draft(request: HttpRequest, app: str, name: str) -> HttpResponse:
    """What would be adopted today, marked as a draft."""
    entity = _entity(app, name)
    return _pdf(sop.draft(entity, sop.content_of(entity)), f"konsep-sop-{app}-{name}")


@require_GET
@access.may(OFFICER)
def printed(request: HttpRequest, app: str, name: str, revision: int) -> HttpResponse:
    """An adopted edition."""
    found = procedures.edition(_entity(app, name), revision)
    if found is None:
        raise Http404(_("SOP ini belum disahkan."))
    return _pdf(sop.printed(found, procedures.issued_of(found)), f"sop-{app}-{name}-{revision}")


@require_POST
@access.may(OFFICER)
def adopt(request: HttpRequest, app: str, name: str) -> HttpResponse:
    """Adopt the procedure as it is today."""
    entity, form = _entity(app, name), AdoptForm(request.POST)
    if form.is_valid():
        try:
            procedures.adopt(entity, actor_of(request), **form.cleaned_data)
        except RuleBroken as problem:
            put(form, problem)
        else:
            messages.success(request, _("SOP disahkan."))
            return redirect("egov:procedure", app, name)
    elif procedures.adopts(entity, actor_of(request)) is None:
        raise access.Forbidden(_("SOP disahkan oleh kepala kantor yang bertanggung jawab."))
    return _page(request, entity, form)


def _entity(app: str, name: str) -> Entity:
    try:
        return procedures.find(app, name)
    except LookupError as unknown:
        raise Http404(_("Tidak ada SOP dengan nama itu.")) from unknown


def _page(request: HttpRequest, entity: Entity, form: AdoptForm | None = None) -> HttpResponse:
    content, edition = sop.content_of(entity), procedures.edition(entity)
    adopts = procedures.adopts(entity, actor_of(request)) is not None
    context = {
        "entity": entity,
        "content": content,
        "edition": edition,
        "is_changed": edition is not None and edition.digest != content.digest,
        "office": procedures.home_of(entity),
        "form": form or (AdoptForm(initial={"effective_on": timezone.localdate()}) if adopts else None),
        "steps": [(step, [content.actors[one] for one in step.actors]) for step in content.steps],
    }
    return render(request, "egov/procedure.html", context, status=422 if form is not None else 200)


def _pdf(content: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{name.replace("_", "-")}.pdf"'
    return answer
