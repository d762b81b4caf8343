"""What a replica decides otherwise than the folder of its region: kept with it, and laid over that folder each time.

`set` and `remove` write the file, `update` and `add` bring it along; a team may edit it by hand, as any other file.
"""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.cache.whole import Made
from generator.lifecycle.git import Repo
from generator.load.document import Document, parse_document
from generator.load.editing import edited
from generator.load.schema import read_schema
from generator.problems import GeneratorError, Problem, ProblemsFound
from generator.record.answers import ANSWERS_PATH as ANSWERS
from generator.record.manifest import MANIFEST_PATH, manifest_file
from generator.render.rendered import RenderedFile

HEAD = (
    "# What this replica decides otherwise than its region's region.yaml, in the same words.\n"
    "# `replikota set` and `replikota remove` write here; every update reads it.\n"
)
__all__ = ["ANSWERS", "answered", "answers_of", "laid_over", "leaves", "read_answers", "with_answers"]
DEPTH = 3  # settings.<application>.<setting>: what stands there is one value, whatever its shape
FIXED = ("slug", "code", "edition", "kind")  # who the region is; another region is another replica


def answers_of(repo: Repo) -> str:
    """Read the file as it is committed, "" where there is none."""
    done = repo.call("cat-file", "blob", f"HEAD:{ANSWERS}", fine=(0, 128))
    return done.stdout.decode("utf-8", errors="replace") if done.returncode == 0 else ""


def answered(text: str, where: Sequence[str], value: Any) -> str:
    """Give the file with one more answer."""
    return edited(text or HEAD, where, value, order())


def order() -> list[str]:
    """The order of the keys of region.yaml."""
    return list(read_schema("region").get("properties", ()))


def read_answers(text: str) -> Document:
    """Read the file; raise with everything that is wrong with it as YAML."""
    document = parse_document(text, Path(ANSWERS), ANSWERS)
    if document.problems:
        raise ProblemsFound(document.problems)
    if text and document.data is not None and not isinstance(document.data, dict):
        raise GeneratorError(f"{ANSWERS} must be a map of keys, as region.yaml is. Next step: restore it from git.")
    return document


def leaves(data: Any, where: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """List each answer with its place."""
    for key, value in data.items():
        place = (*where, str(key))
        if isinstance(value, dict) and len(place) < DEPTH:
            yield from leaves(value, place)
        else:
            yield place, value


@contextmanager
def laid_over(folder: Path, text: str) -> Iterator[Path]:
    """Give the region's folder with the answers in it; problems are told where the answer stands."""
    document = read_answers(text)
    if not document.data:
        yield folder
        return
    with tempfile.TemporaryDirectory(prefix="replikota-") as place:
        own = Path(place).resolve() / folder.resolve().name
        shutil.copytree(folder, own, symlinks=True)
        target = own / "region.yaml"
        body = target.read_text(encoding="utf-8-sig")
        for where, value in leaves(document.data):
            _refuse_fixed(where)
            body = edited(body, where, value, order())
        target.write_text(body, encoding="utf-8")
        try:
            yield own
        except ProblemsFound as found:
            whole = parse_document(body, target, "")
            raise ProblemsFound([_told(one, own, folder, whole, document) for one in found.problems]) from found


def with_answers(made: Made, text: str) -> tuple[RenderedFile, ...]:
    """Give the files of a replica with its answers among them, the manifest last."""
    if not text:
        return made.files
    files = [file for file in made.files if file.path != MANIFEST_PATH]
    files.append(RenderedFile(ANSWERS, text.encode(), "", "replikota"))
    files.sort(key=lambda file: file.path)
    return (*files, manifest_file(made.answers.recorded, files))


def _refuse_fixed(where: Sequence[str]) -> None:
    if where[0] in FIXED:
        raise GeneratorError(
            f"{ANSWERS} changes {where[0]}, which says which region this is.\n"
            "Next step: take that line out; another region is a replica of its own (`replikota generate`)."
        )


def _told(problem: Problem, own: Path, folder: Path, whole: Document, answers: Document) -> Problem:
    if not problem.file.startswith(own.as_posix()):
        return problem
    if problem.file.endswith("/region.yaml"):
        for where, _value in leaves(answers.data):
            for depth in range(len(where), 0, -1):
                part = where[:depth]
                if (problem.line, problem.column) in (whole.position(part), whole.key_position(part)):
                    line, column = answers.position(part)
                    return replace(problem, file=ANSWERS, line=line, column=column)
    return replace(problem, file=problem.file.replace(own.as_posix(), folder.as_posix(), 1))
