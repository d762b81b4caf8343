"""Alerts: a commodity over its ceiling, or after a jump, in one market."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class AlertKind(models.TextChoices):
    """Why there is an alert."""

    CEILING = "acuan", _("Di atas harga acuan")
    JUMP = "lonjakan", _("Berubah tajam")


class Alert(models.Model):
    """An alert from its first day on; it closes itself when the price is back, and people are told once."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    commodity_id = models.BigIntegerField(_("komoditas"))
    market = models.ForeignKey("core.Place", on_delete=models.PROTECT, related_name="+", verbose_name=_("pasar"))
    kind = models.CharField(_("jenis"), max_length=10, choices=AlertKind.choices)
    first_day = models.DateField(_("sejak"))
    last_day = models.DateField(_("sampai"))
    value = models.DecimalField(_("harga"), max_digits=17, decimal_places=0)
    limit = models.DecimalField(_("batas"), max_digits=17, decimal_places=0)
    percent = models.DecimalField(_("selisih persen"), max_digits=7, decimal_places=1)
    is_public = models.BooleanField(_("tampil untuk umum"), default=False)
    closed_on = models.DateField(_("berakhir"), null=True, blank=True)
    handled_at = models.DateTimeField(_("ditangani pada"), null=True, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("ditangani oleh"),
    )
    handling = models.CharField(_("tindakan"), max_length=300, blank=True)

    class Meta:
        ordering = ["-last_day", "-percent", "pk"]
        verbose_name = _("peringatan harga")
        verbose_name_plural = _("peringatan harga")
        constraints = [
            models.UniqueConstraint(
                fields=["app", "commodity_id", "market", "kind"],
                condition=models.Q(closed_on__isnull=True),
                name="block_prices_one_open_alert",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.market} {self.first_day:%d-%m-%Y}"
