"""The example certificate authority of this replica: its root, and its time stamp."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class AuthorityKind(models.TextChoices):
    """What the certificate is for."""

    ROOT = "root", _("Induk")
    CLOCK = "clock", _("Cap waktu")


def authority_kinds() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return AuthorityKind.choices


class Authority(models.Model):
    """One certificate of the authority; its key is encrypted like personal data."""

    kind = models.CharField(_("jenis"), max_length=6, choices=authority_kinds, unique=True)
    certificate = models.TextField(_("sertifikat"))
    key_encrypted = models.TextField(editable=False)
    made_at = models.DateTimeField(_("dibuat"), auto_now_add=True)

    class Meta:
        verbose_name = _("penerbit sertifikat contoh")
        verbose_name_plural = _("penerbit sertifikat contoh")

    def __str__(self) -> str:
        return self.kind
