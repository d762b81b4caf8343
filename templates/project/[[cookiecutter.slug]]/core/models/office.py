"""Offices: the region's own, villages, companies, police and other receivers of work."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OfficeKind(models.TextChoices):
    """What an office is; receivers of work may lie outside the administration."""

    OWN = "own", _("Perangkat daerah")
    DISTRICT = "district", _("Kecamatan")
    VILLAGE = "village", _("Kelurahan atau desa")
    COMPANY = "company", _("Badan usaha milik daerah atau swasta")
    STATE_COMPANY = "state_company", _("Badan usaha milik negara")
    POLICE = "police", _("Kepolisian")
    VERTICAL = "vertical", _("Instansi vertikal")
    PROVINCE = "province", _("Pemerintah provinsi")
    NATIONAL = "national", _("Pemerintah pusat")


def office_kinds() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return OfficeKind.choices


class Office(models.Model):
    """A place in the organisation that work can belong to."""

    code = models.SlugField(_("kode"), max_length=80, unique=True)
    name = models.CharField(_("nama"), max_length=200)
    short_name = models.CharField(_("singkatan"), max_length=60, blank=True)
    kind = models.CharField(_("jenis"), max_length=30, choices=office_kinds, default=OfficeKind.OWN)
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("induk"),
    )
    unit_code = models.CharField(_("kode unit surat"), max_length=30, blank=True)
    phone = models.CharField(_("telepon"), max_length=30, blank=True)
    email = models.EmailField(_("surel"), blank=True)
    address = models.TextField(_("alamat"), blank=True)
    postcode = models.CharField(_("kode pos"), max_length=5, blank=True)
    website = models.CharField(_("laman"), max_length=120, blank=True)
    lat = models.DecimalField(_("lintang"), max_digits=9, decimal_places=6, null=True, blank=True)
    lon = models.DecimalField(_("bujur"), max_digits=9, decimal_places=6, null=True, blank=True)
    is_active = models.BooleanField(_("aktif"), default=True)

    class Meta:
        ordering = ["name"]
        verbose_name = _("kantor")
        verbose_name_plural = _("kantor")

    def __str__(self) -> str:
        return self.name
