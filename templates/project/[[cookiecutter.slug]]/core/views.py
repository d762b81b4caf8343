"""Pages that belong to no application: files, the health check, language, errors."""

from django.conf import settings
from django.db import connection
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from core import access, files, pictures, text_size
from core.models import StoredFile
from core.ways_back import own_path


@access.may(access.PUBLIC)
def stored_file(request: HttpRequest, token: str) -> HttpResponse:
    """Send one file to who may read it; for others it does not exist."""
    stored = _readable(request, token)
    response = FileResponse(stored.content.open("rb"), content_type=stored.content_type)
    disposition = "inline" if stored.is_image else "attachment"
    response["Content-Disposition"] = f'{disposition}; filename="{files.safe_name(stored)}"'
    return _closed_in(response)


@access.may(access.PUBLIC)
def stored_picture(request: HttpRequest, token: str, width: int) -> HttpResponse:
    """Send a picture in one of the sizes that pages use, to who may read it."""
    stored = _readable(request, token)
    if width not in pictures.WIDTHS or not stored.is_image:
        raise Http404
    return _closed_in(HttpResponse(pictures.scaled(stored, width), content_type="image/jpeg"))


def _readable(request: HttpRequest, token: str) -> StoredFile:
    stored = get_object_or_404(StoredFile, token=token)
    if not files.may_read(access.actor_of(request), stored):
        raise Http404
    return stored


def _closed_in(response: HttpResponse) -> HttpResponse:
    """Keep a file from being read as a page, or by another person."""
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = "private, max-age=3600"
    return response


@access.may(access.PUBLIC)
def health(request: HttpRequest) -> HttpResponse:
    """Say that the server and its database answer."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"status": "ok"})


@access.may(access.PUBLIC)
@require_POST
def choose_language(request: HttpRequest, code: str) -> HttpResponse:
    """Keep the chosen language in a cookie and go back."""
    response = redirect(own_path(request, request.POST.get("next", "")) or "/")
    if code in dict(settings.LANGUAGES):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            code,
            max_age=31536000,
            samesite="Lax",
            secure=request.is_secure(),
        )
    return response


@access.may(access.PUBLIC)
@require_POST
def choose_text_size(request: HttpRequest) -> HttpResponse:
    """Keep the chosen size of text in a cookie and go back."""
    response = redirect(own_path(request, request.POST.get("next", "")) or "/")
    size = text_size.known(request.POST.get("size", ""))
    response.set_cookie(text_size.COOKIE, size, max_age=31536000, samesite="Lax", secure=request.is_secure())
    return response


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Show the page for what cannot be read at all: too long, or with signs that no text may hold."""
    return render(request, "errors/400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Ask a guest to sign in; tell everybody else why the page is closed."""
    if request.method == "GET" and not request.user.is_authenticated:
        query = urlencode({"next": request.get_full_path()})
        return redirect(f"{reverse('account_login')}?{query}")
    return render(request, "errors/403.html", {"reason": str(exception or "")}, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Show the page for an address that leads nowhere."""
    return render(request, "errors/404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Show the page for a fault of ours; it asks the database for nothing."""
    return render(request, "errors/500.html", status=500)
