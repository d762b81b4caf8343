"""A kiosk: a tablet or computer in the hall that may give out numbers without anybody signed in."""

import secrets

from django.db import models
from django.utils.translation import gettext_lazy as _


class Paper(models.TextChoices):
    """Width of the roll in its printer."""

    NARROW = "58", _("Gulungan 58 mm")
    WIDE = "80", _("Gulungan 80 mm")
    NONE = "0", _("Tanpa pencetak: nomor difoto atau dipindai")


def papers() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Paper.choices


def new_token() -> str:
    """Make the secret part of a kiosk's address."""
    return secrets.token_urlsafe(18)


class Kiosk(models.Model):
    """The address is the key: who has it takes numbers, so it is opened on the device and can be revoked."""

    app = models.CharField(_("aplikasi"), max_length=80)
    site_id = models.BigIntegerField(_("tempat"), default=0)
    name = models.CharField(_("nama kios"), max_length=60)
    token = models.CharField(max_length=40, unique=True, default=new_token, editable=False)
    paper = models.CharField(_("kertas"), max_length=2, choices=papers, default=Paper.NARROW)
    is_active = models.BooleanField(_("aktif"), default=True)
    seen_at = models.DateTimeField(_("terakhir dipakai"), null=True, blank=True)

    class Meta:
        ordering = ["site_id", "name"]
        verbose_name = _("kios")
        verbose_name_plural = _("kios")

    def __str__(self) -> str:
        return self.name
