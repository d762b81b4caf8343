"""One deed with many items of the worklist."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from core import access
from core.access import actor_of
from core.ways_back import own_path
from egov import bulk, selectors
from egov.rules import OFFICER

TOLD = 25


@access.may(OFFICER)
@require_POST
def run(request: HttpRequest) -> HttpResponse:
    """Do it with each item that is in the officer's own worklist, and tell what was wrong with which."""
    actor = actor_of(request)
    keys = [int(key) for key in request.POST.getlist("item")[: bulk.MOST] if key.isascii() and key.isdigit()]
    items = list(selectors.in_order(selectors.worklist(actor).filter(pk__in=keys)))
    deed = request.POST.get("tindakan", "")
    back = redirect(own_path(request, request.POST.get("next", "")) or "egov:worklist")
    if not items or deed.partition(":")[0] not in (bulk.TAKE, bulk.HAND, bulk.STEP):
        messages.error(request, _("Centang pekerjaan dan pilih tindakannya dahulu."))
        return back
    who = request.POST.get("rekan", "")
    colleague = bulk.colleagues(actor).filter(pk=who).first() if who.isascii() and who.isdigit() else None
    outcome = bulk.run(actor, items, deed, colleague)
    if outcome.done:
        words = ngettext("%d pekerjaan selesai diproses.", "%d pekerjaan selesai diproses.", outcome.done)
        messages.success(request, words % outcome.done)
    for text in outcome.problems[:TOLD]:
        messages.error(request, text)
    if len(outcome.problems) > TOLD:
        rest = len(outcome.problems) - TOLD
        messages.error(request, _("Dan %s pekerjaan lain tidak dapat diproses.") % rest)
    return back
