"""The worked example of catalog/README.md is an entry that nothing is to be mended of, and that renders."""

import re
from pathlib import Path

from generator.check.catalog import check_catalog
from generator.check.entry import make_entry
from generator.load.catalog import build_catalog, load_catalog, read_files
from generator.plan import app_runs
from generator.render.engine import Engine
from generator.render.trial.trials import Trials
from generator.roots import CATALOG_FOLDER, TEMPLATES_FOLDER


def test_the_worked_example_is_fine_and_renders(tmp_path: Path) -> None:
    page = (CATALOG_FOLDER / "README.md").read_text(encoding="utf-8")
    found = re.search(r"```yaml\n(.*?)```", page, re.DOTALL)
    assert found
    path = tmp_path / "catalog" / "apps" / "environment" / "tebang-pohon.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(found[1], encoding="utf-8")
    files = read_files(tmp_path / "catalog", [("app", path)])
    catalog = build_catalog(CATALOG_FOLDER, (*load_catalog().files, *files))
    problems = [problem for problem in check_catalog(catalog) if problem.file.endswith(path.name)]
    assert [f"{problem.line} {problem.code} {problem.message}" for problem in problems] == []
    entry = make_entry(catalog.apps["tebang-pohon"], catalog)
    made = [file for run in app_runs(entry, "poso", Trials(catalog)) for file in Engine(TEMPLATES_FOLDER).render(run)]
    assert "apps/tebang_pohon/models/permintaan.py" in {file.path for file in made}
