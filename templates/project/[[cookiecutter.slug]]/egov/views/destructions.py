"""What retention destroyed: this month so far, and the numbered records of the months before."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from core import access, audit, destruction
from core.access import actor_of
from core.models import Destruction
from egov.rules import DATA_OFFICER

PAGE_SIZE = 24


@access.may(DATA_OFFICER)
def listing(request: HttpRequest) -> HttpResponse:
    """All records, newest first, and what this month has destroyed so far."""
    page = Paginator(Destruction.objects.all(), PAGE_SIZE).get_page(request.GET.get("page"))
    rows = [{"row": row, "count": destruction.total(row.content)} for row in page.object_list]
    content = destruction.content_of(destruction.first_day(timezone.localdate()))
    return render(request, "egov/destructions.html", {"page": page, "rows": rows, "now": destruction.shown(content)})


@require_GET
@access.may(DATA_OFFICER)
def printed(request: HttpRequest, pk: int) -> HttpResponse:
    """One record as PDF; that it was printed is in the audit trail."""
    row = get_object_or_404(Destruction, pk=pk)
    audit.record(actor_of(request), "print_destruction", row, {"number": row.number})
    return HttpResponse(destruction.pdf(row), content_type="application/pdf")
