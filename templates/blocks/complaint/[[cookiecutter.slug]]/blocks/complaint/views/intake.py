"""Two steps to a report: what it is about, then the story with photo and place."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from blocks.complaint import case_work, intake, selectors
from blocks.complaint.views import trail
from core import access, pages, processing, records, throttle, workflow
from core.access import ENTITY, actor_of, may
from core.casework import arrivals
from core.rules import RuleBroken

REPORTS_AN_HOUR = 30  # without an account, from one network


def choose(binding: Any) -> Callable[..., HttpResponse]:
    """First step: the categories under their groups, findable by a word."""

    @may(ENTITY)
    def view(request: HttpRequest) -> HttpResponse:
        require_reporter(binding, request)
        words = request.GET.get("q", "").strip()
        groups = selectors.groups(binding)
        context = {
            "trail": trail.to(binding, (_("Buat laporan"), "")),
            "here": trail.page(binding, "new"),
            "words": words,
            "is_public": binding.is_public,
            "groups": [(label, found) for label, rows in groups if (found := matching(binding, rows, words))],
        }
        return render(request, "block_complaint/choose.html", context)

    return view


def instead(binding: Any) -> Callable[..., HttpResponse]:
    """Lead from the plain form to the two steps; take what a device filled in without a network."""
    second = write(binding)

    @may(ENTITY)
    def view(request: HttpRequest) -> HttpResponse:
        category = selectors.category_keyed(binding, request.POST.get(binding.category, ""))
        if category is None:
            return redirect(f"{binding.package}:complaint_new")
        code = binding.of_category(category, "code")
        request.mend_at = f"{trail.page(binding, 'new')}{code}/"
        return second(request, code)

    return view


def matching(binding: Any, rows: list[Any], words: str) -> list[dict[str, Any]]:
    """The categories of a group whose name, help or keywords hold all the words."""
    found = []
    for category in rows:
        texts = [binding.of_category(category, key) or "" for key in ("name", "help", "keywords")]
        if all(word in " ".join(texts).lower() for word in words.lower().split()):
            found.append({"code": binding.of_category(category, "code"), "name": texts[0], "help": texts[1]})
    return found


def require_reporter(binding: Any, request: HttpRequest) -> None:
    """Raise Forbidden where this visitor may not report at all; a guest is then asked to sign in."""
    actor = actor_of(request)
    try:
        if not access.may_create(actor, binding.entity):
            raise access.Forbidden(_("Anda tidak dapat membuat %s.") % binding.entity.label)
        case_work.require_policy(binding, actor)
    except RuleBroken as problem:
        raise access.Forbidden(problem.messages[0]) from problem


def write(binding: Any) -> Callable[..., HttpResponse]:
    """Second step: the form; what was typed stays when something is wrong."""

    @may(ENTITY)
    def view(request: HttpRequest, code: str) -> HttpResponse:
        require_reporter(binding, request)
        category = selectors.category_named(binding, code)
        if category is None:
            raise Http404(_("Kategori tidak ditemukan."))
        actor = actor_of(request)
        form = intake.form_of(binding, category, actor, request.POST or None, request.FILES or None)
        arrival = pages.arrival_form(request, binding.entity, actor, form) if binding.identity != "never" else None
        is_right = request.method == "POST" and pages.all_valid(form, arrival)
        if is_right and may_send(request, binding, actor, form):
            if arrival is not None and arrival.is_bound:
                arrivals.tell(actor, binding.entity, arrival, form.values())
            record = attempt(binding, category, actor, form)
            if record is not None:
                return made(request, binding, record)
        name = binding.of_category(category, "name")
        context = {
            "app": binding.app,
            "trail": trail.to(binding, (_("Buat laporan"), trail.page(binding, "new")), (name, "")),
            "choose": trail.page(binding, "new"),
            "name": name,
            "help": binding.of_category(category, "help"),
            "form": form,
            "arrival": arrival,
            "blank": binding.entity.url("blank"),
            "notice": processing.notice(binding.entity, form),
            "is_unnamed": binding.identity == "never",
            "parts": intake.parts(binding, form),
        }
        return render(
            request,
            "block_complaint/write.html",
            context,
            status=422 if form.errors or getattr(arrival, "errors", None) else 200,
        )

    return view


def may_send(request: HttpRequest, binding: Any, actor: Any, form: Any) -> bool:
    """Say whether this network may still send; those with an account always may."""
    if not actor.is_guest or binding.identity == "never" or _has_room(request, binding):
        return True
    form.add_error(None, _("Terlalu banyak laporan dari jaringan ini. Masuk ke akun Anda atau coba satu jam lagi."))
    return False


def _has_room(request: HttpRequest, binding: Any) -> bool:
    return throttle.has_room(request, f"complaint:{binding.app}", REPORTS_AN_HOUR)


def attempt(binding: Any, category: Any, actor: Any, form: Any) -> Any:
    """Make the report; put what its rules refuse onto the form and give None."""
    values, answers = intake.split(form)
    if binding.identity == "never":
        actor = access.Actor()  # neither the record nor its trail may name who is signed in
    actor.extra["answers"] = answers
    try:
        return records.create(binding.entity, actor, {binding.category: category} | values)
    except RuleBroken as problem:
        for name, text in problem.fields.items():
            form.add_error(name if name in form.fields else None, text)
        for text in problem.messages:
            if text not in problem.fields.values():
                form.add_error(None, text)
    except workflow.StaleState as problem:
        form.add_error(None, str(problem))
    return None


def made(request: HttpRequest, binding: Any, record: Any) -> HttpResponse:
    """Go to the new report; a guest, or the officer for a caller, is shown the PIN once."""
    for warning in getattr(record, "warnings", ()):
        messages.warning(request, warning)
    messages.success(request, _("Laporan %s kami terima. Terima kasih.") % record.number)
    actor = actor_of(request)
    if arrivals.time_of(binding.entity, actor) is not None:
        return pages.handed_slip(request, binding.entity, record)
    by_number = actor.is_guest or binding.identity == "never"
    if getattr(record, "pin", "") and (by_number or actor.is_officer):
        key = access.guest_key(binding.entity, record)
        if by_number:
            access.remember_guest(request, key)
        request.session[f"pin:{key}"] = record.pin
    return redirect(binding.entity.url("detail", record.pk))
