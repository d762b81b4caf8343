"""Where the signature of one document stands."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.signing.models.envelope import Envelope
from blocks.signing.models.signing_key import SigningKey


class SignatureState(models.TextChoices):
    """Waiting for somebody's passphrase, signed, refused by the service, or left to pen and stamp."""

    WAITING = "waiting", _("Menunggu tanda tangan")
    SIGNED = "signed", _("Ditandatangani")
    FAILED = "failed", _("Gagal ditandatangani")
    INK = "ink", _("Ditandatangani di atas kertas")


def signature_states() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return SignatureState.choices


class Signature(models.Model):
    """The signature of one issue of a document; a corrected document is a row of its own."""

    envelope = models.ForeignKey(
        Envelope,
        on_delete=models.PROTECT,
        related_name="signatures",
        verbose_name=_("dokumen bertanda tangan"),
    )
    document = models.OneToOneField(
        "core.IssuedDocument",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("dokumen terbit"),
    )
    state = models.CharField(
        _("keadaan"),
        max_length=8,
        choices=signature_states,
        default=SignatureState.WAITING,
    )
    signer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("penanda tangan"),
    )
    key = models.ForeignKey(
        SigningKey,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("sertifikat"),
    )
    provider = models.CharField(_("layanan"), max_length=20, blank=True)
    reference = models.CharField(_("acuan layanan"), max_length=120, blank=True)
    level = models.CharField(_("tingkat"), max_length=20, blank=True)
    signed_at = models.DateTimeField(_("ditandatangani"), null=True, blank=True)
    problem = models.CharField(_("sebab gagal"), max_length=300, blank=True)

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("tanda tangan")
        verbose_name_plural = _("tanda tangan")
        indexes = [models.Index(fields=["state"], name="block_signing_by_state")]

    def __str__(self) -> str:
        return f"{self.document_id} {self.state}"

    @property
    def is_done(self) -> bool:
        """Say whether it is signed, or printed for pen and stamp."""
        return self.state in (SignatureState.SIGNED, SignatureState.INK)
