"""Documents that the region issued: certificates, cards, letters; anybody may verify one."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.models.record_link import RecordLink


class DocumentStatus(models.TextChoices):
    """Whether the document still holds."""

    VALID = "valid", _("Berlaku")
    REVOKED = "revoked", _("Dicabut")
    REPLACED = "replaced", _("Diganti")


def document_statuses() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return DocumentStatus.choices


class IssuedDocument(RecordLink):
    """One issued document with its number, file and the code behind its QR mark."""

    kind = models.CharField(_("jenis dokumen"), max_length=80)
    number = models.CharField(_("nomor"), max_length=120, db_index=True)
    title = models.CharField(_("judul"), max_length=200)
    code = models.CharField(_("kode verifikasi"), max_length=43, unique=True)
    holder = models.ForeignKey(
        "accounts.Person",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="documents",
        verbose_name=_("pemegang"),
    )
    issued_at = models.DateTimeField(_("terbit"))
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("diterbitkan oleh"),
    )
    position = models.ForeignKey(
        "core.Position",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("jabatan penerbit"),
    )
    valid_until = models.DateField(_("berlaku sampai"), null=True, blank=True)
    file = models.ForeignKey(
        "core.StoredFile",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("berkas"),
    )
    sha256 = models.CharField(max_length=64, blank=True)
    signature = models.JSONField(_("tanda tangan elektronik"), default=dict, blank=True)
    data = models.JSONField(_("data"), default=dict, blank=True)
    status = models.CharField(_("keadaan"), max_length=10, choices=document_statuses, default=DocumentStatus.VALID)
    status_reason = models.CharField(_("alasan"), max_length=200, blank=True)
    replaced_by = models.OneToOneField(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="replaces",
        verbose_name=_("diganti dengan"),
    )

    class Meta:
        ordering = ["-issued_at"]
        verbose_name = _("dokumen terbit")
        verbose_name_plural = _("dokumen terbit")
        indexes = [models.Index(fields=["app", "entity", "object_id"], name="core_document_record")]
        constraints = [
            # A corrected document has the number of the one it replaces; both stay in the register.
            models.UniqueConstraint(
                fields=["app", "entity", "object_id", "kind"],
                condition=~models.Q(status="replaced"),
                name="core_document_once",
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def check_path(self) -> str:
        """Where anybody may see whether the document is genuine."""
        return reverse("document_check", args=[self.code])

    @property
    def signed_as(self) -> str:
        """The title of who signed; one who holds no position is named by what they decided as."""
        return self.position.title if self.position is not None else str(self.data.get("signed_as", ""))
