"""A letter in or out as registers, the tree and the archive see it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Direction(models.TextChoices):
    """In or out."""

    MASUK = "masuk", _("Surat masuk")
    KELUAR = "keluar", _("Surat keluar")


class Fate(models.TextChoices):
    """What becomes of it at the end of its schedule."""

    MUSNAH = "musnah", _("Musnah")
    PERMANEN = "permanen", _("Permanen")
    DINILAI = "dinilai", _("Dinilai kembali")


class Keeper(models.TextChoices):
    """Who keeps it: the office, the records centre, the archive institution, or nobody any more."""

    PENGOLAH = "pengolah", _("Unit pengolah")
    KEARSIPAN = "kearsipan", _("Unit kearsipan")
    LEMBAGA = "lembaga", _("Lembaga kearsipan")
    MUSNAH = "musnah", _("Sudah dimusnahkan")


def directions() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Direction.choices


def fates() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Fate.choices


def keepers() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Keeper.choices


class Letter(models.Model):
    """One letter; a copy of what the application's record says, and what only the block knows."""

    app = models.CharField(_("aplikasi"), max_length=80)
    record_id = models.BigIntegerField(null=True, editable=False)
    direction = models.CharField(_("arah"), max_length=6, choices=directions)
    office = models.ForeignKey("core.Office", on_delete=models.PROTECT, related_name="+", verbose_name=_("kantor"))
    number = models.CharField(_("nomor"), max_length=120, blank=True)
    seq = models.PositiveIntegerField(_("nomor urut"), null=True, blank=True)
    year = models.PositiveSmallIntegerField(_("tahun"))
    subject = models.CharField(_("hal"), max_length=200)
    party = models.CharField(_("asal atau tujuan"), max_length=300, blank=True)
    party_number = models.CharField(_("nomor surat asal"), max_length=120, blank=True)
    letter_date = models.DateField(_("tanggal surat"), null=True, blank=True)
    entered_on = models.DateField(_("tanggal agenda"))
    class_code = models.CharField(_("klasifikasi"), max_length=20)
    class_name = models.CharField(_("nama klasifikasi"), max_length=160, blank=True)
    secrecy = models.CharField(_("keamanan"), max_length=20)
    speed = models.CharField(_("kecepatan"), max_length=40)
    due_at = models.DateTimeField(_("tenggat"), null=True, blank=True)
    origin = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="arrivals", verbose_name=_("surat asal")
    )
    closed_on = models.DateField(_("berkas ditutup"), null=True, blank=True)
    active_until = models.DateField(_("aktif sampai"), null=True, blank=True)
    inactive_until = models.DateField(_("inaktif sampai"), null=True, blank=True)
    fate = models.CharField(_("nasib akhir"), max_length=8, choices=fates, blank=True)
    keeper = models.CharField(_("disimpan di"), max_length=9, choices=keepers, default=Keeper.PENGOLAH)
    kept_since = models.DateField(_("disimpan di sana sejak"), null=True, blank=True)
    box = models.CharField(_("nomor boks"), max_length=40, blank=True)

    class Meta:
        ordering = ["-entered_on", "-id"]
        verbose_name = _("surat")
        verbose_name_plural = _("surat")
        indexes = [
            models.Index(fields=["app", "direction", "office", "year", "seq"], name="letter_register"),
            models.Index(fields=["app", "fate", "inactive_until"], name="letter_schedule"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["app", "direction", "office", "year", "seq"],
                condition=models.Q(seq__isnull=False),
                name="letter_seq_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.subject}".strip()

    @property
    def is_destroyed(self) -> bool:
        """Say whether only the register entry is left."""
        return self.keeper == Keeper.MUSNAH
