"""What makes the super app installable: manifest, service worker, icons from the region's SVG, offline page."""

from functools import lru_cache
from pathlib import Path

from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse

from config.installed import MOBILE
from core import access
from mobile.pwa import short_name
from region.profile import REGION

SIZES = (180, 192, 512)
# How much of the square the sign fills; a maskable one keeps clear of the edge, so that a round mask cuts nothing off.
SHARES = {"any": 0.92, "maskable": 0.66}
SHELL = (
    "vendor/bootstrap/bootstrap.min.css",
    "css/app.css",
    "region/brand.css",
    "region/logo.svg",
    "js/need.js",
    "js/offline.js",
    "js/outbox-store.js",
    "js/outbox.js",
    "js/outbox-page.js",
    "js/photo.js",
    "js/draft.js",
    "js/choose.js",
)
# What the empty forms of applications made for phones need besides.
FOR_FORMS = (
    "vendor/htmx/htmx.min.js",
    "vendor/leaflet/leaflet.js",
    "vendor/leaflet/leaflet.css",
    "js/point.js",
)
DAY = "public, max-age=86400"
DRAWING = """
#set page(width: {size}pt, height: {size}pt, margin: 0pt, fill: white)
#align(center + horizon, image("logo.svg", width: {inner}pt, height: {inner}pt, fit: "contain"))
"""


@access.may(access.PUBLIC)
def manifest(request: HttpRequest) -> HttpResponse:
    """The web app manifest in the region's name and colours."""
    icons = [
        {
            "src": static("region/logo.svg"),
            "sizes": "any",
            "type": "image/svg+xml",
            "purpose": "any",
        }
    ]
    icons += [_icon_entry(size, purpose) for size in (192, 512) for purpose in SHARES]
    body = {
        "id": "/",
        "name": REGION.superapp_name,
        "short_name": short_name(REGION.superapp_name),
        "description": REGION.tagline,
        "lang": "id",
        "start_url": reverse("live:home"),
        "scope": reverse("live:home"),
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": REGION.colors["primary"],
        "icons": icons,
    }
    response = JsonResponse(body, content_type="application/manifest+json")
    response["Cache-Control"] = DAY
    return response


def _icon_entry(size: int, purpose: str) -> dict[str, str]:
    address = reverse("live:icon", args=[purpose, size])
    return {"src": address, "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}


@access.may(access.PUBLIC)
def icon(request: HttpRequest, purpose: str, size: int) -> HttpResponse:
    """The region's sign as PNG."""
    path = finders.find("region/logo.svg")
    if size not in SIZES or purpose not in SHARES or path is None:
        raise Http404
    content = draw(path, Path(path).stat().st_mtime_ns, size, SHARES[purpose])
    response = HttpResponse(content, content_type="image/png")
    response["Cache-Control"] = DAY
    return response


@lru_cache(maxsize=16)
def draw(path: str, changed: int, size: int, share: float) -> bytes:
    """Turn an SVG into a PNG with the typst that also makes our documents; `changed` renews the cache."""
    import typst  # here, so that no start waits for it

    source = DRAWING.format(size=size, inner=round(size * share))
    files = {"main.typ": source.encode(), "logo.svg": Path(path).read_bytes()}
    return typst.compile(files, format="png", ppi=72.0)


@access.may(access.PUBLIC)
def worker(request: HttpRequest) -> HttpResponse:
    """The service worker; it keeps the look of the pages and the offline page, never a page with data."""
    shell = [static(name) for name in (*SHELL, *(FOR_FORMS if MOBILE else ()))] + [reverse("live:offline")]
    context = {
        "shell": shell,
        "offline": reverse("live:offline"),
        "outbox": static("js/outbox-store.js"),
        "icon": reverse("live:icon", args=["any", 192]),
    }
    response = render(request, "live/worker.js", context, content_type="text/javascript")
    response["Cache-Control"] = "no-cache"
    response["Service-Worker-Allowed"] = "/"
    return response


@access.may(access.PUBLIC)
def offline(request: HttpRequest) -> HttpResponse:
    """What the phone shows without a network: the emergency number and what still works."""
    return render(request, "live/offline.html")
