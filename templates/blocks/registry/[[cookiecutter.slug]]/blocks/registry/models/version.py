"""An entry as it was from one moment until the next change."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class VersionKind(models.TextChoices):
    """What made the version."""

    REGISTERED = "didata", _("Didata")
    CHANGED = "diubah", _("Diubah")
    MOVED = "diproses", pgettext_lazy("registry", "Diproses")
    VISITED = "dikunjungi", _("Titik diisi dari kunjungan")
    MERGED = "digabung", _("Digabung")


def version_kinds() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return VersionKind.choices


class Version(models.Model):
    """Values in words; personal ones are sealed (core.crypto) and go when the record's own go."""

    entry = models.ForeignKey("block_registry.Entry", on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField(_("versi"))
    kind = models.CharField(pgettext_lazy("registry", "sebab"), max_length=12, choices=version_kinds)
    at = models.DateTimeField(_("waktu"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("oleh"),
    )
    changed = models.JSONField(_("yang berubah"), default=list)
    values = models.JSONField(_("isi"), default=dict)
    sealed = models.TextField(_("isi pribadi"), blank=True)
    note = models.CharField(_("catatan"), max_length=300, blank=True)

    class Meta:
        ordering = ["number"]
        verbose_name = _("versi")
        verbose_name_plural = _("versi")
        constraints = [models.UniqueConstraint(fields=["entry", "number"], name="registry_version_once")]

    def __str__(self) -> str:
        return f"{self.entry_id}.{self.number}"
