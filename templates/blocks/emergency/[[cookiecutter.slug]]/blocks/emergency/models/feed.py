"""How fresh what we took from BMKG is."""

from datetime import datetime, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _


class FeedName(models.TextChoices):
    """What is asked for, each by itself: one may fail while the others come in."""

    NOWCAST = "nowcast", _("Peringatan dini cuaca")
    QUAKES = "quakes", _("Gempa bumi")
    FORECAST = "forecast", _("Prakiraan cuaca")


# BMKG renews warnings and quakes at any minute, its forecast twice a day.
STALE_AFTER = {
    FeedName.NOWCAST: timedelta(minutes=30),
    FeedName.QUAKES: timedelta(minutes=30),
    FeedName.FORECAST: timedelta(hours=24),
}


def feed_names() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return FeedName.choices


class Feed(models.Model):
    """One thing asked of BMKG for one application: when it last came, and what went wrong since."""

    app = models.CharField(_("aplikasi"), max_length=80)
    name = models.CharField(_("umpan"), max_length=10, choices=feed_names)
    tried_at = models.DateTimeField(_("terakhir dicoba"))
    came_at = models.DateTimeField(_("terakhir berhasil"), null=True, blank=True)
    problem = models.CharField(_("gangguan"), max_length=200, blank=True)

    class Meta:
        ordering = ["name"]
        verbose_name = _("umpan BMKG")
        verbose_name_plural = _("umpan BMKG")
        constraints = [models.UniqueConstraint(fields=["app", "name"], name="emergency_feed_once")]

    def __str__(self) -> str:
        return self.get_name_display()

    def is_stale(self, now: datetime) -> bool:
        """Say whether what is shown is older than it should be."""
        return self.came_at is None or now - self.came_at > STALE_AFTER[FeedName(self.name)]
