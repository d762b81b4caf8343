"""Alerts: what the office must look at, from its first day until it is over."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class AlertKind(models.TextChoices):
    """Why there is an alert."""

    CEILING = "acuan", _("Di atas harga acuan")
    JUMP = "lonjakan", _("Berubah tajam")
    DRIFT = "tren", _("Terus bergerak")
    STOCK = "stok", _("Stok menipis")
    SILENT = "lapor", _("Belum melapor")


class Alert(models.Model):
    """An alert of a market, a store or the whole region; it closes itself, and people are told once.

    `commodity_id` is 0 where it is about no commodity, `store_id` is 0 where it is about no store, and there is
    no market where it is about the region or a store. `value` and `limit` are rupiah or days, as the kind says.
    """

    app = models.SlugField(_("aplikasi"), max_length=40)
    commodity_id = models.BigIntegerField(_("komoditas"), default=0)
    market = models.ForeignKey(
        "core.Place", on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("pasar")
    )
    store_id = models.BigIntegerField(_("tempat stok"), default=0)
    kind = models.CharField(_("jenis"), max_length=10, choices=AlertKind.choices)
    first_day = models.DateField(_("sejak"))
    last_day = models.DateField(_("sampai"))
    value = models.DecimalField(_("nilai"), max_digits=17, decimal_places=0)
    limit = models.DecimalField(_("batas"), max_digits=17, decimal_places=0)
    percent = models.DecimalField(_("selisih persen"), max_digits=9, decimal_places=1)
    is_public = models.BooleanField(_("tampil untuk umum"), default=False)
    opened_at = models.DateTimeField(_("muncul pada"), default=timezone.now)
    reminded_at = models.DateTimeField(_("diingatkan pada"), null=True, blank=True)
    closed_on = models.DateField(_("berakhir"), null=True, blank=True)
    seen_at = models.DateTimeField(_("diambil pada"), null=True, blank=True)
    seen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("diambil oleh"),
    )
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
                condition=models.Q(closed_on__isnull=True, market__isnull=False),
                name="block_prices_one_open_alert",
            ),
            models.UniqueConstraint(
                fields=["app", "commodity_id", "store_id", "kind"],
                condition=models.Q(closed_on__isnull=True, market__isnull=True),
                name="block_prices_one_open_wide",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.market or self.store_id} {self.first_day:%d-%m-%Y}"
