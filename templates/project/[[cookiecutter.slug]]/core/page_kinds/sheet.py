"""A sheet for fast entry: several new records at once, saved together or not at all."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from core import pages, records
from core.access import Actor

LINES = 8
MAY_BE_EMPTY = {"empty_permitted": True, "use_required_attribute": False}  # Django takes the one with the other only


def build(request: HttpRequest, page: Any, actor: Actor) -> dict[str, Any] | HttpResponse:
    """Empty lines to fill in; what was typed stays where a line is refused."""
    forms = [_form(request, page, actor, number) for number in range(LINES)]
    if request.method == "POST":
        used = [form for form in forms if form.has_changed()]
        refused = [form for form in used if not form.is_valid()]  # all are examined, not only up to the first
        if used and not refused and _save(page, actor, used):
            messages.success(request, _("%s data tersimpan.") % len(used))
            return redirect(page.url)
        if not used:
            messages.error(request, _("Isi paling sedikit satu baris."))
    return {"entity": page.entity, "forms": forms}


def _form(request: HttpRequest, page: Any, actor: Actor, number: int) -> Any:
    data, files = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = page.entity.forms.Form(data, files, actor=actor, prefix=f"baris{number + 1}", **MAY_BE_EMPTY)
    for name in list(form.fields):
        if page.show and name not in page.show and not form.fields[name].required:
            del form.fields[name]
    return form


def _save(page: Any, actor: Actor, used: list[Any]) -> bool:
    """Save all lines in one transaction; the first refused one undoes the others."""
    with transaction.atomic():
        for form in used:
            if pages.attempt(form, lambda form=form: records.create(page.entity, actor, form.values())) is None:
                transaction.set_rollback(True)
                return False
    return True
