"""The page on which ready replies are kept: administrators for all offices, an office's own for that office."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from config.installed import PACKAGES
from core import access, audit
from core.access import Actor, actor_of
from core.models import ReadyReply
from egov import letterheads
from egov.reply_forms import AppForm, ReplyForm
from egov.rules import LETTERHEADS
from live import menus

PAGE_SIZE = 40


def kept_by(actor: Actor) -> QuerySet[ReadyReply]:
    """The replies that the actor may change."""
    rows = ReadyReply.objects.select_related("office")
    if actor.has_role("core", letterheads.ADMINISTRATOR):
        return rows
    return rows.filter(office__in=letterheads.kept_by(actor))


@access.may(LETTERHEADS)
def listing(request: HttpRequest) -> HttpResponse:
    """All that the actor keeps, by application."""
    page = Paginator(kept_by(actor_of(request)), PAGE_SIZE).get_page(request.GET.get("page"))
    rows = [(one, menus.app_name(one.app)) for one in page.object_list]
    return render(request, "egov/replies.html", {"page": page, "rows": rows})


@access.may(LETTERHEADS)
def edit(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Make or change one."""
    actor = actor_of(request)
    found = get_object_or_404(kept_by(actor), pk=pk) if pk else None
    app = found.app if found is not None else request.GET.get("app", "")
    if app not in PACKAGES and found is None:
        return render(request, "egov/reply_app.html", {"form": AppForm()})
    form = ReplyForm(request.POST or None, instance=found, app=app, actor=actor)
    if request.method == "POST" and form.is_valid():
        saved = form.save()
        audit.record(actor, "edit" if found else "create", saved, {"title": ["", saved.title]})
        messages.success(request, _("Balasan siap pakai tersimpan."))
        return redirect("egov:replies")
    heading = _("Ubah balasan siap pakai") if found else _("Balasan baru untuk %s") % menus.app_name(app)
    context = {"form": form, "heading": heading, "back": "egov:replies"}
    return render(request, "egov/form.html", context, status=422 if form.errors else 200)


@access.may(LETTERHEADS)
@require_POST
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one away."""
    actor = actor_of(request)
    found = get_object_or_404(kept_by(actor), pk=pk)
    audit.record(actor, "delete", found, {"title": [found.title, ""]})
    found.delete()
    messages.success(request, _("Balasan siap pakai dihapus."))
    return redirect("egov:replies")
