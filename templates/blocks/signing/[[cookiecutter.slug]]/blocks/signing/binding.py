"""Ties an application's entity to the register of signed documents."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import path, reverse
from django.utils.translation import gettext as _

from core import access, blocks, positions
from core.documents import printed
from core.models.issued_document import DocumentStatus


@dataclass(frozen=True)
class SigningBinding(blocks.Binding):
    """What an application binds: the signed entity and its register; what is signed are documents of its entry."""

    document: str = ""
    register: str = ""

    block = "signing"

    # --- names for expressions -----------------------------------------------------------------

    def is_signed(self, record: Any) -> bool:
        """Say whether all its documents were signed, or printed for pen and stamp."""
        found = self.current(record)
        return bool(found) and all(row.is_done for row in found)

    def number(self, record: Any) -> str:
        """The number of the record's first document."""
        return next((row.document.number for row in self.current(record)), "")

    def signed_at(self, record: Any) -> datetime | None:
        """When the last of its documents was signed."""
        return max((row.signed_at for row in self.current(record) if row.signed_at), default=None)

    def family(self) -> list["SigningBinding"]:
        """The bindings of all signed entities of the application, this one among them; the first has the pages."""
        return [one for one in blocks.of_app(self.app) if one.block == self.block]

    def of_kind(self, kind: str) -> "SigningBinding":
        """The binding whose entity has this kind of document; LookupError where none has."""
        for one in self.family():
            if any(document.id == kind for document in one.documents):
                return one
        raise LookupError(kind)

    @property
    def entity_names(self) -> list[str]:
        """The signed entities of the application."""
        return [one.entity_name for one in self.family()]

    @property
    def is_first(self) -> bool:
        return self.family()[0].entity_name == self.entity_name

    def current(self, record: Any) -> list[Any]:
        """The signatures of the documents as they are now, in the order of the entry."""
        from blocks.signing import selectors

        found = (selectors.current(record, one.id) for one in self.documents)
        return [row for row in found if row is not None]

    # --- hooks ---------------------------------------------------------------------------------

    def before_create(self, record: Any, actor: Any) -> None:
        """Give the new record its row; nothing is issued yet."""
        from blocks.signing.models import Envelope

        record.signing = Envelope.objects.create(app=self.app, entity=self.entity_name)

    def on_created(self, record: Any, actor: Any) -> None:
        """Enter it into the register; signed at once where no passphrase is needed."""
        self._issue_due(record, actor)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        """Issued when it comes into a state of its document, and void after a step with `releases: signing`."""
        from blocks.signing.services import correcting

        if step.releases == self.block:
            correcting.end(self, record, actor, str(step.label))
        else:
            self._issue_due(record, actor)

    def _issue_due(self, record: Any, actor: Any) -> None:
        from blocks.signing.services import issuing

        for document in self.documents:
            if self.is_due(document, record):
                issuing.issue(self, record, actor, document)

    def is_due(self, document: Any, record: Any) -> bool:
        """Where the document names no states, it is issued when the record's work is done."""
        workflow = self.entity.workflow
        if workflow is None or document.states:
            return printed.is_ready(document, record)
        return workflow.state(record.state).phase == "done"

    # --- lookups -------------------------------------------------------------------------------

    def record_of(self, row: Any) -> Any | None:
        """The record that a signature belongs to."""
        return self.entity.rows().filter(signing=row.envelope_id).first()

    @property
    def documents(self) -> tuple[Any, ...]:
        """What the entry declares under `documents:` to be signed."""
        return printed.signed_of(self.entity)

    def declared(self, kind: str) -> Any:
        """The declaration of one kind of document."""
        return next(one for one in self.documents if one.id == kind)

    @property
    def role_names(self) -> tuple[str, ...]:
        """The roles this block asks for besides those of the entity."""
        words = (one.signatory for one in self.documents)
        return tuple(dict.fromkeys(word.name for word in words if word.kind == "role"))

    def is_signer(self, actor: Any, row: Any) -> bool:
        """Say whether the actor signs a document and may take it back: by role, or as who decided on it."""
        word = self.declared(row.document.kind).signatory
        if actor.is_system or (word.kind == "role" and actor.has_role(self.app, word.name)):
            return True
        return word.kind == "block" and actor.user is not None and self._decided(actor, row)

    def _decided(self, actor: Any, row: Any) -> bool:
        position = row.document.position
        if position is None:
            return row.signer_id == actor.user.pk
        return any(holding.user_id == actor.user.pk for holding in positions.holders(position))

    def sees_register(self, actor: Any) -> bool:
        """Say whether the actor may read the register: any role that reads the records."""
        roles = {role for one in self.family() for role in one.register_roles}
        return actor.is_system or (bool(roles) and actor.has_role(self.app, *roles))

    @property
    def register_roles(self) -> set[str]:
        """Who may read the register for this entity's sake."""
        return {word.name for word in self.entity.access.read if word.kind == "role"} | set(self.role_names)

    def url(self, name: str, *args: Any) -> str:
        return reverse(f"{self.package}:signing_{name}", args=args)

    # --- pages ---------------------------------------------------------------------------------

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        found = self.current(record)
        if not found or not access.sees_personal(actor, self.entity, record):
            return []
        several = len(self.documents) > 1
        return [
            blocks.Panel(
                "block_signing/panel.html",
                self._panel(record, row, actor),
                row.document.title if several else _("Dokumen"),
            )
            for row in found
        ]

    def _panel(self, record: Any, row: Any, actor: Any) -> dict[str, Any]:
        document, declared = row.document, self.declared(row.document.kind)
        signs, valid = self.is_signer(actor, row), document.status == DocumentStatus.VALID
        reissues = signs and self.is_due(declared, record)
        return {
            "signature": row,
            "document": document,
            "replaces": getattr(document, "replaces", None),
            "pdf_url": self.url("pdf", record.pk, document.kind) if row.is_done else "",
            "check_url": self.url("check", document.code),
            "reasons": declared.facility.revoked_for if declared.facility is not None else (),
            "revoke_url": self.url("revoke", record.pk, document.kind) if valid and signs else "",
            "reissue_url": self.url("reissue", record.pk, document.kind) if reissues else "",
        }

    def check_url(self, issued: Any) -> str:
        """The block's page says more: whether the file itself is whole."""
        return self.url("check", issued.code) if self._is_ours(issued) and issued.file_id else ""

    def pdf_url(self, issued: Any) -> str:
        return self.url("pdf", issued.object_id, issued.kind) if self._is_ours(issued) and issued.file_id else ""

    def _is_ours(self, issued: Any) -> bool:
        return issued.entity == self.entity_name and any(one.id == issued.kind for one in self.documents)

    def register_for(self, actor: Any) -> blocks.Register | None:
        from blocks.signing import selectors

        if not self.sees_register(actor):
            return None
        return blocks.Register(self.url("register"), selectors.waiting(self, actor).count())

    def file_check_url(self) -> str:
        return self.url("verify")

    def landing(self, actor: Any) -> list[blocks.Card]:
        if not self.is_first:
            return []
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

        if not self.is_first:
            return []
        kw = {"binding": self}
        return [
            path("periksa/", views.verify_page, kw, name="signing_verify"),
            path("periksa/<str:code>/", views.check, kw, name="signing_check"),
            path("dokumen/<int:pk>/<str:kind>.pdf", views.pdf, kw, name="signing_pdf"),
            path("dokumen/<int:pk>/<str:kind>/cabut/", views.revoke, kw, name="signing_revoke"),
            path("dokumen/<int:pk>/<str:kind>/betulkan/", views.reissue, kw, name="signing_reissue"),
            path("register/", views.register, kw, name="signing_register"),
            path("register/tanda-tangan/", views.sign_waiting, kw, name="signing_sign"),
        ]
