"""A dose or visit of a schedule that was given."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from blocks.health.models.subject import Subject


class Dose(models.Model):
    """One line of a schedule, given once."""

    subject = models.ForeignKey(
        Subject, on_delete=models.CASCADE, related_name="doses", verbose_name=pgettext_lazy("health", "sasaran")
    )
    code = models.CharField(_("kode jadwal"), max_length=40)
    given_on = models.DateField(_("diberikan pada"))
    note = models.CharField(_("keterangan"), max_length=120, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("dicatat oleh"),
    )

    class Meta:
        ordering = ["given_on", "pk"]
        verbose_name = _("pemberian")
        verbose_name_plural = _("pemberian")
        constraints = [models.UniqueConstraint(fields=["subject", "code"], name="block_health_dose_given_once")]

    def __str__(self) -> str:
        return f"{self.subject_id} {self.code}"
