"""Writes columns, marks and words of a subject; refuses each wrong mark by itself, and what somebody else changed."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.schooling import formula, schools
from blocks.schooling.models import Assessment, Kind, MarkChange, Pupil, Result, Score
from blocks.schooling.selectors import books
from core import access, audit, display, turns, typed_numbers
from core.access import Actor
from core.rules import RuleBroken
from core.workflow import StaleState, state_label

MOST_COLUMNS = 15
MOST_SIGNS = 400


@dataclass(frozen=True)
class Mistake:
    """A mark that was not kept, and why."""

    assessment_id: int
    pupil_id: int
    typed: str
    text: str


def require_may_write(binding: Any, actor: Actor, teaching: Any) -> None:
    if not schools.is_teacher_of(binding, actor, teaching):
        raise access.Forbidden(_("Nilai diisi oleh guru mata pelajaran ini."))


def _hold(binding: Any, record: Any) -> Any:
    """The record as it is now, held; raises StaleState where its marks are locked."""
    current = turns.hold(record)
    if not books.is_open(binding, current):
        state = state_label(binding.entity_of("book"), current)
        raise StaleState(_("Keadaan nilai kelas ini: %s. Nilainya tidak dapat diubah.") % state)
    turns.hold(binding.row(current))
    return current


def add_column(binding: Any, actor: Actor, record: Any, teaching: Any, kind: str, title: str, aim: str) -> Assessment:
    """Add an assessment with the aim that it is about."""
    require_may_write(binding, actor, teaching)
    title, aim = title.strip(), aim.strip()
    wrong = {}
    if kind not in Kind.values:
        wrong["kind"] = _("Pilih jenis penilaian.")
    if not title or len(title) > 20:
        wrong["title"] = _("Beri nama singkat, paling panjang 20 huruf.")
    if len(aim) > 200:
        wrong["aim"] = _("Tujuan pembelajaran paling panjang 200 huruf.")
    if kind in (Kind.DAILY, Kind.TEST) and not aim:
        wrong["aim"] = _("Tulis tujuan pembelajarannya; dari sini deskripsi rapor dibuat.")
    if wrong:
        raise RuleBroken(list(wrong.values()), wrong)
    try:
        with transaction.atomic():
            book = binding.row(_hold(binding, record))
            if len(books.columns(book, teaching.pk)) >= MOST_COLUMNS:
                raise RuleBroken([_("Paling banyak %d penilaian satu mata pelajaran.") % MOST_COLUMNS])
            made = Assessment.objects.create(book=book, teaching_id=teaching.pk, kind=kind, title=title, aim=aim)
            audit.record(actor, "create", made, {"title": title, "kind": kind})
            return made
    except IntegrityError:
        raise RuleBroken([_("Nama singkat itu sudah dipakai.")]) from None


def remove_column(binding: Any, actor: Actor, record: Any, teaching: Any, key: int) -> None:
    """Take away an assessment that has no marks."""
    require_may_write(binding, actor, teaching)
    with transaction.atomic():
        book = binding.row(_hold(binding, record))
        found = Assessment.objects.filter(book=book, teaching_id=teaching.pk, pk=key).first()
        if found is None:
            raise RuleBroken([_("Penilaian itu tidak ada.")])
        if found.scores.exists():
            raise RuleBroken([_("Penilaian yang sudah mempunyai nilai tidak dapat dihapus. Kosongkan dulu nilainya.")])
        audit.record(actor, "delete", found, {"title": found.title})
        found.delete()


def save(
    binding: Any,
    actor: Actor,
    record: Any,
    teaching: Any,
    given: Mapping[int, Mapping[int, str]],
    seen: Mapping[int, str],
) -> list[Mistake]:
    """Keep the marks given by pupil and assessment; gives those that were not kept, the others stand."""
    require_may_write(binding, actor, teaching)
    with transaction.atomic():
        current = _hold(binding, record)
        book = binding.row(current)
        heads = books.columns(book, teaching.pk)
        kept = {(one.pupil_id, one.assessment_id): one for one in Score.objects.filter(assessment__in=heads)}
        known = {pupil.pk: pupil for pupil, _child in books.pupils(binding, current)}
        mistakes: list[Mistake] = []
        changes: list[MarkChange] = []
        for pupil_id, line in given.items():
            if pupil_id not in known:
                raise RuleBroken([_("Ada murid yang tidak di kelas ini. Muat ulang halaman.")])
            shown = (
                dict(zip((one.pk for one in heads), seen[pupil_id].split("|"), strict=False))
                if pupil_id in seen
                else {}
            )
            for head in heads:
                typed = line.get(head.pk)
                if typed is None:
                    continue
                change = _one(head, known[pupil_id], typed, kept.get((pupil_id, head.pk)), shown.get(head.pk), mistakes)
                if change is not None:
                    changes.append(change)
        _keep(actor, book, teaching, changes)
        compute(binding, book, teaching, {one.pupil_id for one in changes})
        if changes:
            audit.record(actor, "edit", book, {"subject": books.subject_of(binding, teaching), "marks": len(changes)})
    return mistakes


def _one(
    head: Assessment, pupil: Pupil, typed: str, kept: Score | None, shown: str | None, mistakes: list[Mistake]
) -> MarkChange | None:
    """The change that a typed mark is; None where nothing changed or it was refused."""
    now = kept.value if kept is not None else None
    try:
        value = read(typed)
    except RuleBroken as problem:
        mistakes.append(Mistake(head.pk, pupil.pk, typed, problem.messages[0]))
        return None
    if value == now:
        return None
    if shown is not None and shown != ("" if now is None else f"{now.normalize():f}"):
        if shown == ("" if value is None else f"{value.normalize():f}"):
            return None  # the page is old, and the teacher did not touch this mark
        mistakes.append(Mistake(head.pk, pupil.pk, typed, _("Nilai ini baru saja diubah menjadi %s.") % _words(now)))
        return None
    change = MarkChange(pupil=pupil, title=head.title, before=now, after=value)
    change.score = kept or Score(assessment=head, pupil=pupil)
    return change


def _words(value: Decimal | None) -> str:
    return display.number(value) if value is not None else _("kosong")


def read(typed: str) -> Decimal | None:
    """A mark from 0 to 100 with one decimal at most; None where it is left empty. Raises RuleBroken."""
    if not typed.strip():
        return None
    try:
        value = typed_numbers.read(typed)
    except typed_numbers.Misread as problem:
        raise RuleBroken([str(problem)]) from None
    if not 0 <= value <= 100:
        raise RuleBroken([_("Nilai dari 0 sampai 100.")])
    if value != value.quantize(Decimal("0.1")):
        raise RuleBroken([_("Paling banyak satu angka di belakang koma.")])
    return value


def _keep(actor: Actor, book: Any, teaching: Any, changes: list[MarkChange]) -> None:
    """Write all changed marks at once, and each change with who made it."""
    now = timezone.now()
    for one in changes:
        one.book, one.teaching_id, one.at, one.by = book, teaching.pk, now, actor.user
        one.score.value = one.after
    Score.objects.filter(pk__in=[one.score.pk for one in changes if one.after is None]).delete()
    written = [one.score for one in changes if one.after is not None]
    Score.objects.bulk_create([score for score in written if score.pk is None])
    Score.objects.bulk_update([score for score in written if score.pk is not None], ["value"])
    MarkChange.objects.bulk_create(changes)


def compute(binding: Any, book: Any, teaching: Any, pupils: set[int]) -> None:
    """Work out final marks and words of some pupils anew; words that the teacher wrote stay."""
    weights, least = books.weights(binding), binding.of(teaching, "teaching_least") or 0
    marks: dict[int, dict[str, list[Decimal]]] = defaultdict(lambda: defaultdict(list))
    aims: dict[int, list[formula.Aim]] = defaultdict(list)
    rows = Score.objects.filter(assessment__book=book, assessment__teaching_id=teaching.pk, pupil__in=pupils)
    for one in rows.select_related("assessment").order_by("assessment_id"):
        marks[one.pupil_id][one.assessment.kind].append(one.value)
        if one.assessment.aim:
            aims[one.pupil_id].append(formula.Aim(one.assessment.aim, one.value))
    results = {one.pupil_id: one for one in Result.objects.filter(book=book, teaching_id=teaching.pk, pupil__in=pupils)}
    for pupil_id in sorted(pupils):
        result = results.setdefault(pupil_id, Result(book=book, teaching_id=teaching.pk, pupil_id=pupil_id))
        result.final = formula.final(marks[pupil_id], weights)
        if not result.is_written:
            result.reached, result.lacking = words_of(aims[pupil_id], least)
    Result.objects.bulk_update([one for one in results.values() if one.pk], ["final", "reached", "lacking"])
    Result.objects.bulk_create([one for one in results.values() if one.pk is None])


def words_of(aims: list[formula.Aim], least: int) -> tuple[str, str]:
    """What is mastered, and what needs work, as sentences of the card."""
    strong, weak = formula.strongest(aims, least), formula.weakest(aims, least)
    reached = _("Menunjukkan penguasaan yang baik dalam %s.") % _small(strong) if strong else ""
    lacking = _("Masih perlu bimbingan dalam %s.") % _small(weak) if weak else ""
    return reached[:MOST_SIGNS], lacking[:MOST_SIGNS]


def _small(aim: str) -> str:
    return display.mid_sentence(aim.rstrip("."))


def write_words(binding: Any, actor: Actor, record: Any, teaching: Any, given: Mapping[int, tuple[str, str]]) -> int:
    """Keep the words that the teacher wrote; both empty brings back those of the marks. Gives how many changed."""
    require_may_write(binding, actor, teaching)
    if any(len(text) > MOST_SIGNS for pair in given.values() for text in pair):
        raise RuleBroken([_("Deskripsi paling panjang %d huruf.") % MOST_SIGNS])
    with transaction.atomic():
        current = _hold(binding, record)
        book, changed = binding.row(current), set()
        known = {pupil.pk for pupil, _child in books.pupils(binding, current)}
        for pupil_id, (reached, lacking) in given.items():
            if pupil_id not in known:
                continue
            result, _made = Result.objects.get_or_create(book=book, teaching_id=teaching.pk, pupil_id=pupil_id)
            if (result.reached, result.lacking) != (reached.strip(), lacking.strip()):
                result.reached, result.lacking = reached.strip(), lacking.strip()
                result.is_written = bool(result.reached or result.lacking)
                result.save()
                changed.add(pupil_id)
        compute(binding, book, teaching, changed)
        if changed:
            audit.record(actor, "edit", book, {"subject": books.subject_of(binding, teaching), "words": len(changed)})
    return len(changed)
