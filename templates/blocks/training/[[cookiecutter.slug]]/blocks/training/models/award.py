"""The certificate a trainee got, and what stood behind it on that day."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.training.models.trainee import Trainee


class Award(models.Model):
    """The row of one certificate; units and hours are kept as they were, whatever the course becomes."""

    app = models.CharField(_("aplikasi"), max_length=80)
    trainee = models.ForeignKey(Trainee, on_delete=models.PROTECT, null=True, blank=True, related_name="awards")
    units = models.JSONField(_("unit kompetensi"), default=list)
    hours = models.PositiveIntegerField(_("jam pelajaran"), default=0)
    attendance = models.DecimalField(_("kehadiran"), max_digits=5, decimal_places=2, null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("sertifikat")
        verbose_name_plural = _("sertifikat")

    def __str__(self) -> str:
        return f"{self.app} {self.trainee_id}"
