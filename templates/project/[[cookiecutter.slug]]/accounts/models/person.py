"""A person about whom the region keeps data, with or without a login."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core import crypto, identity, masking


class Sex(models.TextChoices):
    """As written on the identity card."""

    L = "L", _("Laki-laki")
    P = "P", _("Perempuan")


def sexes() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Sex.choices


class PersonQuerySet(models.QuerySet):
    """Reads that need the keyed hash."""

    def with_nik(self, nik: str) -> "PersonQuerySet":
        """Keep the one person with this NIK; only equality can be asked."""
        return self.filter(nik_hash=crypto.keyed_hash(identity.digits(nik)))

    def find_or_make(self, *, full_name: str, nik: str = "", phone: str = "") -> "Person":
        """Give the person with this NIK, or a new one; never change a known person's data."""
        found = self.with_nik(nik).first() if nik else None
        if found is not None:
            return found
        person = Person(full_name=full_name, phone=phone)
        if nik:
            person.set_nik(nik)
        person.save()
        return person


class Person(models.Model):
    """A data subject; the NIK is stored as ciphertext beside a keyed hash."""

    FORGOTTEN = "Data dihapus"

    full_name = models.CharField(_("nama lengkap"), max_length=160)
    nik_encrypted = models.TextField(blank=True, editable=False)
    nik_hash = models.CharField(max_length=64, unique=True, null=True, editable=False)
    birth_date = models.DateField(_("tanggal lahir"), null=True, blank=True)
    sex = models.CharField(_("jenis kelamin"), max_length=1, choices=sexes, blank=True)
    phone = models.CharField(_("nomor telepon"), max_length=20, blank=True, db_index=True)
    email = models.EmailField(_("surel"), blank=True)
    address = models.TextField(_("alamat"), blank=True)
    village = models.ForeignKey(
        "core.Village",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="people",
        verbose_name=_("kelurahan atau desa"),
    )
    verified_at = models.DateTimeField(_("NIK diperiksa"), null=True, blank=True)
    verified_by = models.CharField(_("diperiksa oleh"), max_length=120, blank=True)
    created_at = models.DateTimeField(_("dibuat"), auto_now_add=True)

    objects = PersonQuerySet.as_manager()

    class Meta:
        ordering = ["full_name"]
        verbose_name = _("warga")
        verbose_name_plural = _("warga")

    def __str__(self) -> str:
        return self.full_name

    @property
    def is_forgotten(self) -> bool:
        return self.full_name == self.FORGOTTEN and not self.nik_encrypted

    @property
    def nik(self) -> str:
        """Decrypt the NIK; who shows it unmasked records that in the audit trail."""
        return crypto.decrypt(self.nik_encrypted)

    @property
    def nik_masked(self) -> str:
        """Give the NIK as screens show it: `3671************01`."""
        return masking.nik(self.nik)

    def set_nik(self, nik: str) -> None:
        """Store a NIK in both columns; an empty one clears them."""
        plain = identity.digits(nik)
        self.nik_encrypted = crypto.encrypt(plain)
        self.nik_hash = crypto.keyed_hash(plain) or None
