"""The block's row of an incident: the clocks that dispatch and statistics read."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.emergency import clock


class Incident(models.Model):
    """One row for each record of the bound entity; what happened stands in the record itself."""

    app = models.CharField(_("aplikasi"), max_length=80)
    record_id = models.BigIntegerField(_("kejadian"), null=True, editable=False)
    called_at = models.DateTimeField(_("telepon pertama"))
    first_sent_at = models.DateTimeField(_("unit pertama dikirim"), null=True, blank=True)
    first_on_scene_at = models.DateTimeField(_("unit pertama tiba"), null=True, blank=True)
    closed_at = models.DateTimeField(_("ditutup"), null=True, blank=True)
    joined_into = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="joined",
        verbose_name=_("digabung ke"),
    )

    class Meta:
        ordering = ["-called_at"]
        verbose_name = _("jam kejadian")
        verbose_name_plural = _("jam kejadian")
        indexes = [
            models.Index(fields=["app", "called_at"], name="emergency_incident_time"),
            models.Index(fields=["app", "record_id"], name="emergency_incident_record"),
        ]

    def __str__(self) -> str:
        return f"{self.app} {self.record_id}"

    @property
    def is_open(self) -> bool:
        """Say whether the room still works on it."""
        return self.closed_at is None

    @property
    def response_seconds(self) -> int | None:
        """Seconds from the first call until the first unit was on the scene."""
        return clock.seconds_between(self.called_at, self.first_on_scene_at)
