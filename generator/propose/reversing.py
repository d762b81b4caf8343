"""One changed file turned back, hunk by hunk: into its template, into its entry, or into words that say why not."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.problems import GeneratorError
from generator.propose.entry_edits import ValueEdit, candidates, values_of, written
from generator.propose.hunks import Change, Hunk, hunks_of, with_hunks
from generator.propose.own_words import app_words, expressions_for, named_in, region_words, turned_back
from generator.propose.sources import Sources, entry_of, is_app
from generator.propose.template_edits import Edit, Expression, Irreversible, edit_of, refuse_uneven
from generator.render.engine import Source
from generator.render.traced import Part, Piece, Traced, rendered, trace

MOST_TRIALS = 12
PROOF_FAILED = "the template with this change prints other lines than yours, so it is not what you meant"
_OF_REGIONS = ("project/", "region/")


@dataclass
class Reversed:
    """One hunk and what became of it: edits of the template, values of the entry, or why it cannot be reversed."""

    hunk: Hunk
    edits: list[Edit] = field(default_factory=list)
    values: list[ValueEdit] = field(default_factory=list)
    why: str = ""

    def cannot(self, why: str) -> None:
        """Take the hunk out, with the reason."""
        self.edits, self.values, self.why = [], [], self.why or why


@dataclass(frozen=True)
class ReversedFile:
    """A changed file with its hunks, and its template as it was."""

    path: str
    source: Source
    traced: Traced
    hunks: tuple[Reversed, ...]


def reverse(sources: Sources, path: str, source: Source, old: str, new: str) -> ReversedFile:
    """Turn a changed text file back; raise Irreversible where that is impossible for the whole of it."""
    text = source.path.read_text(encoding="utf-8")
    if source.is_copied:
        traced = Traced(text, text, (Part(Piece(0, True, 0, len(text), 0), 0, text),))
    else:
        traced = trace(source.environment, text, source.context)
    if traced.text != old:
        raise Irreversible("the installed catalogue and templates give this file otherwise; take their release first")
    file = ReversedFile(path, source, traced, tuple(Reversed(hunk) for hunk in hunks_of(traced, new)))
    for one in file.hunks:
        if not one.values and not one.why:
            _reverse_hunk(sources, file, one)
    _refuse_uneven(file)
    _prove(sources, file)
    return file


def edited(source: str, edits: Sequence[Edit]) -> str:
    """Give a source with its edits made; none of them overlap."""
    for edit in sorted(set(edits), key=lambda one: (one.start, one.end), reverse=True):
        source = source[: edit.start] + edit.text + source[edit.end :]
    return source


def with_values(entry: str, values: Sequence[ValueEdit]) -> str:
    """Give an entry with other texts for some of its values."""
    for edit in values:
        now = next(value for value in values_of(entry) if value.key == edit.value.key)
        entry = written(entry, now, edit.text) or entry
    return entry


def _reverse_hunk(sources: Sources, file: ReversedFile, one: Reversed) -> None:
    known, foreign = _words(sources, file)
    edits = []
    for change in one.hunk.changes:
        try:
            if name := named_in(_unknown(change.text, known), foreign):
                raise Irreversible(_names(name, file, sources))
            edits.append(_copied(change) if file.source.is_copied else edit_of(file.traced, change, known))
        except Expression as error:
            _reverse_value(sources, file, one, change, error.part)
            return
        except Irreversible as error:
            one.cannot(str(error))
            return
    one.edits = edits


def _copied(change: Change) -> Edit:
    return Edit(change.start, change.end, change.text, 0)


def _words(sources: Sources, file: ReversedFile) -> tuple[Mapping[str, str], set[str]]:
    """The words that the template can print by an expression, and those that must not stand in it."""
    about = sources.manifest.files[file.path]
    of_region = region_words(sources.region)
    if file.source.is_copied:
        return {}, of_region
    if about["template"].startswith(_OF_REGIONS):
        return expressions_for(file.source.context, of_region), of_region
    app = next((app for app in sources.catalog.apps.values() if app.file == about["entry"]), None)
    context = {key: value for key, value in file.source.context.items() if key != "slug"}  # trees know no region
    return (expressions_for(context, app_words(app)) if app else {}), of_region


def _unknown(text: str, known: Mapping[str, str]) -> str:
    """What is left of a text once the template's expressions print their part of it."""
    left = turned_back(text, known)
    for expression in known.values():
        left = left.replace(f"[[ {expression} ]]", " ")
    return left


def _names(name: str, file: ReversedFile, sources: Sources) -> str:
    template = sources.manifest.files[file.path]["template"]
    if file.source.is_copied or not template.startswith(_OF_REGIONS):
        return (
            f'it names "{name}", which is this region\'s, and the file is the same in every region; '
            "let it read region.profile.REGION, then propose it again"
        )
    return f'it names "{name}", which is this region\'s, and no expression of the template prints that'


def _reverse_value(sources: Sources, file: ReversedFile, one: Reversed, change: Change, part: Part) -> None:
    """Look for the one value of the entry with which the expression prints what was written."""
    entry = entry_of(sources.manifest, file.path)
    line = f"line {file.traced.line_of(part.piece.start)} of the template"
    if not is_app(entry):
        is_regions = file.path.startswith("region/")
        where = f"regions/{sources.region.slug}/" if is_regions else "the region and the chosen entries"
        one.cannot(f"{line} prints a value that the generator makes from {where}; change it there")
        return
    before = file.traced.text[change.start : part.at]
    after = file.traced.text[part.end : change.end]
    if change.start > part.at or not (change.text.startswith(before) and change.text.endswith(after)):
        one.cannot(f"{line} is computed from {entry}, and more than that was changed with it")
        return
    wanted = change.text[len(before) : len(change.text) - len(after)]
    text = sources.text_of(entry)
    others = []
    for trial in list(candidates(text, values_of(text), part.text, wanted))[:MOST_TRIALS]:
        runs = sources.runs_with(entry, trial.entry)
        source = sources.source_of(file.path, runs) if runs else None
        if source is None:
            continue
        printed = rendered(source.environment, file.traced.source, source.context)
        explained, uneven = _compare(file, printed)
        if one in explained and not uneven:
            for hunk in explained:
                hunk.values = [trial]
            return
        others += [f"{trial.value.key} also makes line {number + 1}" for number in uneven[:1] if one in explained]
    if others:
        one.cannot(f"{others[0]} of what the release gave, which you left or changed in another way")
    else:
        one.cannot(f"{line} is computed from {entry}, and no single value of it gives what you wrote")


def _compare(file: ReversedFile, printed: str) -> tuple[list[Reversed], list[int]]:
    """Say which hunks another rendering explains whole, and which lines it makes otherwise than they were changed."""
    base, now = file.traced.text.splitlines(keepends=True), printed.splitlines(keepends=True)
    if len(base) != len(now):
        return [], [0]
    wanted, of_line = list(base), {}
    for one in file.hunks:
        if len(one.hunk.old) == len(one.hunk.new) == 1:
            wanted[one.hunk.first], of_line[one.hunk.first] = one.hunk.new[0], one
    changed = [at for at, line in enumerate(base) if now[at] != line]
    explained = [of_line[at] for at in changed if at in of_line and now[at] == wanted[at]]
    return explained, [at for at in changed if now[at] != wanted[at]]


def _refuse_uneven(file: ReversedFile) -> None:
    """Take out what a loop prints more often than it was changed alike."""
    counted = Counter(edit for one in file.hunks for edit in one.edits)
    lost: set[Edit] = set()
    for one in file.hunks:
        for edit in one.edits:
            try:
                refuse_uneven(file.traced, edit, counted[edit])
            except Irreversible as error:
                lost |= set(one.edits)
                one.cannot(str(error))
                break
    for one in file.hunks:
        if lost.intersection(one.edits):
            one.cannot("the template makes it with the same lines as a change that cannot be reversed")


def _prove(sources: Sources, file: ReversedFile) -> None:
    """Render with the changes and compare with what was written; take out what does not give that."""
    if _is_proven(sources, file, [one for one in file.hunks if not one.why]):
        return
    for one in file.hunks:
        alike = [other for other in file.hunks if not other.why and _belong_together(one, other)]
        if not one.why and not _is_proven(sources, file, alike):
            for other in alike:
                other.cannot(PROOF_FAILED)
    good = [one for one in file.hunks if not one.why]
    if good and not _is_proven(sources, file, good):
        for one in good:
            one.cannot(PROOF_FAILED)


def _belong_together(one: Reversed, other: Reversed) -> bool:
    return one is other or bool(set(one.edits) & set(other.edits)) or bool(_keys(one) & _keys(other))


def _keys(one: Reversed) -> set[str]:
    return {value.value.key for value in one.values}


def _is_proven(sources: Sources, file: ReversedFile, hunks: Sequence[Reversed]) -> bool:
    wanted = with_hunks(file.traced.text, [one.hunk for one in hunks])
    source = edited(file.traced.source, [edit for one in hunks for edit in one.edits])
    if file.source.is_copied:
        return source == wanted
    values = {value.value.key: value for one in hunks for value in one.values}
    made = _with_values(sources, file, list(values.values())) if values else file.source
    try:
        return made is not None and rendered(made.environment, source, made.context) == wanted
    except GeneratorError:
        return False


def _with_values(sources: Sources, file: ReversedFile, values: Sequence[ValueEdit]) -> Source | None:
    entry = entry_of(sources.manifest, file.path)
    runs = sources.runs_with(entry, with_values(sources.text_of(entry), values))
    return sources.source_of(file.path, runs) if runs else None
