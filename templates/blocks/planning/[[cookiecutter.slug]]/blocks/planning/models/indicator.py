"""What a place in the tree is measured by, and how much of it is aimed at."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.planning.models.node import Node


class Direction(models.TextChoices):
    """Which way is better."""

    HIGHER = "naik", _("Makin tinggi makin baik")
    LOWER = "turun", _("Makin rendah makin baik")


class Indicator(models.Model):
    """One measure of one place in the tree."""

    node = models.ForeignKey(Node, on_delete=models.CASCADE, related_name="indicators")
    name = models.CharField(_("indikator"), max_length=300)
    unit = models.CharField(_("satuan"), max_length=40)
    direction = models.CharField(_("arah"), max_length=5, choices=Direction.choices, default=Direction.HIGHER)
    baseline = models.DecimalField(_("kondisi awal"), max_digits=18, decimal_places=4, null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("indikator")
        verbose_name_plural = _("indikator")
        constraints = [models.UniqueConstraint(fields=["node", "name"], name="block_planning_one_measure")]

    def __str__(self) -> str:
        return self.name


class Target(models.Model):
    """What is aimed at up to the end of a quarter; quarter 4 is the target of the year."""

    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="targets")
    year = models.PositiveSmallIntegerField(_("tahun"))
    quarter = models.PositiveSmallIntegerField(_("triwulan"))
    value = models.DecimalField(_("target"), max_digits=18, decimal_places=4)
    # What it was before the budget of the year was revised; empty where the revision left it as it was.
    original = models.DecimalField(
        _("target sebelum perubahan"), max_digits=18, decimal_places=4, null=True, blank=True
    )

    class Meta:
        ordering = ["year", "quarter"]
        verbose_name = _("target")
        verbose_name_plural = _("target")
        constraints = [
            models.UniqueConstraint(fields=["indicator", "year", "quarter"], name="block_planning_one_target"),
            models.CheckConstraint(condition=models.Q(quarter__in=(1, 2, 3, 4)), name="block_planning_four_quarters"),
        ]

    def __str__(self) -> str:
        return f"{self.year}/{self.quarter}"
