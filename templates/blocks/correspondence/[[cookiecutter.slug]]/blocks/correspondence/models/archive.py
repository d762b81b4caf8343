"""What becomes of closed letters: lists that move, destroy or hand over, and holds that forbid all of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class ListKind(models.TextChoices):
    """What a list does with the letters on it."""

    PINDAH = "pindah", _("Pemindahan arsip inaktif")
    MUSNAH = "musnah", _("Pemusnahan arsip")
    SERAH = "serah", _("Penyerahan arsip statis")


class ListState(models.TextChoices):
    """Where a list stands; only lists for destruction pass the committee."""

    DISUSUN = "disusun", _("Sedang disusun")
    DINILAI = "dinilai", _("Dinilai panitia")
    DIAJUKAN = "diajukan", _("Menunggu persetujuan")
    DISETUJUI = "disetujui", _("Telah disetujui")
    SELESAI = "selesai", _("Selesai")
    BATAL = "batal", _("Dibatalkan")


class Verdict(models.TextChoices):
    """What the committee says of one letter."""

    MUSNAH = "musnah", _("Musnahkan")
    PERMANEN = "permanen", _("Jadikan arsip statis")
    TUNDA = "tunda", _("Tunda, simpan dulu")


def list_kinds() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return ListKind.choices


def list_states() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return ListState.choices


def verdicts() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Verdict.choices


class ArchiveList(models.Model):
    """One list of an office, from its drawing up to its official report (berita acara)."""

    app = models.CharField(_("aplikasi"), max_length=80)
    kind = models.CharField(_("jenis"), max_length=6, choices=list_kinds)
    office = models.ForeignKey("core.Office", on_delete=models.PROTECT, related_name="+", verbose_name=_("kantor"))
    number = models.CharField(_("nomor"), max_length=120)
    state = models.CharField(_("keadaan"), max_length=9, choices=list_states, default=ListState.DISUSUN)
    made_at = models.DateTimeField(_("waktu disusun"))
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    committee = models.CharField(_("panitia penilai"), max_length=1000, blank=True)
    judged_on = models.DateField(_("dinilai pada"), null=True, blank=True)
    approved_at = models.DateTimeField(_("waktu disetujui"), null=True, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    approval = models.CharField(_("nomor persetujuan"), max_length=120, blank=True)
    national_approval = models.CharField(_("nomor persetujuan ANRI"), max_length=120, blank=True)
    returned_for = models.CharField(_("alasan dikembalikan"), max_length=500, blank=True)
    destination = models.CharField(_("tujuan atau cara"), max_length=160, blank=True)
    witnesses = models.CharField(_("saksi"), max_length=500, blank=True)
    report_number = models.CharField(_("nomor berita acara"), max_length=120, blank=True)
    done_on = models.DateField(_("dilaksanakan"), null=True, blank=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["-made_at", "-id"]
        verbose_name = _("daftar arsip")
        verbose_name_plural = _("daftar arsip")
        indexes = [models.Index(fields=["app", "office", "state"], name="archive_list_desk")]
        constraints = [models.UniqueConstraint(fields=["app", "number"], name="archive_list_number_once")]

    def __str__(self) -> str:
        return self.number

    @property
    def is_open(self) -> bool:
        """Say whether it still holds its letters."""
        return self.state not in (ListState.SELESAI, ListState.BATAL)


class ArchiveItem(models.Model):
    """One letter on a list; off it again when it was held back, refused or the list ended."""

    list = models.ForeignKey(ArchiveList, on_delete=models.CASCADE, related_name="items")
    letter = models.ForeignKey("block_correspondence.Letter", on_delete=models.PROTECT, related_name="archive_items")
    box = models.CharField(_("nomor boks"), max_length=40, blank=True)
    verdict = models.CharField(_("pertimbangan"), max_length=8, choices=verdicts, blank=True)
    note = models.CharField(_("keterangan"), max_length=300, blank=True)
    is_pending = models.BooleanField(_("masih dalam daftar"), default=True)
    left_for = models.CharField(_("alasan keluar dari daftar"), max_length=300, blank=True)

    class Meta:
        ordering = ["letter__class_code", "letter__entered_on", "id"]
        verbose_name = _("arsip dalam daftar")
        verbose_name_plural = _("arsip dalam daftar")
        constraints = [
            # A letter goes one way at a time.
            models.UniqueConstraint(fields=["letter"], condition=Q(is_pending=True), name="archive_item_pending_once")
        ]

    def __str__(self) -> str:
        return f"{self.list} – {self.letter}"


class Hold(models.Model):
    """A legal hold: while it stands the letter is neither moved, destroyed nor handed over."""

    letter = models.ForeignKey("block_correspondence.Letter", on_delete=models.PROTECT, related_name="holds")
    basis = models.CharField(_("dasar penahanan"), max_length=300)
    placed_at = models.DateTimeField(_("ditahan sejak"))
    placed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    lifted_at = models.DateTimeField(_("dilepas"), null=True, blank=True)
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    lifted_for = models.CharField(_("alasan dilepas"), max_length=300, blank=True)

    class Meta:
        ordering = ["-placed_at", "-id"]
        verbose_name = _("penahanan arsip")
        verbose_name_plural = _("penahanan arsip")
        constraints = [
            models.UniqueConstraint(fields=["letter"], condition=Q(lifted_at__isnull=True), name="hold_open_once")
        ]

    def __str__(self) -> str:
        return self.basis
