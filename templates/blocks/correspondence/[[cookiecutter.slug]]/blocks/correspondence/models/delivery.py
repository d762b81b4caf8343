"""A letter handed to another office inside the system, with its read receipt."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Delivery(models.Model):
    """One office that received the letter."""

    letter = models.ForeignKey("block_correspondence.Letter", on_delete=models.CASCADE, related_name="deliveries")
    office = models.ForeignKey("core.Office", on_delete=models.PROTECT, related_name="+", verbose_name=_("kantor"))
    arrival = models.OneToOneField(
        "block_correspondence.Letter", on_delete=models.PROTECT, null=True, related_name="delivery"
    )
    is_copy = models.BooleanField(_("tembusan"), default=False)
    delivered_at = models.DateTimeField(_("dikirim"))
    read_at = models.DateTimeField(_("dibaca"), null=True, blank=True)
    read_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["delivered_at", "id"]
        verbose_name = _("pengiriman")
        verbose_name_plural = _("pengiriman")
        constraints = [models.UniqueConstraint(fields=["letter", "office"], name="delivery_office_once")]

    def __str__(self) -> str:
        return f"{self.letter} → {self.office}"
