"""The result of one filled-in questionnaire; its answers stand in the application's record."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Screening(models.Model):
    """Score and outcome as they were when it was filled in."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    record_id = models.BigIntegerField(_("catatan"), null=True, editable=False)
    score = models.SmallIntegerField(_("nilai"), default=0)
    band = models.CharField(_("hasil"), max_length=40, blank=True)
    is_suspected = models.BooleanField(_("terduga"), default=False)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("hasil skrining")
        verbose_name_plural = _("hasil skrining")

    def __str__(self) -> str:
        return f"{self.app} {self.record_id}"
