"""A visitor's ticket to a job fair."""

import secrets

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

# Without signs that look alike: the code is also read out at the door.
ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
CODE_LENGTH = 10


def new_code() -> str:
    """Make a code of fifty bits that can be read out."""
    return "".join(secrets.choice(ALPHABET) for _sign in range(CODE_LENGTH))


class Ticket(models.Model):
    """The one row of a ticket record: the code in its QR mark, and when the visitor came."""

    app = models.CharField(_("aplikasi"), max_length=80)
    code = models.CharField(_("kode"), max_length=16, unique=True, default=new_code, editable=False)
    arrived_at = models.DateTimeField(_("masuk"), null=True, blank=True)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("dicatat oleh"),
    )

    class Meta:
        verbose_name = _("tiket bursa kerja")
        verbose_name_plural = _("tiket bursa kerja")

    def __str__(self) -> str:
        return f"{self.app} {self.pk}"
