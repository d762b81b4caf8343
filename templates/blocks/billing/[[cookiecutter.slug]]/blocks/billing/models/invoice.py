"""What is owed for one record."""

import secrets

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from blocks.billing.models.assessment import Assessment


class InvoiceStatus(models.TextChoices):
    """Where an invoice stands."""

    DRAFT = "draft", _("Belum ditetapkan")
    OPEN = "open", _("Menunggu pembayaran")
    PAID = "paid", _("Lunas")
    EXPIRED = "expired", _("Lewat batas bayar")
    VOID = "void", _("Dibatalkan")
    WRITTEN_OFF = "written", _("Dihapuskan")


def invoice_statuses() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return InvoiceStatus.choices


def new_code() -> str:
    """Make the code in the address of an invoice's QR code and receipt."""
    return secrets.token_urlsafe(18)


class Invoice(models.Model):
    """The one row of a bound record; amounts are whole rupiah."""

    app = models.CharField(_("aplikasi"), max_length=80)
    entity = models.CharField(_("jenis catatan"), max_length=80)
    code = models.CharField(max_length=32, unique=True, default=new_code, editable=False)
    number = models.CharField(_("nomor tagihan"), max_length=60, blank=True)
    status = models.CharField(
        _("keadaan"),
        max_length=10,
        choices=invoice_statuses,
        default=InvoiceStatus.DRAFT,
    )
    amount = models.DecimalField(_("pokok"), max_digits=16, decimal_places=0, null=True)
    reduction = models.DecimalField(_("pengurangan"), max_digits=16, decimal_places=0, default=0)
    discount = models.DecimalField(_("potongan"), max_digits=16, decimal_places=0, default=0)
    fine = models.DecimalField(_("denda"), max_digits=16, decimal_places=0, default=0)
    fined_on = models.DateField(_("denda dihitung sampai"), null=True, blank=True)
    paid = models.DecimalField(_("sudah dibayar"), max_digits=16, decimal_places=0, default=0)
    instalments = models.PositiveSmallIntegerField(_("banyak angsuran"), default=1)
    virtual_account = models.CharField(_("virtual account"), max_length=28, blank=True)
    issued_at = models.DateTimeField(_("ditetapkan"), null=True, blank=True)
    due_at = models.DateTimeField(_("batas bayar"), null=True, blank=True)
    paid_at = models.DateTimeField(_("lunas"), null=True, blank=True)
    receipt_number = models.CharField(_("nomor kuitansi"), max_length=60, blank=True)
    attention = models.CharField(_("perlu perhatian"), max_length=300, blank=True)
    assessment = models.ForeignKey(
        Assessment,
        on_delete=models.SET_NULL,
        null=True,
        related_name="invoices",
        verbose_name=_("penetapan massal"),
    )
    created_at = models.DateTimeField(_("dibuat"), auto_now_add=True)

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("tagihan")
        verbose_name_plural = _("tagihan")
        indexes = [
            models.Index(fields=["app", "status", "due_at"], name="block_billing_by_due"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["virtual_account"],
                condition=~Q(virtual_account=""),
                name="block_billing_va_once",
            ),
        ]

    def __str__(self) -> str:
        return self.number or f"{self.app} {self.pk}"

    @property
    def total(self) -> int:
        """What is owed in all."""
        return int((self.amount or 0) - self.reduction - self.discount + self.fine)

    @property
    def rest(self) -> int:
        """What is still owed."""
        return max(self.total - int(self.paid), 0)

    @property
    def is_free(self) -> bool:
        """Whether nothing is asked for, and nothing came in: there is then no bill to show."""
        return not self.amount and not self.total and not self.paid

    @property
    def next_amount(self) -> int:
        """What is asked for now: the rest, or one part of it where it is paid in parts."""
        if self.instalments <= 1:
            return self.rest
        part = -(-self.total // self.instalments)
        return min(part, self.rest)
