"""What residents and dispatchers read of BMKG: warnings here, quakes, the next hours, and how fresh all that is."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.emergency.bmkg import source
from blocks.emergency.models import ExternalAlert, Feed, FeedName, Forecast
from core import display

AHEAD = timedelta(hours=24)
STEPS = 4


@dataclass(frozen=True)
class Notice:
    """One sentence on the state of the data."""

    text: str
    is_bad: bool


@dataclass(frozen=True)
class Step:
    """The weather from one moment on, as read."""

    at: datetime
    words: str
    temperature: int
    wind: str


@dataclass(frozen=True)
class Outlook:
    """The next hours at one district."""

    district: str
    village: str
    made_at: datetime
    steps: list[Step]


def outside(binding: Any, now: datetime) -> list[ExternalAlert]:
    """What BMKG says that holds now, what concerns the region first."""
    rows = ExternalAlert.objects.filter(app=binding.app, expires__gt=now)
    return list(rows.order_by("-is_here", "-effective"))


def notices(binding: Any, now: datetime) -> list[Notice]:
    """What must be known of the data itself: examples, switched off, or too old; nothing while it is fresh."""
    if not binding.setting("takes_bmkg"):
        return [Notice(_("Data BMKG tidak diambil di sini. Lihat bmkg.go.id."), is_bad=False)]
    if not source.is_live():
        return [Notice(_not_live(binding), is_bad=False)]
    feeds = {feed.name: feed for feed in Feed.objects.filter(app=binding.app)}
    made = (_notice(name, label, feeds.get(name), now) for name, label in FeedName.choices)
    return [notice for notice in made if notice is not None]


def _not_live(binding: Any) -> str:
    if ExternalAlert.objects.filter(app=binding.app, is_sample=True).exists():
        return _("Ini contoh dalam bentuk data BMKG, bukan peringatan sungguhan. Yang berlaku ada di bmkg.go.id.")
    return _("Pengambilan data BMKG belum dinyalakan. Lihat bmkg.go.id.")


def _notice(name: str, label: Any, feed: Feed | None, now: datetime) -> Notice | None:
    if feed is None or feed.came_at is None:
        text = _("%(feed)s dari BMKG belum pernah dapat diambil. Lihat bmkg.go.id.") % {"feed": label}
        return Notice(text, is_bad=True)
    if not feed.is_stale(now):
        return None
    words = {"feed": label, "at": display.moment(feed.came_at)}
    return Notice(
        _("%(feed)s dari BMKG terakhir diambil %(at)s; yang baru mungkin belum tampil. Lihat bmkg.go.id.") % words,
        is_bad=True,
    )


def outlooks(binding: Any, now: datetime) -> list[Outlook]:
    """The next hours of each district that has any; a forecast that has run out is left away."""
    rows = Forecast.objects.filter(app=binding.app).select_related("district")
    made = (_outlook(row, now) for row in rows)
    return [outlook for outlook in made if outlook.steps]


def _outlook(row: Forecast, now: datetime) -> Outlook:
    steps = [(datetime.fromisoformat(slot["at"]), slot) for slot in row.slots]
    coming = [(at, slot) for at, slot in steps if now - timedelta(hours=3) < at <= now + AHEAD]
    return Outlook(
        district=row.district.name,
        village=row.village,
        made_at=row.made_at,
        steps=[_step(at, slot) for at, slot in coming[:STEPS]],
    )


def _step(at: datetime, slot: dict[str, Any]) -> Step:
    return Step(timezone.localtime(at), slot["words"], slot["t"], f"{slot['ws']} km/jam")


def context(binding: Any, now: datetime) -> dict[str, Any]:
    """What `_outside.html` shows to residents: only what concerns the region."""
    return {
        "outside": [row for row in outside(binding, now) if row.is_here],
        "weather_notices": notices(binding, now),
        "outlooks": outlooks(binding, now),
    }
