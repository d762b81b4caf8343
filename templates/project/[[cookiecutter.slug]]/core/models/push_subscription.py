"""Devices that a browser's maker brings notices to (Push API): one row a browser, as long as somebody is signed in."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class PushSubscription(models.Model):
    """Where one browser of a user is reached, and the keys that only this browser can open a notice with."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="push_subscriptions",
        verbose_name=_("pengguna"),
    )
    endpoint = models.CharField(_("alamat"), max_length=600, unique=True)
    p256dh = models.CharField(max_length=100)
    auth = models.CharField(max_length=40)
    created_at = models.DateTimeField(_("dipasang pada"), auto_now_add=True)

    class Meta:
        ordering = ["-created_at"]
        verbose_name = _("perangkat penerima")
        verbose_name_plural = _("perangkat penerima")

    def __str__(self) -> str:
        return str(self.user)
