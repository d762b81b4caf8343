"""Videos and their captions, in the pieces a player asks for."""

import re
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse

from blocks.news.views.files import stored_for

RANGE = re.compile(r"bytes=(\d*)-(\d*)$")
PIECE = 256 * 1024
KEEP_SECONDS = 86_400


def film(binding: Any, request: HttpRequest, token: str) -> HttpResponse:
    """A video or captions, whole or the piece that was asked for; players cannot skip without."""
    stored, is_open = stored_for(binding, request, token)
    if stored.kind not in ("mp4", "webm", "vtt"):
        raise Http404
    span = _span(request.headers.get("Range", ""), stored.size)
    if span is None:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{stored.size}"})
    first, last = span
    is_part = last - first + 1 < stored.size
    body = _read(stored, first, last - first + 1)
    response = StreamingHttpResponse(body, status=206 if is_part else 200, content_type=stored.content_type)
    response["Content-Length"] = str(last - first + 1)
    response["Accept-Ranges"] = "bytes"
    if is_part:
        response["Content-Range"] = f"bytes {first}-{last}/{stored.size}"
    response["Cache-Control"] = f"public, max-age={KEEP_SECONDS}" if is_open else "private, max-age=60"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _span(asked: str, size: int) -> tuple[int, int] | None:
    """First and last byte; the whole where nothing or something unknown is asked, None where it lies outside."""
    found = RANGE.match(asked.strip())
    if found is None or not any(found.groups()):
        return 0, size - 1
    begin, end = found.groups()
    if not begin:
        return max(size - int(end), 0), size - 1
    if int(begin) >= size:
        return None
    last = min(int(end), size - 1) if end else size - 1
    return (int(begin), last) if last >= int(begin) else None


def _read(stored: Any, first: int, length: int) -> Any:
    with stored.content.open("rb") as source:
        source.seek(first)
        while length > 0:
            piece = source.read(min(PIECE, length))
            if not piece:
                return
            length -= len(piece)
            yield piece
