"""First page of Pinjam Sepeda."""

from django.http import HttpRequest, HttpResponse

from apps.pinjam_sepeda.language import _
from core import access, pages

SUMMARY = _("Warga meminjam sepeda dari depot; yang terlambat kembali membayar denda per hari.")


@access.may(access.PUBLIC)
def index(request: HttpRequest) -> HttpResponse:
    """Show what can be begun, followed and looked up."""
    return pages.landing(
        request,
        "pinjam-sepeda",
        "pinjam_sepeda/index.html",
        SUMMARY,
    )
