"""A time in the programme of a channel."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Slot(models.Model):
    """The row of one record of the bound entity `slot`, with its beginning and end as moments."""

    app = models.CharField(_("aplikasi"), max_length=40)
    record_id = models.PositiveBigIntegerField(_("rekaman"), null=True, editable=False)
    starts_at = models.DateTimeField(_("mulai"), null=True, blank=True)
    ends_at = models.DateTimeField(_("selesai"), null=True, blank=True)
    is_shown = models.BooleanField(_("tampil pada jadwal"), default=False)
    is_off = models.BooleanField(_("batal"), default=False)

    class Meta:
        verbose_name = _("jam siar")
        verbose_name_plural = _("jam siar")
        indexes = [models.Index(fields=["app", "starts_at"], name="news_slot_time")]

    def __str__(self) -> str:
        return f"{self.app} {self.starts_at}"
