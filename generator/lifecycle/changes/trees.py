"""The files of a catalogue as it stands now, in a folder, or at a git revision. Nothing here knows what they mean."""

import io
import tarfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.lifecycle.git import find_repo
from generator.load.core_yaml import YamlError, compose, construct
from generator.problems import GeneratorError

PARTS = ("catalog", "regions", "templates")
Files = Mapping[str, bytes]  # path below the root -> content


def files_in(root: Path) -> Files:
    """Read catalogue, regions and templates of a folder; links are not followed."""
    found = {}
    for part in PARTS:
        for path in sorted((root / part).rglob("*")):
            if path.is_file() and not path.is_symlink() and "__pycache__" not in path.parts:
                found[path.relative_to(root).as_posix()] = path.read_bytes()
    return found


def files_at(base: str, root: Path) -> Files:
    """Read them from BASE: a folder with a catalogue, or a revision of the repository that `root` is."""
    folder = Path(base)
    if (folder / "catalog" / "catalog.yaml").is_file():
        return files_in(folder)
    repo = find_repo(root)
    commit = repo.commit_of(base) if repo is not None and not base.startswith("-") else ""
    if repo is None or not commit:
        raise GeneratorError(
            f'"{base}" is neither a folder that holds catalog/catalog.yaml nor a git revision of {root}\n'
            "Next step: name a tag, branch or commit that `git log` shows, or the folder of the earlier release."
        )
    top = {path.split("/")[0] for path in repo.objects(commit)}
    parts = [part for part in PARTS if part in top]
    if "catalog" not in parts:
        raise GeneratorError(f'revision "{base}" has no catalogue\nNext step: name a later revision.')
    packed = io.BytesIO(repo.run("archive", "--format=tar", commit, "--", *parts))
    with tarfile.open(fileobj=packed) as archive:
        members = [(one.name, archive.extractfile(one)) for one in archive if one.isfile()]
        return {name: content.read() for name, content in members if content is not None}


def data_of(files: Files, path: str) -> dict[str, Any]:
    """Read one YAML file as plain data; an absent one is empty, one that cannot be read is refused."""
    try:
        data = construct(compose(files[path].decode()))[0] if path in files else {}
    except (YamlError, UnicodeDecodeError) as error:
        raise GeneratorError(f"{path}: cannot be read: {error}\nNext step: run `replikota validate`.") from error
    return data if isinstance(data, dict) else {}
