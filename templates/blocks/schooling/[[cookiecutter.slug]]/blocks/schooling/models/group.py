"""A class, a pupil, and which class a pupil was in from when to when."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class How(models.TextChoices):
    """Why a pupil came into a class, or left it."""

    ENTERED = "masuk", _("Masuk")
    PROMOTED = "naik", _("Naik kelas")
    KEPT = "tinggal", _("Tinggal kelas")
    MOVED = "pindah_kelas", _("Pindah kelas")
    GRADUATED = "lulus", pgettext_lazy("schooling", "Lulus")
    TRANSFERRED = "pindah", _("Pindah sekolah")
    LEFT = "keluar", _("Keluar")


def hows() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return How.choices


class Group(models.Model):
    """What the block keeps of one class."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    record_id = models.BigIntegerField(_("catatan"), null=True, editable=False)
    school_id = models.BigIntegerField(_("sekolah"), null=True)
    year = models.CharField(_("tahun ajaran"), max_length=9, blank=True)
    level = models.PositiveSmallIntegerField(_("tingkat"), default=0)

    class Meta:
        ordering = ["level", "pk"]
        verbose_name = _("kelas")
        verbose_name_plural = _("kelas")
        indexes = [models.Index(fields=["app", "school_id", "year"], name="block_schooling_group_school")]

    def __str__(self) -> str:
        return f"{self.app} {self.record_id}"


class Pupil(models.Model):
    """What the block keeps of one pupil."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    record_id = models.BigIntegerField(_("catatan"), null=True, editable=False)
    school_id = models.BigIntegerField(_("sekolah"), null=True)
    group = models.ForeignKey(
        Group, on_delete=models.SET_NULL, null=True, blank=True, related_name="pupils", verbose_name=_("kelas sekarang")
    )
    is_active = models.BooleanField(_("masih bersekolah"), default=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("murid")
        verbose_name_plural = _("murid")
        indexes = [models.Index(fields=["app", "school_id", "is_active"], name="block_schooling_pupil_school")]

    def __str__(self) -> str:
        return f"{self.app} {self.record_id}"


class Enrolment(models.Model):
    """A pupil in a class for a time; a pupil is in one class at once."""

    pupil = models.ForeignKey(Pupil, on_delete=models.CASCADE, related_name="enrolments", verbose_name=_("murid"))
    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="enrolments", verbose_name=_("kelas"))
    starts_on = models.DateField(_("sejak"))
    began = models.CharField(_("masuk karena"), max_length=12, choices=hows, default=How.ENTERED)
    ends_on = models.DateField(_("sampai"), null=True, blank=True)
    ended = models.CharField(_("berakhir karena"), max_length=12, choices=hows, blank=True)

    class Meta:
        ordering = ["starts_on", "pk"]
        verbose_name = _("riwayat kelas")
        verbose_name_plural = _("riwayat kelas")
        constraints = [
            models.UniqueConstraint(
                fields=["pupil"], condition=models.Q(ends_on__isnull=True), name="block_schooling_one_class_at_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.pupil_id} {self.group_id} {self.starts_on:%d-%m-%Y}"
