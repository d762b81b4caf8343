"""A change of the organisation on its day: an office takes another name, goes into another, or is split."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ChangeKind(models.TextChoices):
    """What becomes of an office."""

    RENAMED = "ganti_nama", _("Berganti nama")
    MERGED = "gabung", _("Bergabung ke kantor lain")
    SPLIT = "pecah", _("Dipecah")


def change_kinds() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return ChangeKind.choices


class OfficeChange(models.Model):
    """One change, planned or done. `apps` and `positions` say where a split office's applications and chairs go,
    by key of the office; `result` keeps what was before and what moved."""

    kind = models.CharField(_("perubahan"), max_length=10, choices=change_kinds)
    office = models.ForeignKey(
        "core.Office", on_delete=models.PROTECT, related_name="changes", verbose_name=_("kantor yang berubah")
    )
    on = models.DateField(_("berlaku mulai"))
    decree = models.CharField(_("dasar hukum"), max_length=160)
    name = models.CharField(_("nama baru"), max_length=200, blank=True)
    short_name = models.CharField(_("singkatan baru"), max_length=60, blank=True)
    into = models.ForeignKey(
        "core.Office",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="received",
        verbose_name=_("kantor penerus"),
    )
    apps = models.JSONField(default=dict, editable=False)
    positions = models.JSONField(default=dict, editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("dicatat oleh")
    )
    made_at = models.DateTimeField(_("dicatat"), auto_now_add=True)
    done_at = models.DateTimeField(_("dilaksanakan"), null=True, editable=False)
    problems = models.JSONField(default=list, editable=False)
    result = models.JSONField(default=dict, editable=False)

    class Meta:
        ordering = ["-on", "-pk"]
        verbose_name = _("perubahan kantor")
        verbose_name_plural = _("perubahan kantor")

    def __str__(self) -> str:
        return f"{self.office}: {self.get_kind_display()}"
