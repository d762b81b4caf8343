"""Ties an application's entity to the register of signed documents."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import path, reverse
from django.utils.translation import gettext as _

from core import access, blocks
from core.documents import printed


@dataclass(frozen=True)
class SigningBinding(blocks.Binding):
    """What an application binds: the signed entity and its register; the look is a document of its entry."""

    document: str = ""
    register: str = ""

    block = "signing"

    # --- names for expressions -----------------------------------------------------------------

    def is_signed(self, record: Any) -> bool:
        """Say whether the document was signed, or printed for pen and stamp."""
        return getattr(self.row(record), "state", "") in ("signed", "ink")

    def number(self, record: Any) -> str:
        document = getattr(self.row(record), "document", None)
        return document.number if document is not None else ""

    def signed_at(self, record: Any) -> datetime | None:
        return getattr(self.row(record), "signed_at", None)

    # --- hooks ---------------------------------------------------------------------------------

    def before_create(self, record: Any, actor: Any) -> None:
        """Give the new record its row, not signed yet."""
        from blocks.signing.models import Signature

        record.signing = Signature.objects.create(app=self.app, entity=self.entity_name)

    def on_created(self, record: Any, actor: Any) -> None:
        """Enter it into the register; signed at once where no passphrase is needed."""
        from blocks.signing import services

        if self._is_due(record):
            services.issue(self, record, actor)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        """Issued when it comes into a state of its document, and void after a step with `releases: signing`."""
        from blocks.signing import services

        if step.releases == self.block:
            services.end(self, record, actor, str(step.label))
        elif self._is_due(record):
            services.issue(self, record, actor)

    def _is_due(self, record: Any) -> bool:
        """Where the document names no states, it is issued when the record's work is done."""
        workflow = self.entity.workflow
        if workflow is None or self.declared.states:
            return printed.is_ready(self.declared, record)
        return workflow.state(record.state).phase == "done"

    # --- lookups -------------------------------------------------------------------------------

    def record_of(self, row: Any) -> Any | None:
        """The record that a signature belongs to."""
        return self.entity.rows().filter(signing=row).first()

    @property
    def declared(self) -> Any:
        """What the entry declares under `documents:` to be signed."""
        return printed.signed_of(self.entity)

    @property
    def role(self) -> str:
        """The role whose holder signs."""
        return self.declared.signatory.name

    @property
    def role_names(self) -> tuple[str, ...]:
        """The roles this block asks for besides those of the entity."""
        return (self.role,)

    def is_signer(self, actor: Any) -> bool:
        """Say whether the actor signs and may take documents back."""
        return actor.is_system or actor.has_role(self.app, self.role)

    def sees_register(self, actor: Any) -> bool:
        """Say whether the actor may read the register: any role that reads the records."""
        roles = {word.name for word in self.entity.access.read if word.kind == "role"}
        return self.is_signer(actor) or (bool(roles) and actor.has_role(self.app, *roles))

    def url(self, name: str, *args: Any) -> str:
        return reverse(f"{self.package}:signing_{name}", args=args)

    # --- pages ---------------------------------------------------------------------------------

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        row = self.row(record)
        document = getattr(row, "document", None)
        if document is None or not access.sees_personal(actor, self.entity, record):
            return []
        valid = document.status == "valid"
        context = {
            "signature": row,
            "document": document,
            "pdf_url": self.url("pdf", record.pk) if self.is_signed(record) else "",
            "check_url": self.url("check", document.code),
            "reasons": self.declared.facility.revoked_for if self.declared.facility is not None else (),
            "revoke_url": self.url("revoke", record.pk) if valid and self.is_signer(actor) else "",
        }
        return [blocks.Panel("block_signing/panel.html", context, _("Dokumen"))]

    def check_url(self, issued: Any) -> str:
        """The block's page says more: whether the file itself is whole."""
        is_ours = issued.entity == self.entity_name and issued.kind == self.register
        return self.url("check", issued.code) if is_ours and issued.file_id else ""

    def pdf_url(self, issued: Any) -> str:
        is_ours = issued.entity == self.entity_name and issued.kind == self.register
        return self.url("pdf", issued.object_id) if is_ours and issued.file_id else ""

    def register_for(self, actor: Any) -> blocks.Register | None:
        from blocks.signing import selectors

        if not self.sees_register(actor):
            return None
        return blocks.Register(self.url("register"), selectors.waiting(self, actor).count())

    def file_check_url(self) -> str:
        return self.url("verify")

    def landing(self, actor: Any) -> list[blocks.Card]:
        cards = [
            blocks.Card(
                label=_("Periksa keaslian dokumen"),
                url=self.url("verify"),
                text=_("Dengan kode, nomor, atau berkas PDF-nya."),
                icon="shield-check",
            )
        ]
        if self.sees_register(actor):
            cards.append(
                blocks.Card(
                    label=_("Register %s") % self.register,
                    url=self.url("register"),
                    text=_("Semua dokumen terbit dan yang menunggu tanda tangan."),
                    icon="signature",
                )
            )
        return cards

    def urlpatterns(self) -> list[Any]:
        from blocks.signing import views

        kw = {"binding": self}
        return [
            path("periksa/", views.verify_page, kw, name="signing_verify"),
            path("periksa/<str:code>/", views.check, kw, name="signing_check"),
            path("dokumen/<int:pk>.pdf", views.pdf, kw, name="signing_pdf"),
            path("dokumen/<int:pk>/cabut/", views.revoke, kw, name="signing_revoke"),
            path("register/", views.register, kw, name="signing_register"),
            path("register/tanda-tangan/", views.sign_waiting, kw, name="signing_sign"),
        ]
