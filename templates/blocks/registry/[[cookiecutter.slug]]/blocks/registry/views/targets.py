"""The number expected in each village of a district."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from blocks.registry.forms import TargetsForm
from blocks.registry.models import Target
from blocks.registry.services import targets
from blocks.registry.views import answer, menu
from core.access import actor_of
from core.models import District, Village


def edit(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Show the numbers and set them together."""
    actor, district = actor_of(request), get_object_or_404(District, pk=pk)
    villages = list(Village.objects.filter(district=district).order_by("name"))
    kept = Target.objects.filter(app=binding.app, entity=binding.entity_name, village__in=villages)
    form = TargetsForm(request.POST or None, villages=villages, kept=dict(kept.values_list("village", "expected")))
    if request.method == "POST" and form.is_valid():
        url = f"{binding.url('coverage')}?kecamatan={pk}"
        return answer.attempt(
            request, lambda: targets.write(binding, actor, form.expected()), _("Sasaran tersimpan."), url
        )
    title = _("Sasaran %s") % district.name
    context = menu.context(binding, actor, "coverage", title, form=form, district=district)
    return render(request, "block_registry/targets.html", context, status=422 if form.errors else 200)
