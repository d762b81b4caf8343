"""The folder in which one entry is tried: a replica with the trial's own code, brought up to date file by file."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.load.catalog import Catalog
from generator.plan import plan
from generator.problems import GeneratorError
from generator.record.manifest import MANIFEST_PATH, Manifest, manifest_file, read_manifest
from generator.render.engine import Engine, Run
from generator.render.rendered import RenderedFile
from generator.resolve import Choice
from generator.roots import TEMPLATES_FOLDER
from generator.write import write_new, write_refresh

MARK = "trial/server.py"  # no replica has it
NEVER_WRITTEN = Manifest(release="", region="", apps=(), files={})


@dataclass
class Workspace:
    """One folder; what it held before the last `update` is kept, so that a version that fails can be undone."""

    folder: Path
    engine: Engine = field(default_factory=lambda: Engine(TEMPLATES_FOLDER))
    _files: list[RenderedFile] = field(default_factory=list)
    _before: list[RenderedFile] = field(default_factory=list)

    def update(self, catalog: Catalog, choice: Choice) -> list[str]:
        """Bring the folder to what the catalogue now says; give the paths that changed."""
        rendered = {file.path: file for file in plan(catalog, choice).files(self.engine)}
        trial = Run("trial", {"slug": choice.region.slug}, "")
        rendered |= {file.path: file for file in self.engine.render(trial)}
        files = sorted(rendered.values(), key=lambda file: file.path)
        apps = [app.id for app in choice.apps]
        manifest = manifest_file({"release": "", "region": choice.region.slug, "apps": apps}, files)
        changed = self._write([*files, manifest])
        self._before, self._files = self._files, [*files, manifest]
        return changed

    def undo(self) -> None:
        """Bring the folder back to what it was before the last update, where this process knows it."""
        if self._before:
            self._write(self._before)
            self._files = self._before

    @property
    def last_version(self) -> int:
        """The number of the newest version's database, 0 where none was made yet."""
        names = [path.stem for path in (self.folder / "data").glob("*.sqlite3")]
        return max((int(name) for name in names if name.isdigit()), default=0)

    def forget_before(self, version: int) -> None:
        """Remove the databases of versions that are no longer served."""
        for path in (self.folder / "data").glob("*.sqlite3*"):
            number = path.name.partition(".")[0]
            if number.isdigit() and int(number) < version:
                path.unlink(missing_ok=True)

    def _write(self, files: Sequence[RenderedFile]) -> list[str]:
        old = self._manifest()
        if old is NEVER_WRITTEN:
            write_new(self.folder, files)
            return [file.path for file in files if file.path != MANIFEST_PATH]
        return [path for path in write_refresh(self.folder, files, old) if path != MANIFEST_PATH]

    def _manifest(self) -> Manifest:
        """What was written last; refuses a folder that is not a workspace of ours."""
        if self.folder.is_symlink() or (self.folder.exists() and not self.folder.is_dir()):
            raise GeneratorError(f"{self.folder} is not a folder. Next step: move it away.")
        manifest = read_manifest(self.folder)
        if manifest is not None and MARK in manifest.files:
            return manifest
        if manifest is not None or (self.folder.exists() and any(self.folder.iterdir())):
            raise GeneratorError(
                f"{self.folder} was not made by `replikota try`, which never touches a replica or files of yours.\n"
                "Next step: move that folder away, or run the command in another one."
            )
        return NEVER_WRITTEN
