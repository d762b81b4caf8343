"""How the product reaches the applicant, and that it did."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class DeliveryKind(models.TextChoices):
    """The ways a service may offer."""

    PICK_UP = "ambil", _("Diambil di loket")
    COURIER = "kurir", _("Diantar kurir")
    POST = "pos", _("Dikirim lewat pos")
    DOWNLOAD = "elektronik", _("Dokumen elektronik, diunduh sendiri")


SENT_KINDS = (DeliveryKind.COURIER, DeliveryKind.POST)


def delivery_kinds() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return DeliveryKind.choices


class Delivery(models.Model):
    """The one handing over of a request."""

    request = models.OneToOneField("block_case.Request", on_delete=models.CASCADE, related_name="delivery")
    kind = models.CharField(_("cara"), max_length=10, choices=delivery_kinds)
    address = models.TextField(_("alamat pengiriman"), max_length=300, blank=True)
    ready_at = models.DateTimeField(_("siap diserahkan"), null=True, blank=True)
    handed_at = models.DateTimeField(_("diserahkan"), null=True, blank=True)
    handed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    received_by = models.CharField(_("diterima oleh"), max_length=120, blank=True)
    carrier = models.CharField(pgettext_lazy("case", "pengantar"), max_length=80, blank=True)
    tracking_number = models.CharField(_("nomor resi"), max_length=80, blank=True)

    class Meta:
        verbose_name = _("penyerahan")
        verbose_name_plural = _("penyerahan")
        indexes = [models.Index(fields=["ready_at", "handed_at"], name="case_delivery_waiting")]

    def __str__(self) -> str:
        return f"{self.request} · {self.get_kind_display()}"

    @property
    def is_sent(self) -> bool:
        """Say whether somebody carries it to an address."""
        return self.kind in SENT_KINDS
