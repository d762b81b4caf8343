"""One class on one school day, and who was not there. Who stands in no line was present."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.schooling.models.group import Group, Pupil
from blocks.schooling.models.note import Note


class Presence(models.TextChoices):
    """Where a pupil was."""

    PRESENT = "h", _("Hadir")
    SICK = "s", _("Sakit")
    LEAVE = "i", _("Izin")
    ABSENT = "a", _("Alpa")


def presences() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Presence.choices


def _by() -> models.ForeignKey:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("dicatat oleh"),
    )


class SchoolDay(models.Model):
    """Days on which one school differs from the calendar: off, or open although the calendar says off."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    school_id = models.BigIntegerField(_("sekolah"))
    first = models.DateField(_("hari pertama"))
    last = models.DateField(_("hari terakhir"))
    is_off = models.BooleanField(_("libur"), default=True)
    words = models.CharField(_("keterangan"), max_length=120)
    by = _by()

    class Meta:
        ordering = ["first", "pk"]
        verbose_name = _("hari sekolah")
        verbose_name_plural = _("hari sekolah")
        indexes = [models.Index(fields=["app", "school_id", "last"], name="block_schooling_school_days")]

    def __str__(self) -> str:
        return f"{self.school_id} {self.first:%d-%m-%Y}"


class Sheet(models.Model):
    """A class on a day; `version` tells two phones apart."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="sheets", verbose_name=_("kelas"))
    day = models.DateField(_("tanggal"))
    total = models.PositiveSmallIntegerField(_("murid"), default=0)
    sick = models.PositiveSmallIntegerField(_("sakit"), default=0)
    leave = models.PositiveSmallIntegerField(_("izin"), default=0)
    absent = models.PositiveSmallIntegerField(_("alpa"), default=0)
    version = models.PositiveIntegerField(_("versi"), default=0)
    at = models.DateTimeField(_("diisi pada"))
    by = _by()

    class Meta:
        ordering = ["-day", "group"]
        verbose_name = _("daftar hadir")
        verbose_name_plural = _("daftar hadir")
        constraints = [models.UniqueConstraint(fields=["app", "group", "day"], name="block_schooling_one_sheet_a_day")]
        indexes = [models.Index(fields=["app", "day"], name="block_schooling_sheet_day")]

    def __str__(self) -> str:
        return f"{self.group_id} {self.day:%d-%m-%Y}"

    @property
    def present(self) -> int:
        return self.total - self.sick - self.leave - self.absent


class Absence(models.Model):
    """A pupil who was not there."""

    sheet = models.ForeignKey(Sheet, on_delete=models.CASCADE, related_name="absences", verbose_name=_("daftar hadir"))
    pupil = models.ForeignKey(Pupil, on_delete=models.CASCADE, related_name="absences", verbose_name=_("murid"))
    day = models.DateField(_("tanggal"))
    presence = models.CharField(_("kehadiran"), max_length=1, choices=presences)
    note = models.ForeignKey(
        Note, on_delete=models.SET_NULL, null=True, blank=True, related_name="absences", verbose_name=_("surat")
    )

    class Meta:
        ordering = ["day", "pk"]
        verbose_name = _("ketidakhadiran")
        verbose_name_plural = _("ketidakhadiran")
        constraints = [models.UniqueConstraint(fields=["sheet", "pupil"], name="block_schooling_absent_once_a_day")]
        indexes = [models.Index(fields=["pupil", "day"], name="block_schooling_absence_days")]

    def __str__(self) -> str:
        return f"{self.pupil_id} {self.day:%d-%m-%Y} {self.presence}"


class Correction(models.Model):
    """A line of a sheet that was changed after the sheet was filled in; never changed itself."""

    sheet = models.ForeignKey(
        Sheet, on_delete=models.CASCADE, related_name="corrections", verbose_name=_("daftar hadir")
    )
    pupil = models.ForeignKey(Pupil, on_delete=models.CASCADE, related_name="corrections", verbose_name=_("murid"))
    before = models.CharField(_("semula"), max_length=1, choices=presences)
    after = models.CharField(_("menjadi"), max_length=1, choices=presences)
    reason = models.CharField(_("alasan"), max_length=200, blank=True)
    at = models.DateTimeField(_("diubah pada"))
    by = _by()

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("perbaikan daftar hadir")
        verbose_name_plural = _("perbaikan daftar hadir")

    def __str__(self) -> str:
        return f"{self.pupil_id} {self.before} {self.after}"
