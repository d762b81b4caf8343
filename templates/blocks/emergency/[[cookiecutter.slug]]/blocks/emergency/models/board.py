"""A counter for each application's board, so that an unchanged board costs one read."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Board(models.Model):
    """Goes up with every change that a board shows; browsers ask with the number they have."""

    app = models.CharField(_("aplikasi"), max_length=80, unique=True)
    version = models.PositiveBigIntegerField(_("versi"), default=0)
    changed_at = models.DateTimeField(_("berubah"), auto_now=True)

    class Meta:
        verbose_name = _("papan")
        verbose_name_plural = _("papan")

    def __str__(self) -> str:
        return f"{self.app} {self.version}"
