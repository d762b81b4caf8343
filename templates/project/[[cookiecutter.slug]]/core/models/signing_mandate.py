"""Who signs in whose name: one position lets another sign, from when to when."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class MandateQuerySet(models.QuerySet):
    """Reads of mandates by day."""

    def on(self, day: date) -> "MandateQuerySet":
        """Keep the mandates in force on a day; both ends count."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day), starts_on__lte=day)


class SigningMandate(models.Model):
    """A position that signs in the name of another: `a.n.`, and in the name of that one again `u.b.`.

    The letters follow from the place in the chain and are not kept. Without `app` it holds for all documents.
    """

    principal = models.ForeignKey(
        "core.Position",
        on_delete=models.PROTECT,
        related_name="mandates_given",
        verbose_name=_("atas nama"),
    )
    position = models.ForeignKey(
        "core.Position",
        on_delete=models.PROTECT,
        related_name="mandates",
        verbose_name=_("yang menandatangani"),
    )
    app = models.CharField(_("aplikasi"), max_length=80, blank=True)
    starts_on = models.DateField(_("mulai"))
    ends_on = models.DateField(_("sampai"), null=True, blank=True)
    decree = models.CharField(_("dasar"), max_length=120, blank=True)

    objects = MandateQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_on"]
        verbose_name = _("pelimpahan tanda tangan")
        verbose_name_plural = _("pelimpahan tanda tangan")
        indexes = [models.Index(fields=["principal", "starts_on"], name="core_mandate_principal")]
        constraints = [
            models.CheckConstraint(
                name="core_mandate_span",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("Tanggal sampai mendahului tanggal mulai."),
            ),
            models.CheckConstraint(
                name="core_mandate_other",
                condition=~Q(principal=F("position")),
                violation_error_message=_("Jabatan tidak dapat menandatangani atas nama dirinya sendiri."),
            ),
        ]

    def __str__(self) -> str:
        return f"a.n. {self.principal}: {self.position}"
