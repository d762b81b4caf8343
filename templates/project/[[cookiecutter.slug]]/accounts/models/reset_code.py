"""One-time codes that an officer hands out at the counter to a person locked out."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ResetCode(models.Model):
    """A code for one new password; only its hash is kept."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="reset_codes",
        verbose_name=_("akun"),
    )
    code_hash = models.CharField(max_length=64)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("dibuat oleh"),
    )
    created_at = models.DateTimeField(_("dibuat"), auto_now_add=True)
    expires_at = models.DateTimeField(_("berlaku sampai"))
    used_at = models.DateTimeField(_("dipakai"), null=True, blank=True)
    drops_second_factor = models.BooleanField(_("melepas kode pengaman"), default=False)
    attempts = models.PositiveSmallIntegerField(_("percobaan"), default=0)

    class Meta:
        ordering = ["-created_at"]
        verbose_name = _("kode pemulihan")
        verbose_name_plural = _("kode pemulihan")

    def __str__(self) -> str:
        return f"{self.user_id} {self.expires_at:%Y-%m-%d %H:%M}"

    @property
    def is_usable(self) -> bool:
        """Say whether the code may still be tried."""
        return self.used_at is None and self.expires_at > timezone.now() and self.attempts < 5
