"""An AK1 card and the reports that its holder owes."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Card(models.Model):
    """The one row of a card record; `ended_on` closes the duty to report."""

    app = models.CharField(_("aplikasi"), max_length=80)
    issued_on = models.DateField(_("terbit"), null=True, blank=True)
    ends_on = models.DateField(_("berlaku sampai"), null=True, blank=True)
    ended_on = models.DateField(_("berakhir"), null=True, blank=True)

    class Meta:
        verbose_name = _("kartu pencari kerja")
        verbose_name_plural = _("kartu pencari kerja")

    def __str__(self) -> str:
        return f"{self.app} {self.issued_on}"


class Report(models.Model):
    """One column of the card: when to report, when it was done, or that it was left out."""

    card = models.ForeignKey(
        Card,
        on_delete=models.CASCADE,
        related_name="reports",
        verbose_name=_("kartu"),
    )
    number = models.PositiveSmallIntegerField(_("laporan ke"))
    due_on = models.DateField(_("tanggal lapor"), db_index=True)
    reported_on = models.DateField(_("dilaporkan"), null=True, blank=True)
    is_missed = models.BooleanField(_("terlewat"), default=False)
    reminded_on = models.DateField(_("diingatkan"), null=True, blank=True)

    class Meta:
        ordering = ["due_on"]
        verbose_name = _("laporan pencari kerja")
        verbose_name_plural = _("laporan pencari kerja")
        constraints = [
            models.UniqueConstraint(
                fields=["card", "number"],
                name="block_jobs_report_once",
            ),
            models.CheckConstraint(
                condition=Q(is_missed=False) | Q(reported_on__isnull=True),
                name="block_jobs_missed_or_made",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.card_id} {self.number}"

    @property
    def is_open(self) -> bool:
        """Say whether the report is still owed."""
        return self.reported_on is None and not self.is_missed
