"""What the block keeps of a proposal: whose it is, its year, and the money in whole rupiah."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from blocks.grants.models.decision import Decision


class Grant(models.Model):
    """One proposal and the grant it may become; paid, spent and returned are the sums of its rows."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    record_id = models.BigIntegerField(_("catatan"), null=True, editable=False)
    organisation_id = models.BigIntegerField(_("lembaga"))
    year = models.PositiveSmallIntegerField(_("tahun anggaran"))
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, null=True, blank=True, related_name="grants")
    granted = models.DecimalField(
        pgettext_lazy("grants", "ditetapkan"), max_digits=16, decimal_places=0, null=True, blank=True
    )
    paid = models.DecimalField(_("dicairkan"), max_digits=16, decimal_places=0, default=0)
    spent = models.DecimalField(_("dibelanjakan"), max_digits=16, decimal_places=0, default=0)
    returned = models.DecimalField(_("dikembalikan"), max_digits=16, decimal_places=0, default=0)
    reported_at = models.DateTimeField(_("laporan dikirim"), null=True, blank=True)
    is_draft = models.BooleanField(_("belum dikirim"), default=True)
    is_over = models.BooleanField(_("ditolak"), default=False)

    class Meta:
        ordering = ["-year", "-pk"]
        verbose_name = _("hibah")
        verbose_name_plural = _("hibah")
        indexes = [models.Index(fields=["app", "organisation_id", "year"], name="block_grants_by_holder")]

    def __str__(self) -> str:
        return f"{self.year} {self.record_id}"

    @property
    def rest(self) -> int:
        """What was paid and is neither spent nor returned."""
        return int(self.paid - self.spent - self.returned)

    @property
    def unpaid(self) -> int:
        """What was granted and is not paid yet."""
        return int((self.granted or 0) - self.paid)

    @property
    def awaited(self) -> int:
        """What may still be paid: an instalment that is not paid in its budget year lapses with it."""
        return self.unpaid if timezone.localdate().year <= self.year else 0
