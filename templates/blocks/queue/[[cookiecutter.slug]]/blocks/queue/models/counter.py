"""A counter: a number on a sign, the lines it serves, and who sits at it now."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class CounterState(models.TextChoices):
    """Whether a counter calls people."""

    CLOSED = "closed", _("Tutup")
    OPEN = "open", _("Buka")
    PAUSED = "paused", _("Istirahat")


def counter_states() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return CounterState.choices


class Counter(models.Model):
    """One counter of a site; an officer sits at one at most."""

    app = models.CharField(_("aplikasi"), max_length=80)
    site_id = models.BigIntegerField(_("tempat"), default=0)
    number = models.PositiveSmallIntegerField(_("nomor loket"))
    name = models.CharField(_("keterangan"), max_length=60, blank=True)
    is_active = models.BooleanField(_("dipakai"), default=True)
    state = models.CharField(
        _("keadaan"),
        max_length=8,
        choices=counter_states,
        default=CounterState.CLOSED,
    )
    pause_reason = models.CharField(_("sebab istirahat"), max_length=80, blank=True)
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("petugas"),
    )
    opened_at = models.DateTimeField(_("dibuka"), null=True, blank=True)

    class Meta:
        ordering = ["site_id", "number"]
        verbose_name = _("loket")
        verbose_name_plural = _("loket")
        constraints = [
            models.UniqueConstraint(
                fields=["app", "site_id", "number"],
                name="block_queue_counter_once",
            ),
            models.UniqueConstraint(
                fields=["app", "officer"],
                condition=Q(officer__isnull=False),
                name="block_queue_one_counter",
            ),
        ]

    def __str__(self) -> str:
        return f"Loket {self.number}"

    @property
    def service_ids(self) -> list[int]:
        """Keys of the lines it serves."""
        return [line.service_id for line in self.lines.all()]


class CounterLine(models.Model):
    """A line that a counter serves; the service is a record of the application, named by its key."""

    counter = models.ForeignKey(Counter, on_delete=models.CASCADE, related_name="lines")
    service_id = models.BigIntegerField(_("layanan"))

    class Meta:
        verbose_name = _("layanan loket")
        verbose_name_plural = _("layanan loket")
        constraints = [
            models.UniqueConstraint(
                fields=["counter", "service_id"],
                name="block_queue_counter_line_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.counter_id} {self.service_id}"
