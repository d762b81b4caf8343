"""The block's row of a station or vehicle: when it was heard last, where it is, how it stands."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Thing(models.Model):
    """One row for each record of the bound entity; name, place and state stand in the record itself."""

    app = models.CharField(_("aplikasi"), max_length=80)
    entity = models.CharField(_("jenis catatan"), max_length=80)
    record_id = models.BigIntegerField(_("nomor catatan"), null=True, editable=False)
    seen_at = models.DateTimeField(_("terakhir mengirim"), null=True, blank=True)
    is_silent = models.BooleanField(_("tidak mengirim"), default=False)
    severity = models.PositiveSmallIntegerField(_("tingkat"), default=0)
    lat = models.FloatField(_("lintang"), null=True, blank=True)
    lon = models.FloatField(_("bujur"), null=True, blank=True)
    speed_kmh = models.FloatField(_("kecepatan"), null=True, blank=True)
    heading = models.FloatField(_("arah"), null=True, blank=True)
    position_at = models.DateTimeField(_("posisi pada"), null=True, blank=True)
    serviced_on = models.DateField(_("terakhir dikalibrasi"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("sumber telemetri")
        verbose_name_plural = _("sumber telemetri")
        indexes = [
            models.Index(fields=["app", "record_id"], name="telemetry_thing_record"),
            models.Index(fields=["app", "seen_at"], name="telemetry_thing_seen"),
        ]

    def __str__(self) -> str:
        return f"{self.app} {self.record_id}"
