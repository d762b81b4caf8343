"""Pictures and attachments of articles: to everybody while the article is public, before that to who may read it."""

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from blocks.news.models.article import is_public
from core import files, pictures
from core.access import actor_of
from core.entities import get
from core.models import StoredFile

PICTURE_SECONDS = 7 * 86_400


def picture(binding: Any, request: HttpRequest, token: str, width: int) -> HttpResponse:
    """A picture in one of the sizes that pages use."""
    if width not in pictures.WIDTHS:
        raise Http404
    stored, is_open = stored_for(binding, request, token)
    if not stored.is_image:
        raise Http404
    response = HttpResponse(pictures.scaled(stored, width), content_type="image/jpeg")
    scope = "public" if is_open else "private"
    response["Cache-Control"] = f"{scope}, max-age={PICTURE_SECONDS if is_open else 60}"
    return _closed_in(response)


def attachment(binding: Any, request: HttpRequest, token: str) -> HttpResponse:
    """A document that was handed out with an article."""
    stored, _open = stored_for(binding, request, token)
    if stored.kind in ("mp4", "webm", "vtt"):
        raise Http404
    response = FileResponse(stored.content.open("rb"), content_type=stored.content_type)
    response["Content-Disposition"] = f'attachment; filename="{files.safe_name(stored)}"'
    return _closed_in(response)


def _closed_in(response: HttpResponse) -> HttpResponse:
    """Keep a file from being read as a page."""
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def stored_for(binding: Any, request: HttpRequest, token: str) -> tuple[StoredFile, bool]:
    """The file, and whether everybody may read it; 404 for who may not."""
    stored = get_object_or_404(StoredFile, token=token, app=binding.app)
    if _is_in_public_article(binding, stored):
        return stored, True
    if not files.may_read(actor_of(request), stored):
        raise Http404
    return stored, False


def _is_in_public_article(binding: Any, stored: StoredFile) -> bool:
    """Say whether a public article shows this very file now; a replaced picture is not public any more."""
    rows = binding.entity.model._default_manager.filter(is_public("news__"))
    shown_fields = (binding.cover, binding.attachments, binding.video_file, binding.video_captions)
    if stored.entity == binding.entity_name and stored.field in shown_fields:
        return rows.filter(pk=stored.object_id, **{stored.field: stored.pk}).exists()
    if stored.entity == binding.pictures and stored.field == binding.picture_image:
        part = get(binding.app, binding.pictures)
        shown = part.model._default_manager.filter(pk=stored.object_id, **{binding.picture_image: stored.pk})
        return rows.filter(pk__in=shown.values(f"{part.parent}_id")).exists()
    return False
