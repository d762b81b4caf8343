"""The page and the files of an application's data sets; anybody may read them, from any site."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from core import access, open_data, open_data_files, pages

FEED = "umpan"  # a bare list for a network that harvests it


@access.may(access.PUBLIC)
def page(request: HttpRequest, app: str) -> HttpResponse:
    """What the application publishes, with the meaning of every column."""
    sets = [_described(one) for one in open_data.of_app(app)]
    trail = [(_("Layanan"), reverse("live:services")), (pages.app_name(app), reverse(f"{_package(app)}:index"))]
    context = {"sets": sets, "title": pages.app_name(app), "licence": open_data.LICENCE}
    return render(request, "core/open_data.html", context | {"trail": [*trail, (_("Data terbuka"), "")]})


def _package(app: str) -> str:
    return open_data.of_app(app)[0].package


def _described(data: open_data.DataSet) -> dict[str, Any]:
    files = [(form.upper(), data.url(form)) for form in (*open_data_files.FORMS, *((FEED,) if data.feed else ()))]
    return {"data": data, "columns": open_data_files.described(data), "files": files}


@access.may(access.PUBLIC)
def file(request: HttpRequest, app: str, key: str, form: str) -> HttpResponse:
    """One data set as it stands now."""
    found = next((one for one in open_data.of_app(app) if one.id == key), None)
    if found is None or (form not in open_data_files.FORMS and not (form == FEED and found.feed)):
        raise Http404
    if form == FEED:
        told = open_data_files.as_feed(found, request.build_absolute_uri)
        answer = HttpResponse(told, content_type="application/json")
    else:
        kind, write = open_data_files.FORMS[form]
        answer = HttpResponse(write(found), content_type=kind)
        answer["Content-Disposition"] = f'attachment; filename="{found.id}.{form}"'
    answer["Access-Control-Allow-Origin"] = "*"
    answer["Cache-Control"] = "public, max-age=300"
    answer["Link"] = f'<{open_data.LICENCE[1]}>; rel="license"'
    return answer
