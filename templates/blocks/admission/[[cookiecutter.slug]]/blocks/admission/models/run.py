"""One ranking of a round, and its pools: the places of one path at one school."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Run(models.Model):
    """A provisional ranking is made anew as often as wished; the announced one stands."""

    app = models.CharField(_("aplikasi"), max_length=80)
    round_id = models.BigIntegerField()
    made_at = models.DateTimeField(_("dihitung"))
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("oleh"),
    )
    announced_at = models.DateTimeField(_("diumumkan"), null=True, blank=True)
    settled_at = models.DateTimeField(_("hasil disampaikan"), null=True, blank=True)
    closed_at = models.DateTimeField(_("ditutup"), null=True, blank=True)
    candidates = models.PositiveIntegerField(_("diperingkat"), default=0)
    placed = models.PositiveIntegerField(_("mendapat tempat"), default=0)

    class Meta:
        ordering = ["-made_at", "-pk"]
        verbose_name = _("pemeringkatan")
        verbose_name_plural = _("pemeringkatan")
        constraints = [
            models.UniqueConstraint(
                fields=["app", "round_id"],
                condition=Q(announced_at__isnull=False),
                name="block_admission_announced_once",
            ),
            models.UniqueConstraint(
                fields=["app", "round_id"],
                condition=Q(announced_at__isnull=True),
                name="block_admission_provisional_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.app} {self.round_id} {self.made_at:%Y-%m-%d %H:%M}"

    @property
    def is_final(self) -> bool:
        return self.announced_at is not None


class Pool(models.Model):
    """Places of one path at one school; `own` by its share, `seats` with those passed on."""

    run = models.ForeignKey(Run, on_delete=models.CASCADE, related_name="pools")
    school_id = models.BigIntegerField()
    path = models.CharField(_("jalur"), max_length=20)
    own = models.PositiveIntegerField(_("kuota"))
    seats = models.PositiveIntegerField(_("tempat"))
    candidates = models.PositiveIntegerField(_("peminat"))
    placed = models.PositiveIntegerField(_("diterima"))
    cutoff_rank = models.PositiveIntegerField(_("peringkat terakhir"), null=True, blank=True)
    cutoff_metres = models.PositiveIntegerField(_("jarak terakhir"), null=True, blank=True)
    cutoff_score = models.DecimalField(
        pgettext_lazy("admission", "nilai terakhir"), max_digits=8, decimal_places=2, null=True, blank=True
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("kelompok peringkat")
        verbose_name_plural = _("kelompok peringkat")
        constraints = [
            models.UniqueConstraint(fields=["run", "school_id", "path"], name="block_admission_pool_once"),
        ]

    def __str__(self) -> str:
        return f"{self.run_id} {self.school_id} {self.path}"
