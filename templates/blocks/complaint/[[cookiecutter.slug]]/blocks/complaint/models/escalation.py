"""A rung of the ladder that a late report has reached."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Escalation(models.Model):
    """One notice to a higher level; a report reaches each rung once a round of its clock."""

    case = models.ForeignKey(
        "block_complaint.Case",
        on_delete=models.CASCADE,
        related_name="escalations",
        verbose_name=_("laporan"),
    )
    rung = models.CharField(_("tingkat"), max_length=40)
    whom = models.CharField(_("kepada"), max_length=40)
    counted_from = models.DateField(_("putaran"))
    late_workdays = models.PositiveIntegerField(_("terlambat hari kerja"))
    office = models.ForeignKey(
        "core.Office",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("kantor pemegang"),
    )
    told = models.PositiveIntegerField(_("orang diberi tahu"), default=0)
    at = models.DateTimeField(_("waktu"))

    class Meta:
        ordering = ["at", "id"]
        verbose_name = _("eskalasi")
        verbose_name_plural = _("eskalasi")
        constraints = [
            models.UniqueConstraint(
                fields=["case", "rung", "counted_from"],
                name="complaint_rung_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.case} · {self.rung}"
