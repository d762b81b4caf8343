"""Which role a position gives, in which application and over which offices."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RoleGrant(models.Model):
    """A role that whoever holds the position has.

    `app` is an application's package name, "core" for the platform's own roles,
    or "*" for every application. Without `office` the grant covers the
    position's own office and all below it.
    """

    position = models.ForeignKey(
        "core.Position",
        on_delete=models.CASCADE,
        related_name="grants",
        verbose_name=_("jabatan"),
    )
    app = models.CharField(_("aplikasi"), max_length=80)
    role = models.CharField(_("peran"), max_length=60)
    office = models.ForeignKey(
        "core.Office",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("kantor"),
        help_text=_("Kosong berarti kantor jabatan itu dan semua di bawahnya."),
    )
    all_offices = models.BooleanField(_("semua kantor"), default=False)

    class Meta:
        ordering = ["app", "role"]
        verbose_name = _("pemberian peran")
        verbose_name_plural = _("pemberian peran")
        constraints = [
            models.UniqueConstraint(
                name="core_grant_office",
                fields=["position", "app", "role", "office"],
            ),
            models.UniqueConstraint(
                name="core_grant_own_office",
                fields=["position", "app", "role"],
                condition=models.Q(office__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.app}/{self.role}"
