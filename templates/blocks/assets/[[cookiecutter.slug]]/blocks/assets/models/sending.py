"""What a phone sent, by its own key; what is sent twice is taken once."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Sending(models.Model):
    """One sending of an officer: to which page, and what was answered."""

    key = models.UUIDField(_("kunci kiriman"), unique=True)
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", verbose_name=_("petugas")
    )
    about = models.CharField(_("tentang"), max_length=120)
    made_at = models.DateTimeField(_("dikerjakan"))
    received_at = models.DateTimeField(_("diterima"), auto_now_add=True)

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("kiriman lapangan")
        verbose_name_plural = _("kiriman lapangan")

    def __str__(self) -> str:
        return str(self.key)
