"""Checks and lands batches piece by piece: a piece is one transaction, and after a kill the next runner goes on.

Small files are done at once, big ones by a background task; the clock takes up what no task has touched.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from core import access, bulk, display, masking, memory, notify, records, rules
from core.entities import Entity, get
from core.fields.person import remember_people
from core.imports import workbook
from core.imports.columns import columns_of
from core.imports.doubles import Doubles
from core.imports.faults import Fault
from core.imports.guard import Refused
from core.imports.judging import Judge, Verdict
from core.imports.layout import read_layout
from core.models import ImportBatch, ImportedRow, ImportFault, ImportStage

PIECE = 250
MAX_ROWS = 20_000
MAX_FAULTS = 50_000
AT_ONCE = 300
MAX_ATTEMPTS = 5
SHOWN = 10
LEASE = timedelta(minutes=3)
WAITING = (ImportStage.CHECKING, ImportStage.LANDING)


def begin(batch: ImportBatch) -> None:
    """Run a small batch now and leave a big one to a task."""
    from core.imports import tasks

    if batch.expected_rows <= AT_ONCE:
        run(batch.pk)
        batch.refresh_from_db()
    else:
        transaction.on_commit(lambda: tasks.work.enqueue(batch.pk))


def run_waiting(now: datetime) -> int:
    """Take up batches that wait and that nobody works on; the clock calls this."""
    waiting = ImportBatch.objects.filter(_free(now), stage__in=WAITING).order_by("pk").values_list("pk", flat=True)
    return sum(run(pk) for pk in list(waiting[:5]))


def run(pk: int) -> int:
    """Bring one batch to its next stage; 0 where somebody else does or nothing is to be done."""
    now = timezone.now()
    waiting = ImportBatch.objects.filter(_free(now), pk=pk, stage__in=WAITING)
    if not waiting.update(leased_until=now + LEASE, attempts=F("attempts") + 1):
        return 0
    batch = ImportBatch.objects.select_related("made_by").get(pk=pk)
    if batch.attempts > MAX_ATTEMPTS:
        _fail(batch, _("Gagal berulang kali. Beri tahu pengelola aplikasi."))
        return 1
    try:
        with memory.remembering():
            _Run(batch).work()
    except Refused as problem:
        _fail(batch, str(problem))
    except access.Forbidden:
        _fail(batch, _("Hak mengimpor sudah berakhir."))
    return 1


def _free(now: datetime) -> Q:
    return Q(leased_until__isnull=True) | Q(leased_until__lt=now)


def _fail(batch: ImportBatch, text: str) -> None:
    ImportBatch.objects.filter(pk=batch.pk).update(
        stage=ImportStage.FAILED, error=text[:300], leased_until=None, ended_at=timezone.now()
    )


class _Run:
    """One runner over one batch."""

    def __init__(self, batch: ImportBatch) -> None:
        from core.imports.batches import content_of, require

        self.batch = batch
        self.entity: Entity = get(batch.app, batch.entity)
        self.actor = access.actor_for(batch.made_by)
        require(self.actor, self.entity)
        self.data = content_of(batch)
        if not self.data:
            raise Refused(_("Berkasnya sudah dihapus. Kirim lagi."))
        self.layout = read_layout(self.data, batch.file_kind, columns_of(self.entity, self.actor))
        self.judge = Judge(self.entity, self.actor, self.layout)
        self.doubles = Doubles(self.entity)
        self.lands = batch.stage == ImportStage.LANDING

    def work(self) -> None:
        """Go over all rows that are not done yet."""
        if not self.lands:
            self._begin_anew()
        with workbook.opened(self.data, self.batch.file_kind, self.layout.width) as page:
            body = self._body(page.rows)
            while piece := list(islice(body, PIECE)):
                self._look_up_people(piece)
                self._piece([self.judge.judge(number, cells) for number, cells in piece])
        self._end()

    def _begin_anew(self) -> None:
        """A check that was cut off starts over: nothing of it was shown yet."""
        self.batch.faults.all().delete()
        ImportBatch.objects.filter(pk=self.batch.pk).update(rows=0, good=0, bad=0, last_row=0, preview=[])
        self.batch.refresh_from_db()

    def _body(self, rows: Iterator[tuple[int, Any]]) -> Iterator[tuple[int, Any]]:
        next(rows, None)
        for number, cells in rows:
            if number > MAX_ROWS + 2:
                raise Refused(_("Lebih dari %s baris. Bagi menjadi beberapa berkas.") % display.number(MAX_ROWS))
            is_empty = all(at >= len(cells) or cells[at].value in (None, "") for at, _column in self.layout.columns)
            if number > self.batch.last_row and not is_empty and not (number <= 3 and self.layout.is_help(cells)):
                yield number, cells

    def _look_up_people(self, piece: list[tuple[int, Any]]) -> None:
        for at, column in self.layout.columns:
            if column.info.kind == "person" and column.part == "nik":
                cells = [cells[at].value for _number, cells in piece if at < len(cells)]
                remember_people([value for value in cells if isinstance(value, str)])

    def _piece(self, verdicts: list[Verdict]) -> None:
        self.doubles.mark(verdicts)
        with transaction.atomic():
            if self.lands:
                self._land([verdict for verdict in verdicts if verdict.is_good])
            self._write_faults(verdicts)
            self._progress(verdicts)

    def _land(self, good: list[Verdict]) -> None:
        """Make the records together; where the database refuses, one by one, so that one row stops no other."""
        try:
            bulk.create_many(self.entity, self.actor, [verdict.draft for verdict in good])
            made = [(verdict.row, verdict.draft.pk) for verdict in good]
        except (rules.RuleBroken, IntegrityError):
            made = [(verdict.row, pk) for verdict in good if (pk := self._one(verdict)) is not None]
        keys = [pk for _row, pk in made]
        stamps = dict(self.entity.model._default_manager.filter(pk__in=keys).values_list("pk", "updated_at"))
        ImportedRow.objects.bulk_create(
            ImportedRow(batch=self.batch, row=row, object_id=pk, stamp=stamps[pk]) for row, pk in made
        )
        self.batch.landed += len(made)

    def _one(self, verdict: Verdict) -> int | None:
        try:
            with records.people_as_before([verdict.draft]):
                return records.create(self.entity, self.actor, verdict.values).pk
        except rules.RuleBroken as problem:
            verdict.faults += [Fault(text) for text in problem.messages]
        except IntegrityError:
            verdict.faults.append(Fault(_("Ditolak basis data; periksa apakah data ini sudah ada.")))
        return None

    def _write_faults(self, verdicts: list[Verdict]) -> None:
        numbers = [verdict.row for verdict in verdicts]
        if self.lands:
            self.batch.faults.filter(row__in=numbers).delete()
        found = [(verdict.row, fault) for verdict in verdicts for fault in verdict.faults]
        ImportFault.objects.bulk_create(_fault_row(self.batch, row, fault) for row, fault in found)
        self.faults_seen = getattr(self, "faults_seen", 0) + len(found)
        if self.faults_seen > MAX_FAULTS:
            raise Refused(_("Terlalu banyak masalah. Periksa apakah kolomnya bergeser, lalu kirim lagi."))

    def _progress(self, verdicts: list[Verdict]) -> None:
        batch, good = self.batch, sum(verdict.is_good for verdict in verdicts)
        batch.last_row = verdicts[-1].row
        if not self.lands:
            batch.rows += len(verdicts)
            batch.good += good
            batch.bad += len(verdicts) - good
            if len(batch.preview) < SHOWN:
                shown = [self._shown(verdict) for verdict in verdicts if verdict.is_good]
                batch.preview = [*batch.preview, *shown][:SHOWN]
        batch.leased_until = timezone.now() + LEASE
        batch.save(update_fields=["last_row", "rows", "good", "bad", "landed", "preview", "leased_until"])

    def _shown(self, verdict: Verdict) -> dict[str, Any]:
        """A row as it will be kept, for the preview; long numbers masked."""
        cells = []
        for info in self.entity.fields:
            if info.kind in ("file", "image", "shape", "table", "opening_hours") or len(cells) == 6:
                continue
            value = getattr(verdict.draft, info.name, None)
            if value not in (None, "", []):
                cells.append({"label": str(info.label), "value": _words(verdict.draft, info, value)})
        return {"row": verdict.row, "cells": cells}

    def _end(self) -> None:
        batch, now = self.batch, timezone.now()
        batch.stage = ImportStage.LANDED if self.lands else ImportStage.CHECKED
        batch.ended_at = now if self.lands else None
        batch.leased_until = None
        if self.lands:
            batch.preview = []
        batch.save(update_fields=["stage", "ended_at", "leased_until", "preview"])
        if batch.expected_rows > AT_ONCE and batch.made_by_id:
            self._tell()

    def _tell(self) -> None:
        batch = self.batch
        words = {"file": batch.file_name, "good": display.number(batch.good), "landed": display.number(batch.landed)}
        title = _("Impor %(file)s: %(good)s baris siap dimasukkan") % words
        if self.lands:
            title = _("Impor %(file)s: %(landed)s baris sudah dimasukkan") % words
        url = self.entity.url("import_batch", batch.pk)
        notify.send(user_id=batch.made_by_id, title=title, url=url, key=f"import:{batch.pk}:{batch.stage}")


def _words(draft: Any, info: Any, value: Any) -> str:
    if info.kind in ("nik", "kk"):
        return masking.nik(str(value))
    named = getattr(draft, f"get_{info.name}_display", None)
    if named is not None and not info.many:
        return str(named())
    if info.kind == "money":
        return display.money(value)
    return ", ".join(map(str, value)) if isinstance(value, list) else display.plain(value)


def _fault_row(batch: ImportBatch, row: int, fault: Fault) -> ImportFault:
    return ImportFault(
        batch=batch,
        row=row,
        heading=fault.heading[:200],
        value=fault.value[:80],
        text=fault.text[:400],
        advice=fault.advice[:400],
        is_warning=fault.is_warning,
    )
