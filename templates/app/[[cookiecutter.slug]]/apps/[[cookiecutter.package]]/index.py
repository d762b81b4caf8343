"""First page of [[ cookiecutter._app.name_doc ]]."""

from django.http import HttpRequest, HttpResponse

from apps.[[ cookiecutter.package ]].language import _
from core import access, pages

SUMMARY = [[ cookiecutter._app.summary_py ]]


@access.may(access.PUBLIC)
def index(request: HttpRequest) -> HttpResponse:
    """Show what can be begun, followed and looked up."""
    return pages.landing(
        request,
        "[[ cookiecutter._app.id ]]",
        "[[ cookiecutter.package ]]/index.html",
        SUMMARY,
    )
