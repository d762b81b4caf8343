"""Pages of the team: who is in it, and what they declare."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from accounts.models import User
from blocks.inspection.forms import DeclareForm, MemberForm
from blocks.inspection.services import teams
from blocks.inspection.views import asking
from core.access import actor_of


def add(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Put an officer into the team; who is away on those days is marked."""
    record, actor = asking.inside(binding, request, pk), actor_of(request)
    row = binding.row(record)
    inside = set(row.members.values_list("user_id", flat=True))
    known = [one for one in teams.candidates(binding) if one.pk not in inside]
    # Who is free comes first.
    known.sort(key=lambda one: teams.belongs(row, one) or bool(teams.clashes(row, one)))
    users = [(one.pk, _name(row, one)) for one in known]
    form = MemberForm(asking.data(request)[0], users=users)

    def deed() -> None:
        data = form.cleaned_data
        user = User.objects.get(pk=data["user"])
        teams.add(binding, actor, record, user, data["place"], data["days"])

    title = _("Tambah anggota tim")
    trail = asking.trail(binding, record, (title, ""))
    return asking.fill(
        request, form, deed, _("Anggota tim dicatat."), binding.url("book", pk), title=title, trail=trail
    )


def _name(row: Any, user: User) -> str:
    name = user.full_name
    if teams.belongs(row, user):
        return _("%s (kantor yang diperiksa)") % name
    return _("%s (bertugas di tim lain)") % name if teams.clashes(row, user) else name


def remove(binding: Any, request: HttpRequest, pk: int, member: int) -> HttpResponse:
    """Take an officer out of the team."""
    record, actor = asking.inside(binding, request, pk), actor_of(request)
    return asking.do(
        request,
        lambda: teams.remove(binding, actor, record, member),
        _("Anggota dikeluarkan dari tim."),
        binding.url("book", pk),
    )


def declare(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Declare the own interests."""
    record, actor = asking.papers_of(binding, request, pk), actor_of(request)
    form = DeclareForm(asking.data(request)[0])

    def deed() -> None:
        teams.declare(binding, actor, record, form.cleaned_data["has_conflict"], form.cleaned_data["conflict"])

    title = _("Pernyataan benturan kepentingan")
    trail = asking.trail(binding, record, (title, ""))
    return asking.fill(request, form, deed, _("Pernyataan dicatat."), binding.url("book", pk), title=title, trail=trail)
