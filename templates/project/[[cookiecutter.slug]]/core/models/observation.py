"""What the replica last saw of things outside its database: its certificate, its backup."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Observation(models.Model):
    """One thing by name: when it was last seen in order, what was seen, and what was wrong since."""

    name = models.CharField(_("yang diamati"), max_length=80, unique=True)
    good_at = models.DateTimeField(_("terakhir baik"), null=True, blank=True)
    seen_at = models.DateTimeField(_("terakhir dilihat"))
    data = models.JSONField(_("yang terlihat"), default=dict)
    problem = models.CharField(_("masalah"), max_length=300, blank=True)

    class Meta:
        ordering = ["name"]
        verbose_name = _("pengamatan")
        verbose_name_plural = _("pengamatan")

    def __str__(self) -> str:
        return self.name
