"""What a record that is signed holds: one envelope, with a signature for each document issued of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Envelope(models.Model):
    """The one row of a bound record; what others may check stands in the register."""

    app = models.CharField(_("aplikasi"), max_length=80)
    entity = models.CharField(_("jenis catatan"), max_length=80)

    class Meta:
        verbose_name = _("dokumen bertanda tangan")
        verbose_name_plural = _("dokumen bertanda tangan")

    def __str__(self) -> str:
        return f"{self.app} {self.pk}"
