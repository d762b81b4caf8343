"""How often PINs were tried on a number; core.guests counts here, for all processes and servers alike."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class PinTries(models.Model):
    """The tries of one number since a moment; the number itself is not kept."""

    key = models.CharField(_("kunci"), max_length=64, unique=True)
    count = models.PositiveIntegerField(_("jumlah"), default=0)
    since = models.DateTimeField(_("sejak"), default=timezone.now, db_index=True)

    class Meta:
        verbose_name = _("percobaan PIN")
        verbose_name_plural = _("percobaan PIN")

    def __str__(self) -> str:
        return f"{self.key[:8]}…: {self.count}"
