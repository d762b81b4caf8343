"""First page of Pinjam Sepeda."""

from django.http import HttpRequest, HttpResponse

from core import access, pages


@access.may(access.PUBLIC)
def index(request: HttpRequest) -> HttpResponse:
    """Show what can be begun, followed and looked up."""
    return pages.landing(request, "pinjam-sepeda", "pinjam_sepeda/index.html")
