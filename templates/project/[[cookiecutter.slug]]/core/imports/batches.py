"""What may be done with a batch, and by whom: hand in, decide, throw away. Each refuses a state it does not expect."""

import hashlib
import secrets
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from core import access, audit, crypto, display
from core.access import Actor
from core.entities import Entity
from core.imports import guard, running
from core.imports.columns import columns_of
from core.imports.guard import Refused
from core.imports.layout import read_layout
from core.models import ImportBatch, ImportStage
from core.workflow import StaleState


def require(actor: Actor, entity: Entity) -> None:
    """Raise Forbidden where the actor may not import this entity."""
    if not access.may_import(actor, entity):
        raise access.Forbidden(_("Impor ini bukan untuk peran Anda."))


def visible(actor: Actor, entity: Entity) -> QuerySet:
    """The actor's own batches; all of them for who holds an importing role over all offices."""
    rows = ImportBatch.objects.filter(app=entity.app, entity=entity.name)
    names = {word.name for word in entity.access.imports}
    over_all = any(grant.app == entity.app and grant.role in names and grant.all_offices for grant in actor.grants)
    return rows if over_all else rows.filter(made_by=actor.user_id)


def hand_in(entity: Entity, actor: Actor, upload: Any) -> ImportBatch:
    """Take a file, look at its first row, and let it be checked; raises Forbidden or Refused."""
    require(actor, entity)
    if upload.size > guard.MAX_BYTES:
        raise Refused(_("Berkas lebih besar dari %s MB. Bagi menjadi beberapa berkas.") % (guard.MAX_BYTES // 1024**2))
    data, name = upload.read(), str(upload.name or "")[-160:]
    kind = guard.kind_of(data, name)
    layout = read_layout(data, kind, columns_of(entity, actor))
    digest = hashlib.sha256(data).hexdigest()
    _refuse_twice(entity, digest)
    batch = ImportBatch(
        app=entity.app,
        entity=entity.name,
        file_name=name,
        file_kind=kind,
        sha256=digest,
        made_by=actor.user,
        notices=list(layout.notices),
        expected_rows=min(layout.rows, running.MAX_ROWS),
    )
    sealed = crypto.encrypt_bytes(data).encode()
    batch.content.save(f"impor/{secrets.token_urlsafe(24)}.bin", ContentFile(sealed), save=False)
    batch.save()
    _log(actor, "import_check", batch, file=name)
    running.begin(batch)
    return batch


def _refuse_twice(entity: Entity, digest: str) -> None:
    """The same file lands once; taken back, it may land again."""
    stages = (ImportStage.LANDING, ImportStage.LANDED)
    known = ImportBatch.objects.filter(app=entity.app, entity=entity.name, sha256=digest, stage__in=stages).first()
    if known is not None:
        day = display.long_date(known.made_at)
        raise Refused(_("Berkas yang sama sudah dimasukkan pada %s. Batalkan impor itu bila ingin diulang.") % day)


def land(entity: Entity, actor: Actor, batch: ImportBatch) -> None:
    """Let the good rows land; raises Forbidden or StaleState."""
    require(actor, entity)
    if not batch.good:
        raise StaleState(_("Tidak ada baris yang dapat dimasukkan."))
    _switch(batch, ImportStage.CHECKED, ImportStage.LANDING, decided_at=timezone.now(), last_row=0, made_by=actor.user)
    _log(actor, "import_land", batch, rows=batch.good)
    running.begin(batch)


def discard(entity: Entity, actor: Actor, batch: ImportBatch) -> None:
    """Throw a checked batch away; raises Forbidden or StaleState."""
    require(actor, entity)
    _switch(batch, ImportStage.CHECKED, ImportStage.DISCARDED, decided_at=timezone.now(), ended_at=timezone.now())
    _log(actor, "import_discard", batch)
    forget(batch)


def forget(batch: ImportBatch) -> None:
    """Drop the file and what was shown of its rows; counts and the words of its faults stay."""
    storage, path = batch.content.storage, batch.content.name
    ImportBatch.objects.filter(pk=batch.pk).update(content="", preview=[])
    batch.content, batch.preview = "", []
    if path:
        transaction.on_commit(lambda: storage.delete(path))


def content_of(batch: ImportBatch) -> bytes:
    """The file as it was handed in; empty where it is gone."""
    if not batch.content:
        return b""
    with batch.content.open() as sealed:
        return crypto.decrypt_bytes(sealed.read().decode())


def _switch(batch: ImportBatch, expected: str, target: str, **values: Any) -> None:
    values |= {"stage": target, "leased_until": None, "attempts": 0}
    if ImportBatch.objects.filter(pk=batch.pk, stage=expected).update(**values) != 1:
        raise StaleState(_("Keadaan impor sudah berubah. Muat ulang halaman ini."))
    batch.refresh_from_db()


def _log(actor: Actor, action: str, batch: ImportBatch, **changes: Any) -> None:
    audit.write(actor, action, app=batch.app, entity=batch.entity, changes={"batch": batch.pk, **changes})
