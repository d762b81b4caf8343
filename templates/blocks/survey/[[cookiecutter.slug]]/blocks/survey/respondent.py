"""What is asked of a respondent: no name, no number, only the groups that the report breaks answers down by."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Gender(models.TextChoices):
    """Gender."""

    WOMAN = "p", _("Perempuan")
    MAN = "l", _("Laki-laki")


class Age(models.TextChoices):
    """Groups of age."""

    TO_19 = "19", _("19 tahun atau kurang")
    TO_29 = "29", _("20–29 tahun")
    TO_39 = "39", _("30–39 tahun")
    TO_49 = "49", _("40–49 tahun")
    TO_59 = "59", _("50–59 tahun")
    OVER = "60", _("60 tahun ke atas")


class Education(models.TextChoices):
    """The school that was finished last."""

    NONE = "sd", _("SD atau belum tamat")
    JUNIOR = "smp", _("SMP")
    SENIOR = "sma", _("SMA atau SMK")
    DIPLOMA = "d", _("D1–D3")
    BACHELOR = "s1", _("D4 atau S1")
    MASTER = "s2", _("S2 atau S3")


class Occupation(models.TextChoices):
    """What they live by."""

    CIVIL = "asn", _("ASN")
    FORCES = "tni", _("TNI atau Polri")
    PRIVATE = "swasta", _("Pegawai swasta")
    OWN = "usaha", _("Wirausaha atau pedagang")
    LAND = "tani", _("Petani atau nelayan")
    STUDENT = "pelajar", _("Pelajar atau mahasiswa")
    HOME = "rumah", _("Mengurus rumah tangga")
    OTHER = "lain", _("Lainnya")


GROUPS = {"gender": Gender, "age": Age, "education": Education, "occupation": Occupation}
LABELS = {
    "gender": _("Jenis kelamin"),
    "age": _("Umur"),
    "education": _("Pendidikan terakhir"),
    "occupation": pgettext_lazy("survey", "Pekerjaan"),
}


def genders() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Gender.choices


def ages() -> list[tuple[str, str]]:
    return Age.choices


def educations() -> list[tuple[str, str]]:
    return Education.choices


def occupations() -> list[tuple[str, str]]:
    return Occupation.choices
