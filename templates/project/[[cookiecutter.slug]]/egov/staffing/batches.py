"""What may be done with a staffing file: hand in, let land, throw away, take back."""

import json
from dataclasses import asdict
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core import audit, crypto
from core.access import Actor
from core.imports import guard
from core.imports.faults import Fault
from core.imports.guard import Refused
from core.models import ImportStage
from core.rules import RuleBroken
from egov.models import StaffingBatch
from egov.staffing import landing, reading, undoing
from egov.staffing.landing import CHANGED, NEW, SAME, Deed, Outcome
from egov.staffing.reading import Content, Wrong

MAX_BYTES = 3 * 1024 * 1024


def check(actor: Actor, data: bytes, name: str) -> tuple[Content, Outcome]:
    """Read a file and try it without keeping anything; raises Refused."""
    if len(data) > MAX_BYTES:
        raise Refused(_("Berkas lebih besar dari %s MB. Bagi menjadi beberapa berkas.") % (MAX_BYTES // 1024**2))
    guard.kind_of(data, name)
    content = reading.read(data, name)
    outcome = landing.run(actor, content.lines, keep=False)
    # A line that was refused may be the reason why others are: what its cells say comes first.
    outcome.wrong = sorted([*content.wrong, *outcome.wrong], key=_place)
    return content, outcome


def _place(one: Wrong) -> tuple[int, int]:
    return ("Kantor", "Jabatan", "Pegawai").index(one.sheet), one.row


@transaction.atomic
def hand_in(actor: Actor, data: bytes, name: str) -> StaffingBatch:
    """Check a file and keep it until somebody decides; an earlier one of the same person that waits goes."""
    content, outcome = check(actor, data, name)
    for waiting in StaffingBatch.objects.filter(made_by=actor.user, stage=ImportStage.CHECKED):
        discard(actor, waiting)
    batch = StaffingBatch(file_name=name[-160:], made_by=actor.user, notices=content.notices)
    batch.content = crypto.encrypt_bytes(data)
    _tell(batch, outcome)
    batch.save()
    _log(actor, "staffing_check", batch)
    return batch


def _tell(batch: StaffingBatch, outcome: Outcome) -> None:
    kinds = [deed.kind for deed in outcome.deeds]
    batch.added, batch.changed, batch.same = (kinds.count(kind) for kind in (NEW, CHANGED, SAME))
    batch.problems = len(outcome.wrong)
    batch.deeds = crypto.encrypt(json.dumps([asdict(deed) for deed in outcome.deeds], default=str))
    batch.wrong = crypto.encrypt(json.dumps([asdict(one) for one in outcome.wrong], default=str))


def land(actor: Actor, batch: StaffingBatch) -> None:
    """Let a file without problems land; what changed since it was checked is judged again."""
    with transaction.atomic():
        found = _locked(batch, ImportStage.CHECKED)
        content = reading.read(crypto.decrypt_bytes(found.content), found.file_name)
        wrong = content.wrong
        outcome = landing.run(actor, content.lines, keep=not wrong)
        outcome.wrong = sorted([*wrong, *outcome.wrong], key=_place)
        _tell(found, outcome)
        if not outcome.wrong:
            found.stage, found.content, found.ended_at = ImportStage.LANDED, "", timezone.now()
            _log(actor, "import", found)
        found.save()
    batch.refresh_from_db()
    if outcome.wrong:
        raise RuleBroken([_("Ada masalah dalam berkas; tidak ada yang disimpan. Perbaiki, lalu kirim lagi.")])


def discard(actor: Actor, batch: StaffingBatch) -> None:
    """Throw a checked file away."""
    with transaction.atomic():
        found = _locked(batch, ImportStage.CHECKED)
        found.stage, found.ended_at = ImportStage.DISCARDED, timezone.now()
        found.content = found.deeds = found.wrong = ""
        found.save()
        _log(actor, "staffing_discard", found)
    batch.refresh_from_db()


def undo(actor: Actor, batch: StaffingBatch) -> None:
    """Take all of a file back; refused with the reasons where something was done with it since."""
    with transaction.atomic():
        found = _locked(batch, ImportStage.LANDED)
        undoing.take_back(deeds_of(found))
        found.stage, found.ended_at, found.deeds = ImportStage.UNDONE, timezone.now(), ""
        found.save()
        _log(actor, "import_undo", found)
    batch.refresh_from_db()


def deeds_of(batch: StaffingBatch) -> list[Deed]:
    """What the file did, or would do."""
    return [Deed(**one) for one in _opened(batch.deeds)]


def wrong_of(batch: StaffingBatch) -> list[Wrong]:
    """What is wrong with the file."""
    return [Wrong(one["sheet"], one["row"], Fault(**one["fault"])) for one in _opened(batch.wrong)]


def _opened(sealed: str) -> list[dict[str, Any]]:
    return json.loads(crypto.decrypt(sealed)) if sealed else []


def _locked(batch: StaffingBatch, stage: str) -> StaffingBatch:
    found = StaffingBatch.objects.select_for_update(of=("self",)).get(pk=batch.pk)
    if found.stage != stage:
        raise RuleBroken([_("Keadaan impor sudah berubah. Muat ulang halaman ini.")])
    return found


def _log(actor: Actor, action: str, batch: StaffingBatch) -> None:
    counts = {"batch": batch.pk, "added": batch.added, "changed": batch.changed, "problems": batch.problems}
    audit.write(actor, action, app="core", entity="staffing", object_id=batch.pk, changes=counts)
