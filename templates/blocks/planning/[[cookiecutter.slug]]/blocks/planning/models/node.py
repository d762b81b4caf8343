"""The tree of a region's plan, from the vision down to the subactivity, and the money of its leaves."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Level(models.TextChoices):
    """The levels of the tree, the highest first."""

    VISION = "visi", _("Visi")
    MISSION = "misi", _("Misi")
    GOAL = "tujuan", _("Tujuan pembangunan")
    OUTCOME = "sasaran", _("Sasaran pembangunan")
    PROGRAMME = "program", _("Program")
    ACTIVITY = "kegiatan", _("Kegiatan")
    SUBACTIVITY = "subkegiatan", _("Subkegiatan")


class Node(models.Model):
    """One place in the tree; from the programme down it belongs to an office and has a code of the nomenclature."""

    level = models.CharField(_("tingkat"), max_length=12, choices=Level.choices)
    code = models.CharField(_("kode"), max_length=30)
    name = models.CharField(_("uraian"), max_length=400)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="children")
    office = models.ForeignKey("core.Office", on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["code", "pk"]
        verbose_name = _("simpul rencana")
        verbose_name_plural = _("simpul rencana")
        constraints = [
            models.UniqueConstraint(
                fields=["office", "code"], condition=models.Q(office__isnull=False), name="block_planning_one_code"
            ),
            models.UniqueConstraint(
                fields=["code"], condition=models.Q(office__isnull=True), name="block_planning_one_aim"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


class Ceiling(models.Model):
    """What a subactivity may spend in a year, in whole rupiah."""

    node = models.ForeignKey(Node, on_delete=models.CASCADE, related_name="ceilings")
    year = models.PositiveSmallIntegerField(_("tahun"))
    amount = models.DecimalField(_("pagu"), max_digits=16, decimal_places=0)
    # What it was before the budget of the year was revised; empty where the revision left it as it was.
    original = models.DecimalField(_("pagu sebelum perubahan"), max_digits=16, decimal_places=0, null=True, blank=True)

    class Meta:
        ordering = ["year"]
        verbose_name = _("pagu")
        verbose_name_plural = _("pagu")
        constraints = [
            models.UniqueConstraint(fields=["node", "year"], name="block_planning_one_ceiling"),
            models.CheckConstraint(condition=models.Q(amount__gte=0), name="block_planning_ceiling_is_money"),
        ]

    def __str__(self) -> str:
        return f"{self.node_id} {self.year}"
