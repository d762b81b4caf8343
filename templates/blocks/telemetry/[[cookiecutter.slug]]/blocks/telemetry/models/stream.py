"""One quantity of one station or vehicle, and the levels at which people are told."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Stream(models.Model):
    """A quantity such as the water level at one station, with its newest reading and how it stands."""

    thing = models.ForeignKey(
        "block_telemetry.Thing",
        on_delete=models.CASCADE,
        related_name="streams",
        verbose_name=_("sumber telemetri"),
    )
    quantity = models.CharField(_("besaran"), max_length=40)
    offset = models.FloatField(_("koreksi"), default=0)
    last_at = models.DateTimeField(_("bacaan terakhir"), null=True, blank=True)
    last_value = models.FloatField(_("nilai terakhir"), null=True, blank=True)
    change = models.FloatField(_("perubahan satu jam"), null=True, blank=True)
    severity = models.PositiveSmallIntegerField(_("tingkat"), default=0)

    class Meta:
        ordering = ["thing", "pk"]
        verbose_name = _("aliran data")
        verbose_name_plural = _("aliran data")
        constraints = [models.UniqueConstraint(fields=["thing", "quantity"], name="telemetry_stream_quantity")]

    def __str__(self) -> str:
        return f"{self.thing_id} {self.quantity}"


class Level(models.Model):
    """A level of a stream: reached at `rise` or above, left below `fall`. A higher severity is worse."""

    stream = models.ForeignKey(
        Stream,
        on_delete=models.CASCADE,
        related_name="levels",
        verbose_name=_("aliran data"),
    )
    code = models.CharField(_("kode tingkat"), max_length=40)
    severity = models.PositiveSmallIntegerField(_("urutan"))
    rise = models.FloatField(_("naik bila mencapai"))
    fall = models.FloatField(_("turun bila di bawah"))

    class Meta:
        ordering = ["stream", "severity"]
        verbose_name = _("ambang")
        verbose_name_plural = _("ambang")
        constraints = [
            models.UniqueConstraint(fields=["stream", "severity"], name="telemetry_level_severity"),
            models.CheckConstraint(condition=models.Q(fall__lte=models.F("rise")), name="telemetry_level_falls_lower"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.rise}"
