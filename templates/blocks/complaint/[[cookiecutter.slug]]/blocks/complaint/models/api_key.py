"""Keys of other programs that may post reports over Open311; only their hash is kept."""

import hashlib
import secrets

from django.db import models
from django.utils.translation import gettext_lazy as _


class ApiKey(models.Model):
    """One program, who answers for it, and how much it may send."""

    label = models.CharField(_("nama aplikasi mitra"), max_length=80)
    email = models.EmailField(_("surel penanggung jawab"), blank=True)
    key_hash = models.CharField(max_length=64, unique=True, editable=False)
    requests_per_hour = models.PositiveIntegerField(_("laporan per jam"), default=60)
    is_active = models.BooleanField(_("aktif"), default=True)
    created_at = models.DateTimeField(_("dibuat"), auto_now_add=True)
    last_used_at = models.DateTimeField(_("terakhir dipakai"), null=True, blank=True)

    class Meta:
        ordering = ["label"]
        verbose_name = _("kunci aplikasi mitra")
        verbose_name_plural = _("kunci aplikasi mitra")

    def __str__(self) -> str:
        return self.label

    @classmethod
    def issue(cls, label: str, **fields: object) -> tuple["ApiKey", str]:
        """Make a key and give it in plain once; afterwards nobody can read it."""
        plain = secrets.token_urlsafe(24)
        return cls.objects.create(label=label, key_hash=hash_of(plain), **fields), plain

    @classmethod
    def find(cls, plain: str) -> "ApiKey | None":
        """Give the active key with this text, or None."""
        return cls.objects.filter(key_hash=hash_of(plain), is_active=True).first()


def hash_of(plain: str) -> str:
    """Hash a key; it is random and long, so no slow hash is needed."""
    return hashlib.sha256(plain.encode()).hexdigest()
