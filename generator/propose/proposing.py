"""What a region changed in its replica as one patch for the catalogue's repository, and words for every hunk."""

import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.lifecycle.git import Repo, make_scratch
from generator.lifecycle.pristine import pristine_tree
from generator.problems import GeneratorError
from generator.propose.entry_edits import ValueEdit
from generator.propose.own_words import named_in, region_words
from generator.propose.reversing import Reversed, ReversedFile, edited, reverse, with_values
from generator.propose.sources import Sources, entry_of, template_file
from generator.propose.template_edits import Edit, Irreversible
from generator.render.engine import Run
from generator.render.rendered import RenderedFile
from generator.roots import ROOT


@dataclass(frozen=True)
class Told:
    """One hunk in words: where in the replica, and either where in the catalogue it goes or why nowhere."""

    file: str
    line: int  # 0 for the whole file
    where: str = ""
    why: str = ""


@dataclass
class Proposal:
    """The sources as they would be, words for every hunk, and what a reader of the patch should know."""

    told: list[Told] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    before: dict[str, RenderedFile] = field(default_factory=dict)
    after: dict[str, RenderedFile] = field(default_factory=dict)

    def put(self, name: str, place: Path, data: bytes) -> None:
        """Note what a source of the catalogue would be."""
        is_executable = bool(place.stat().st_mode & 0o100)
        self.before[name] = RenderedFile(name, place.read_bytes(), "", "", is_executable)
        self.after[name] = RenderedFile(name, data, "", "", is_executable)


def propose(sources: Sources, changed: Mapping[str, tuple[bytes, bytes]]) -> Proposal:
    """Turn changed files, each as it was given and as it stands, into changes of the catalogue's sources."""
    proposal, files = Proposal(), []
    for path, (old, new) in sorted(changed.items()):
        try:
            file = _file(sources, proposal, path, old, new)
        except (Irreversible, GeneratorError) as error:
            proposal.told.append(Told(path, 0, why=str(error)))
        else:
            files += [file] if file else []
    _refuse_disagreeing(files)
    for file in files:
        proposal.told += [_told(sources, file, one) for one in file.hunks]
    _put_templates(sources, proposal, files)
    _put_entries(sources, proposal, files)
    proposal.told.sort(key=lambda one: (one.file, one.line))
    return proposal


def as_patch(proposal: Proposal, repo: Repo) -> str:
    """Give the proposal in git's format; `git apply` takes it in a clone of the catalogue's repository."""
    if not proposal.after:
        return ""
    with tempfile.TemporaryDirectory(prefix="replikota-") as folder:
        scratch = make_scratch(Path(folder) / "repository", repo)
        trees = [pristine_tree(scratch, files.values()) for files in (proposal.before, proposal.after)]
        form = ("--no-ext-diff", "--no-color", "--binary", "--src-prefix=a/", "--dst-prefix=b/")
        return scratch.run("diff", *form, *trees).decode("utf-8", errors="surrogateescape")


def _file(sources: Sources, proposal: Proposal, path: str, old: bytes, new: bytes) -> ReversedFile | None:
    """Reverse one file; a copied one that is no text is taken whole."""
    template = sources.manifest.files[path]["template"]
    if template.startswith("migrations/"):
        raise Irreversible(
            "an applied migration never changes; change the entry, and `replikota catalog bump` makes the next one"
        )
    source = sources.source_of(path)
    if source is None:
        raise Irreversible("the installed catalogue and templates make no such file; take their release first")
    try:
        return reverse(sources, path, source, old.decode("utf-8"), new.decode("utf-8"))
    except UnicodeDecodeError:
        if not source.is_copied or source.path.read_bytes() != old:
            raise Irreversible("it is not UTF-8, and its template is a text") from None
    if name := named_in(new.decode("latin-1"), region_words(sources.region)):
        raise Irreversible(f'it is no text and names "{name}", which is this region\'s')
    name = _template_name(template)
    proposal.put(name, source.path, new)
    proposal.told.append(Told(path, 0, where=name))
    return None


def _refuse_disagreeing(files: Sequence[ReversedFile]) -> None:
    """Take out changes of one place of a source that two files ask to be different."""
    asked: list[tuple[str, Edit, ReversedFile, Reversed]] = [
        (str(file.source.path), edit, file, one) for file in files for one in file.hunks for edit in one.edits
    ]
    for place, edit, file, one in asked:
        for other_place, other, other_file, _hunk in asked:
            if place == other_place and edit != other and _overlap(edit, other) and other_file is not file:
                one.cannot(f"{other_file.path} changes the same place of the template in another way")
    values: dict[tuple[str, str], set[str]] = {}
    pairs = [(file, one, value) for file in files for one in file.hunks for value in one.values]
    for file, _one, value in pairs:
        values.setdefault((_package(file.path), value.value.key), set()).add(value.text)
    for file, one, value in pairs:
        if len(values[_package(file.path), value.value.key]) > 1:
            one.cannot(f"another file asks {value.value.key} to say something else")


def _package(path: str) -> str:
    return "/".join(path.split("/")[:2])


def _overlap(edit: Edit, other: Edit) -> bool:
    if edit.start == edit.end or other.start == other.end:
        return edit.start == other.start or other.start < edit.start < other.end or edit.start < other.start < edit.end
    return edit.start < other.end and other.start < edit.end


def _told(sources: Sources, file: ReversedFile, one: Reversed) -> Told:
    if one.why:
        return Told(file.path, one.hunk.line, why=one.why)
    places = [f"{_template_name(_template(sources, file))}:{file.traced.line_of(edit.start)}" for edit in one.edits[:1]]
    entry = entry_of(sources.manifest, file.path)
    places += [f"{entry}:{value.value.line} {value.value.key}" for value in one.values]
    return Told(file.path, one.hunk.line, where=", ".join(places))


def _template(sources: Sources, file: ReversedFile) -> str:
    return sources.manifest.files[file.path]["template"]


def _template_name(template: str) -> str:
    return template_file(template).relative_to(ROOT).as_posix()


def _put_templates(sources: Sources, proposal: Proposal, files: Sequence[ReversedFile]) -> None:
    by_template: dict[str, list[ReversedFile]] = {}
    for file in files:
        by_template.setdefault(_template(sources, file), []).append(file)
    for template, ours in sorted(by_template.items()):
        edits = [edit for file in ours for one in file.hunks for edit in one.edits]
        if not edits:
            continue
        first = ours[0]
        proposal.put(_template_name(template), first.source.path, edited(first.traced.source, edits).encode())
        others = sum(about["template"] == template for about in sources.manifest.files.values()) - len(ours)
        if others:
            noun = "file" if others == 1 else "files"
            proposal.remarks.append(
                f"{_template_name(template)} also makes {others} other {noun} of this replica, which change with it"
            )


def _put_entries(sources: Sources, proposal: Proposal, files: Sequence[ReversedFile]) -> None:
    by_entry: dict[str, dict[str, ValueEdit]] = {}
    named = set()
    for file in files:
        for value in (value for one in file.hunks for value in one.values):
            by_entry.setdefault(entry_of(sources.manifest, file.path), {})[value.value.key] = value
            named.add(file.path)
    for entry, values in sorted(by_entry.items()):
        text = with_values(sources.text_of(entry), list(values.values()))
        proposal.put(entry, sources.place_of(entry), text.encode())
        left = [path for path in _changed_by(sources, entry, text) if path not in named]
        if left:
            noun = "file" if len(left) == 1 else "files"
            such = ", ".join(left[:5]) + (" …" if len(left) > 5 else "")
            proposal.remarks.append(f"{entry} also changes lines of {len(left)} {noun} that you left: {such}")
        proposal.remarks += _untranslated(sources, entry, values.values())


def _untranslated(sources: Sources, entry: str, values: Iterable[ValueEdit]) -> Iterator[str]:
    """Name words whose English stands under what they were."""
    app = next(app for app in sources.catalog.apps.values() if app.file == entry)
    english = sources.catalog.english_of(app)
    for value in values:
        if value.value.text in english and value.text not in english:
            yield f'the English of "{value.value.text}" stands under these words in catalog/english/: rename them there'


def _changed_by(sources: Sources, entry: str, text: str) -> Iterator[str]:
    before = _all(sources, sources.runs_of(entry))
    after = _all(sources, sources.runs_with(entry, text) or ())
    yield from sorted(path for path in {*before, *after} if before.get(path) != after.get(path))


def _all(sources: Sources, runs: Iterable[Run]) -> dict[str, bytes]:
    return {file.path: file.data for run in runs for file in sources.engine.render(run)}
