"""Correcting a balance by hand."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.personnel.forms import AdjustForm
from blocks.personnel.selectors import people
from blocks.personnel.services import balance
from blocks.personnel.views import menu
from core.access import actor_of
from core.pages import attempt


def adjust(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Show the balance and take a correction with its reason."""
    actor = actor_of(request)
    member = get_object_or_404(people.readable(binding, actor), pk=pk)
    year = timezone.localdate().year
    quota = balance.quota(binding, member, year)
    form = AdjustForm(request.POST or None, initial={"year": year, "adjusted": quota.adjusted})
    if request.method == "POST" and form.is_valid():
        done = attempt(form, lambda: balance.adjust(binding, actor, member, **form.cleaned_data))
        if done is not None:
            messages.success(request, _("Saldo cuti %s tersimpan.") % member.name)
            return redirect(binding.entity.url("detail", member.record_id))
    used = balance.used(member, year)
    context = menu.context(binding, actor, "", form=form, member=member, quota=quota, used=used)
    return render(request, "block_personnel/adjust.html", context, status=422 if form.errors else 200)
