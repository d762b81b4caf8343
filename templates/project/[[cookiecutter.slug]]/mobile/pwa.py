"""What makes one application installable beside the super app: manifest and icons with its own sign."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import get_script_prefix, reverse

from config.installed import MOBILE
from core import access
from live import menus
from region.profile import REGION

SIZES = (180, 192, 512)
PURPOSES = ("any", "maskable")
DAY = "public, max-age=86400"
UNDER_ICON = 12  # letters that launchers show
SIGNS = Path(__file__).resolve().parent.parent / "core" / "icons"
# The sign on the region's colour, and the region's own sign on a white disc at its foot. All that matters lies within
# the round mask of a launcher: 0.4 of the side around the middle.
DRAWING = """
#set page(width: 100pt, height: 100pt, margin: 0pt, fill: {ground})
#place(center + horizon, rect(width: 100pt, height: 100pt, radius: {corner}pt, fill: rgb("{color}")))
#place(center + horizon, dx: -4pt, dy: -4pt, image("sign.svg", width: 46pt, height: 46pt))
#place(center + horizon, dx: 17pt, dy: 17pt, circle(radius: 14pt, fill: white))
#place(center + horizon, dx: 17pt, dy: 17pt, image("logo.svg", width: 19pt, height: 19pt, fit: "contain"))
"""


@dataclass(frozen=True)
class Mobile:
    """One application made for phones, and the addresses of what belongs to it."""

    app: str

    @cached_property
    def name(self) -> str:
        return menus.app_name(self.app)

    @property
    def index(self) -> str:
        # made by hand, since asking an application's URLs would import them
        return f"{get_script_prefix()}layanan/{self.app}/"

    @property
    def start(self) -> str:
        return reverse("mobile:start", args=[self.app])

    @property
    def outbox(self) -> str:
        return reverse("mobile:outbox", args=[self.app])

    @property
    def manifest(self) -> str:
        return reverse("mobile:manifest", args=[self.app])

    @property
    def touch_icon(self) -> str:
        return self.icon("any", 180)

    def icon(self, purpose: str, size: int) -> str:
        """Address of an icon."""
        return reverse("mobile:icon", args=[self.app, purpose, size])


def of_path(path: str) -> Mobile | None:
    """The application made for phones that an address belongs to; None elsewhere."""
    parts = path.removeprefix(get_script_prefix()).split("/", 2)
    return Mobile(parts[1]) if len(parts) == 3 and parts[0] == "layanan" and parts[1] in MOBILE else None


def short_name(name: str) -> str:
    """The first words that fit under an icon; of one long word its beginning."""
    words = name.split()
    while len(words) > 1 and len(" ".join(words)) > UNDER_ICON:
        words.pop()
    return " ".join(words)[:UNDER_ICON]


@access.may(access.PUBLIC)
def manifest(request: HttpRequest, app: str) -> HttpResponse:
    """The web app manifest in the region's own name for the application."""
    if app not in MOBILE:
        raise Http404
    mobile = Mobile(app)
    icons = [
        {"src": mobile.icon(purpose, size), "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
        for size in (192, 512)
        for purpose in PURPOSES
    ]
    body = {
        "id": mobile.index,
        "name": f"{mobile.name} {REGION.name}",
        "short_name": short_name(mobile.name),
        "description": menus.invite_of(app) or REGION.tagline,
        "lang": "id",
        "start_url": mobile.start,
        "scope": mobile.index,
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": REGION.colors["primary"],
        "icons": icons,
    }
    response = JsonResponse(body, content_type="application/manifest+json")
    response["Cache-Control"] = DAY
    return response


@access.may(access.PUBLIC)
def icon(request: HttpRequest, app: str, purpose: str, size: int) -> HttpResponse:
    """The application's sign with the region's, as PNG."""
    logo = finders.find("region/logo.svg")
    if app not in MOBILE or size not in SIZES or purpose not in PURPOSES or logo is None:
        raise Http404
    response = HttpResponse(draw(MOBILE[app], purpose, size, logo), content_type="image/png")
    response["Cache-Control"] = DAY
    return response


@lru_cache(maxsize=128)
def draw(sign: str, purpose: str, size: int, logo: str) -> bytes:
    """Set the two signs with the typst that also makes our documents."""
    import typst  # here, so that no start waits for it

    is_masked = purpose == "maskable"
    source = DRAWING.format(
        ground=f'rgb("{REGION.colors["primary"]}")' if is_masked else "none",
        corner=0 if is_masked else 22,
        color=REGION.colors["primary"],
    )
    path = SIGNS / f"{sign}.svg"
    drawing = (path if path.is_file() else SIGNS / "apps.svg").read_text(encoding="utf-8")
    files = {
        "main.typ": source.encode(),
        "sign.svg": drawing.replace("currentColor", "#ffffff").encode(),
        "logo.svg": Path(logo).read_bytes(),
    }
    return typst.compile(files, format="png", ppi=72.0 * size / 100)
