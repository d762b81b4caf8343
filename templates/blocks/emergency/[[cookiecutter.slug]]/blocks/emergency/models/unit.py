"""Units that can be sent: fire engines, ambulances, patrols, repair crews."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class UnitKind(models.TextChoices):
    """Which service the unit belongs to."""

    DAMKAR = "damkar", _("Pemadam kebakaran")
    AMBULANS = "ambulans", _("Ambulans / PSC 119")
    POLISI = "polisi", _("Kepolisian")
    SATPOLPP = "satpolpp", _("Satpol PP")
    BPBD = "bpbd", _("BPBD")
    PLN = "pln", _("PLN")
    DISHUB = "dishub", _("Dinas Perhubungan")
    LAIN = "lain", _("Lainnya")


# Agencies of the catalogue whose office in the region keeps units of a kind.
AGENCIES = {
    UnitKind.DAMKAR: "damkar",
    UnitKind.AMBULANS: "psc_119",
    UnitKind.POLISI: "polres",
    UnitKind.SATPOLPP: "satpolpp",
    UnitKind.BPBD: "bpbd",
    UnitKind.PLN: "pln",
    UnitKind.DISHUB: "dishub",
}


def unit_kinds() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return UnitKind.choices


class Unit(models.Model):
    """One unit with its call sign, its office, and where it was last seen."""

    app = models.CharField(_("aplikasi"), max_length=80)
    call_sign = models.CharField(_("nama panggil"), max_length=40)
    kind = models.CharField(_("jenis"), max_length=12, choices=unit_kinds)
    office = models.ForeignKey(
        "core.Office",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("kantor"),
    )
    base = models.ForeignKey(
        "core.Place",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("pos"),
    )
    plate = models.CharField(_("nomor polisi"), max_length=15, blank=True)
    crew = models.PositiveSmallIntegerField(_("awak"), default=2)
    phone = models.CharField(_("telepon unit"), max_length=20, blank=True)
    lat = models.DecimalField(_("lintang"), max_digits=9, decimal_places=6, null=True, blank=True)
    lon = models.DecimalField(_("bujur"), max_digits=9, decimal_places=6, null=True, blank=True)
    position_at = models.DateTimeField(_("posisi pada"), null=True, blank=True)
    is_in_service = models.BooleanField(_("bertugas"), default=True)
    out_of_service_reason = models.CharField(_("sebab tidak bertugas"), max_length=120, blank=True)

    class Meta:
        ordering = ["kind", "call_sign"]
        verbose_name = _("unit")
        verbose_name_plural = _("unit")
        constraints = [
            models.UniqueConstraint(
                fields=["app", "call_sign"],
                name="emergency_unit_call_sign",
                violation_error_message=_("Nama panggil ini sudah dipakai unit lain."),
            )
        ]

    def __str__(self) -> str:
        return self.call_sign
