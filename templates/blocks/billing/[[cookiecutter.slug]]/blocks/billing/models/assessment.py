"""The making of a period's bills for a whole register, with its control sums and what could not be billed."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Assessment(models.Model):
    """One run over the register; later runs of the period make what the earlier ones could not."""

    app = models.CharField(_("aplikasi"), max_length=80)
    period = models.PositiveIntegerField(_("tahun"))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("ditetapkan oleh"),
    )
    begun_at = models.DateTimeField(_("dimulai"))
    leased_until = models.DateTimeField(null=True, editable=False)
    ended_at = models.DateTimeField(_("selesai"), null=True)
    expected = models.PositiveIntegerField(_("objek dalam daftar"), default=0)
    made = models.PositiveIntegerField(_("tagihan dibuat"), default=0)
    exempt = models.PositiveIntegerField(_("tidak dikenai"), default=0)
    failed = models.PositiveIntegerField(_("gagal"), default=0)
    amount = models.DecimalField(_("jumlah"), max_digits=18, decimal_places=0, default=0)

    class Meta:
        ordering = ["-begun_at", "-pk"]
        verbose_name = _("penetapan massal")
        verbose_name_plural = _("penetapan massal")
        constraints = [
            models.UniqueConstraint(
                fields=["app"],
                condition=models.Q(ended_at=None),
                name="block_billing_one_run",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.app} {self.period}"

    @property
    def accounted(self) -> int:
        """Objects of which is known what became of them."""
        return self.made + self.exempt + self.failed

    @property
    def is_whole(self) -> bool:
        """Say whether every object is accounted for."""
        return self.accounted == self.expected


class AssessmentFault(models.Model):
    """Why one record of the register got no bill in a run."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="faults")
    object_id = models.PositiveBigIntegerField()
    title = models.CharField(_("objek"), max_length=120)
    text = models.CharField(_("sebab"), max_length=400)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("objek yang gagal ditetapkan")
        verbose_name_plural = _("objek yang gagal ditetapkan")

    def __str__(self) -> str:
        return f"{self.title}: {self.text}"
