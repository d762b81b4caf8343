"""Files and rows for other programs. Anybody may read them, from any site."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse

from blocks.opendata import dcat, files
from blocks.opendata.selectors import catalogue
from core.documents.parts import address
from core.whole_numbers import whole_number
from region.profile import REGION

PAGE, MOST = 100, 1000


def rows(binding: Any, request: HttpRequest, code: str) -> HttpResponse:
    """A slice of the newest table: `limit` (1 to 1000) and `offset`."""
    row = catalogue.one(binding, code)
    version = catalogue.published(row)
    limit, offset = _number(request, "limit", PAGE), _number(request, "offset", 0)
    if limit is None or offset is None or not 1 <= limit <= MOST:
        return _open(JsonResponse({"pesan": f"limit 1 sampai {MOST}, offset mulai 0"}, status=400))
    found = [dict(zip(version.names, line, strict=True)) for line in version.lines(offset, limit)]
    following = None
    if offset + limit < version.row_count:
        following = address(f"{request.path}?limit={limit}&offset={offset + limit}")
    answer = JsonResponse(
        {
            "judul": row.title,
            "produsen": row.office.name,
            "kode_daerah": REGION.code,
            "versi": version.number,
            "jumlah": version.row_count,
            "berikutnya": following,
            "kolom": version.columns,
            "data": found,
        }
    )
    if following:
        answer["Link"] = f'<{following}>; rel="next"'
    return _open(answer)


def newest(binding: Any, request: HttpRequest, code: str, form: str) -> HttpResponse:
    """The newest table as a file."""
    row = catalogue.one(binding, code)
    return _file(row, catalogue.published(row), form)


def version(binding: Any, request: HttpRequest, code: str, number: int, form: str) -> HttpResponse:
    """An earlier table as a file."""
    row = catalogue.one(binding, code)
    return _file(row, catalogue.published(row, number), form)


def catalogue_file(binding: Any, request: HttpRequest, form: str) -> HttpResponse:
    """The catalogue in DCAT."""
    if form not in dcat.FORMS:
        raise Http404
    return _open(HttpResponse(dcat.written(binding, form), content_type=dcat.FORMS[form][0]))


def _file(row: Any, version: Any, form: str) -> HttpResponse:
    if form not in files.forms_of(version):
        raise Http404
    kind, write = files.FORMS[form]
    answer = HttpResponse(write(version), content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="{row.code}-v{version.number}.{form}"'
    return _open(answer)


def _number(request: HttpRequest, name: str, default: int) -> int | None:
    given = request.GET.get(name, str(default))
    return whole_number(given)


def _open(answer: HttpResponse) -> HttpResponse:
    answer["Access-Control-Allow-Origin"] = "*"
    answer["Cache-Control"] = "public, max-age=300"
    return answer
