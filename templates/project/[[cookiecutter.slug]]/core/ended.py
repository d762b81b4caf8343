"""Services that ended: their old addresses say so, and where to go now. The list is region/ended.py."""

from datetime import date
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import URLPattern, re_path

from config.installed import PACKAGES
from core import access
from core.pages.titles import app_name
from region.ended import ENDED


def addresses() -> list[URLPattern]:
    """The addresses of every service that ended and did not come back, and of its interface for programs."""
    gone = sorted(app for app in ENDED if app not in PACKAGES)
    return [
        pattern
        for app in gone
        for pattern in (
            re_path(rf"^layanan/{app}(?:/.*)?$", page, {"app": app}),
            re_path(rf"^api/{app}(?:/.*)?$", answer, {"app": app}),
        )
    ]


@access.may(access.PUBLIC)
def page(request: HttpRequest, app: str) -> HttpResponse:
    """Say that the service ended, since when, and what takes its place."""
    about = ENDED[app]
    context = {
        "name": about["name"],
        "since": date.fromisoformat(about["on"]),
        "to": _place(about["to"]),
        "note": about["note"],
    }
    return render(request, "errors/410.html", context, status=410)


@access.may(access.PUBLIC)
def answer(request: HttpRequest, app: str) -> JsonResponse:
    """Say the same to a program, such as a telephone that still has work to send."""
    about = ENDED[app]
    said = {"ended": app, "name": about["name"], "since": about["on"], "to": _place(about["to"]).get("url", "")}
    return JsonResponse(said, status=410)


def _place(to: str) -> dict[str, str]:
    """The address and the name of what takes its place: an application here, or a page elsewhere."""
    if to in PACKAGES:
        return {"url": f"/layanan/{to}/", "name": app_name(to)}
    return {"url": to, "name": urlsplit(to).hostname or ""} if to.startswith("https://") else {}
