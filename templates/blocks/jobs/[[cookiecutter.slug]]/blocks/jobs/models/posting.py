"""What the public page of a vacancy keeps beside the vacancy itself."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Posting(models.Model):
    """The one row of a vacancy: since when it is shown, and how often it was read."""

    app = models.CharField(_("aplikasi"), max_length=80)
    published_at = models.DateTimeField(_("tayang sejak"), null=True, blank=True)
    closed_at = models.DateTimeField(_("ditutup"), null=True, blank=True)
    views = models.PositiveIntegerField(_("dibaca"), default=0)

    class Meta:
        verbose_name = _("penayangan lowongan")
        verbose_name_plural = _("penayangan lowongan")

    def __str__(self) -> str:
        return f"{self.app} {self.pk}"
