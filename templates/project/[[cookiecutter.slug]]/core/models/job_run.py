"""When each job of the tick ran last, and the lease that keeps two ticks apart."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class JobRun(models.Model):
    """One job by name."""

    name = models.CharField(_("pekerjaan"), max_length=80, unique=True)
    leased_until = models.DateTimeField(null=True, blank=True)
    started_at = models.DateTimeField(_("mulai"), null=True, blank=True)
    finished_at = models.DateTimeField(_("selesai"), null=True, blank=True)
    done = models.PositiveIntegerField(_("dikerjakan"), default=0)
    error = models.CharField(_("galat"), max_length=200, blank=True)

    class Meta:
        ordering = ["name"]
        verbose_name = _("pekerjaan berkala")
        verbose_name_plural = _("pekerjaan berkala")

    def __str__(self) -> str:
        return self.name
