"""A local edit becomes a patch for the catalogue, proven by rendering; or it is said why it cannot."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.generate import generate
from generator.lifecycle.pristine import pristine_commit, pristine_tree
from generator.lifecycle.replica import manifest_of
from generator.load.catalog import load_catalog
from generator.load.region import load_region
from generator.plan import plan
from generator.propose.own_words import escaped, expressions_for, turned_back
from generator.render.engine import Engine
from generator.render.rendered import RenderedFile
from generator.resolve import resolve
from generator.roots import ROOT, TEMPLATES_FOLDER
from tests.lifecycle.releases import commit, repo_of

Run = Callable[..., tuple[int, str, str]]
Files = dict[str, str]
APP, OTHER = "e-kir", "padang-panjang"
README = "apps/e_kir/README.md"
STEPS = "apps/e_kir/workflows/pendaftaran.py"
MODEL = "apps/e_kir/models/pendaftaran.py"
PAGE = "core/templates/core/lookup.html"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The catalogue with one application, and a replica of it."""
    folder = tmp_path_factory.mktemp("small")

    def others(place: str, names: list[str]) -> list[str]:
        at = Path(place)
        if at.name in ("facilities", "bundles", "retired"):
            return names
        if at.name == "migrations":
            return [name for name in names if name != "e_kir"]
        is_of_apps = at.parent.name == "apps" or at.name == "english"
        return [name for name in names if is_of_apps and Path(name).stem not in (APP, "words")]

    shutil.copytree(ROOT / "catalog", folder / "catalog", ignore=others)
    generate("poso", folder / "poso", [APP], catalog_root=folder / "catalog", git=True)
    return folder


@pytest.fixture(scope="module")
def given(small: Path) -> Files:
    """What another region gets as the sources stand."""
    return output(OTHER, small / "catalog")


@pytest.fixture
def replica(small: Path) -> Iterator[Path]:
    """The replica to be changed; afterwards it is as it was given."""
    repo = repo_of(small / "poso")
    given = repo.commit_of("HEAD")
    yield small / "poso"
    repo.run("reset", "--quiet", "--hard", given)
    repo.run("clean", "--quiet", "-fd")


def output(region: str, catalog_root: Path, clone: Path | None = None) -> Files:
    """Render a region, with the templates of a clone over ours."""
    catalog, engine = load_catalog(catalog_root), Engine(TEMPLATES_FOLDER)
    planned = plan(catalog, resolve(catalog, load_region(region), [APP]))
    for template in {run.template for run in planned.runs} if clone else ():
        folder, own = engine._folder(template), f"{clone}/templates/{template}"
        folder.environment.loader.searchpath.insert(0, own)
        places = [(source, Path(f"{own}/{source.relative}")) for source in folder.sources]
        folder.sources = [replace(source, path=at) if at.is_file() else source for source, at in places]
    return {file.path: file.data.decode("latin-1") for file in planned.files(engine)}


def output_with(patch: str, region: str, small: Path, tmp_path: Path) -> Files:
    """Apply a patch with git in a clone of the sources it names, and render a region with the result."""
    clone = tmp_path / "clone"
    shutil.rmtree(clone, ignore_errors=True)
    shutil.copytree(small / "catalog", clone / "catalog")
    for name in re.findall(r"^--- a/(.*)$", patch, re.MULTILINE):
        (clone / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, clone / name)
    subprocess.run(["git", "init", "--quiet", str(clone)], check=True)
    subprocess.run(["git", "apply", "-"], cwd=clone, input=patch.encode(), check=True)
    return output(region, clone / "catalog", clone)


def change(replica: Path, path: str, *pairs: tuple[str, str]) -> str:
    text = (replica / path).read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    (replica / path).write_text(text, encoding="utf-8")
    return text


def proposed(run: Run, replica: Path, *more: str) -> tuple[str, dict[str, str], list[str]]:
    """The patch, why each hunk that is left out is, and the remarks."""
    _code, out, _err = run("propose", "--replica", str(replica), "--format", "json", *more)
    body = json.loads(out)
    why = {f"{one['file']}:{one['line']}": one["why"] for one in body["hunks"] if one["why"]}
    return body["patch"], why, body["remarks"]


def changed_lines(before: Files, after: Files) -> dict[str, list[tuple[str, str]]]:
    found = {}
    for path in before:
        pairs = zip(before[path].splitlines(), after[path].splitlines(), strict=False)
        if before[path] != after[path]:
            found[path] = [(old, new) for old, new in pairs if old != new]
    return found


def test_a_template_line_with_a_variable(run: Run, replica: Path, small: Path, given: Files, tmp_path: Path) -> None:
    now = change(replica, README, ("Alamat: `/layanan/e-kir/`, API:", "Alamat layanan: `/layanan/e-kir/`, API e-KIR:"))
    patch, why, _remarks = proposed(run, replica)
    assert why == {}
    assert (
        "+Dibuat dari `[[ cookiecutter._app.source ]]`. Alamat layanan: `/layanan/[[ cookiecutter._app.id ]]/`, "
        in patch
    )
    assert "API [[ cookiecutter._app.name_md ]]: `/api/[[ cookiecutter._app.id ]]/docs`." in patch
    assert output_with(patch, "poso", small, tmp_path)[README] == now
    other = changed_lines(given, output_with(patch, OTHER, small, tmp_path))
    assert {path: len(lines) for path, lines in other.items()} == {README: 1}


def test_a_value_of_the_region_becomes_a_variable_again(run: Run, replica: Path, small: Path, tmp_path: Path) -> None:
    now = change(replica, "README.md", ("# Poso LIVE\n", "# Poso LIVE, milik Kabupaten Poso\n"))
    patch, why, _remarks = proposed(run, replica)
    assert why == {}
    assert "+# [[ cookiecutter._project.title ]], milik [[ cookiecutter._region.name ]]\n" in patch
    assert output_with(patch, "poso", small, tmp_path)["README.md"] == now
    other = output_with(patch, OTHER, small, tmp_path)["README.md"]
    assert other.splitlines()[0].endswith(f", milik {load_region(OTHER).name}")
    assert "Poso" not in other


def test_a_static_file(run: Run, replica: Path, small: Path, given: Files, tmp_path: Path) -> None:
    now = change(replica, PAGE, ("\n", "\n{# [[ bukan ]] variabel #}\n"))
    patch, why, remarks = proposed(run, replica, PAGE)
    assert (why, remarks) == ({}, [])
    assert output_with(patch, "poso", small, tmp_path)[PAGE] == now
    assert changed_lines(given, output_with(patch, OTHER, small, tmp_path)).keys() == {PAGE}


def test_a_static_file_that_is_no_text(run: Run, replica: Path) -> None:
    picture = next(path for path in sorted((replica / "static").rglob("*.png")))
    picture.write_bytes(picture.read_bytes() + b"\0\xff")
    code, out, _err = run("propose", "--replica", str(replica))
    assert code == 0
    assert "GIT binary patch" in out


def test_a_label_of_the_entry(run: Run, replica: Path, small: Path, given: Files, tmp_path: Path) -> None:
    now = change(replica, STEPS, ('_("Sedang diuji")', "_('Sedang diperiksa, \"ulang\"')"))
    patch, why, remarks = proposed(run, replica)
    assert why == {}
    line = 'diuji: {label: "Sedang diperiksa, \\"ulang\\"", phase: working, tone: info}'
    assert f"+        {line}\n" in patch
    assert patch.count("diff --git") == 1
    assert any("also changes lines of" in one and README in one for one in remarks)
    assert any(one.startswith('the English of "Sedang diuji" stands under these words') for one in remarks)
    after = output_with(patch, "poso", small, tmp_path)
    assert after[STEPS] == now
    for path, lines in changed_lines(given, output_with(patch, OTHER, small, tmp_path)).items():
        is_sorted = path.endswith(".po")  # the words stand elsewhere in it, and lost their English
        assert is_sorted or all("Sedang diuji" in old or "Sedang diperiksa" in new for old, new in lines), path


def test_a_label_and_template_lines_of_one_file(run: Run, replica: Path, small: Path, tmp_path: Path) -> None:
    now = change(
        replica,
        STEPS,
        ('_("Terbayar")', '_("Sudah dibayar")'),
        ("from core import access\n", "from core import access  # siapa boleh\n"),
        ('_("Sedang diuji")', '_("Sedang diperiksa")'),
    )
    patch, why, _remarks = proposed(run, replica)
    assert why == {}
    assert output_with(patch, "poso", small, tmp_path)[STEPS] == now


def test_one_turn_of_a_loop_cannot_be_reversed(run: Run, replica: Path) -> None:
    change(replica, STEPS, ("        State(\n", "        State(  # yang pertama\n"))
    patch, why, _remarks = proposed(run, replica)
    assert patch == ""
    (reason,) = why.values()
    assert re.fullmatch(
        r"line \d+ of the template is in a loop: it makes \d+ places of this file, and you changed 1 of them alike",
        reason,
    )


def test_every_turn_of_a_loop_can(run: Run, replica: Path, small: Path, tmp_path: Path) -> None:
    text = (replica / STEPS).read_text().replace("        State(\n", "        State(  # keadaan\n")
    (replica / STEPS).write_text(text)
    patch, why, _remarks = proposed(run, replica)
    assert why == {}
    assert patch.count("\n+        State(  # keadaan\n") == 1
    assert output_with(patch, "poso", small, tmp_path)[STEPS] == text


def test_a_computed_line_cannot_be_reversed_and_the_others_are(
    run: Run, replica: Path, small: Path, tmp_path: Path
) -> None:
    before = (replica / STEPS).read_text()
    change(
        replica, STEPS, ("sources=", "sources=() or "), ("from core import access\n", "from core import access  # x\n")
    )
    code, out, err = run("propose", "--replica", str(replica))
    assert code == 1
    assert "is computed from catalog/apps/living/e-kir.yaml, and no single value of it gives what you wrote" in err
    assert "1 reversed and proven, 1 left out" in err
    assert output_with(out, "poso", small, tmp_path)[STEPS] == before.replace("import access\n", "import access  # x\n")


def test_a_name_that_others_refer_to_is_not_changed_alone(run: Run, replica: Path) -> None:
    """The value that prints it is found, and refused as `validate` would refuse the entry."""
    change(replica, STEPS, ('name="terbayar"', 'name="lunas"'))
    patch, why, _remarks = proposed(run, replica)
    (reason,) = why.values()
    assert patch == ""
    assert "no single value of it gives what you wrote" in reason


def test_lines_that_disagree_cannot_be_reversed(run: Run, replica: Path) -> None:
    """One label makes both names of a model; only one of them was changed."""
    change(replica, MODEL, ('verbose_name = _("Pendaftaran uji")', 'verbose_name = _("Pendaftaran")'))
    patch, why, _remarks = proposed(run, replica)
    assert patch == ""
    (reason,) = why.values()
    assert reason.startswith("entities.pendaftaran.label also makes line ")
    assert reason.endswith("which you left or changed in another way")


def test_files_that_ask_one_template_line_to_differ_are_both_left_out(run: Run, replica: Path) -> None:
    models = sorted(path for path in (replica / "apps/e_kir/models").glob("*.py") if "class Meta:" in path.read_text())
    for number, path in enumerate(models[:2]):
        change(replica, path.relative_to(replica).as_posix(), ("    class Meta:\n", f"    class Meta:  # {number}\n"))
    patch, why, _remarks = proposed(run, replica)
    assert (patch, len(why)) == ("", 2)
    assert all("changes the same place of the template in another way" in reason for reason in why.values())


def test_a_value_of_the_region_in_a_shared_file_is_not_carried_to_others(run: Run, replica: Path) -> None:
    change(replica, PAGE, ("\n", "\n<p>Kabupaten Poso</p>\n"))
    change(replica, MODEL, ("    class Meta:\n", "    class Meta:\n        # poso\n"))
    patch, why, _remarks = proposed(run, replica)
    assert (patch, len(why)) == ("", 2)
    assert any('it names "Kabupaten Poso", which is this region\'s' in reason for reason in why.values())
    assert any('it names "poso"' in reason for reason in why.values())


def test_a_value_of_the_region_itself_is_changed_in_the_region(run: Run, replica: Path) -> None:
    change(replica, "region/profile.py", ('name="Kabupaten Poso"', 'name="Kabupaten Poso Raya"'))
    patch, why, _remarks = proposed(run, replica)
    (reason,) = why.values()
    assert patch == ""
    assert "Poso" in reason or "regions/poso/" in reason


def test_what_has_no_template_is_said(run: Run, replica: Path) -> None:
    change(replica, "apps/e_kir/migrations/0001_initial.py", ("\n", "\n# ours\n"))
    (replica / "apps/e_kir/own.py").write_text("own = 1\n")
    (replica / PAGE).unlink()
    commit(replica)
    patch, why, _remarks = proposed(run, replica)
    assert patch == ""
    assert "an applied migration never changes" in why["apps/e_kir/migrations/0001_initial.py:0"]
    assert "the file is your own" in why["apps/e_kir/own.py:0"]
    assert "you removed it" in why[f"{PAGE}:0"]


def test_a_link_is_not_read_through(run: Run, replica: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret\n")
    (replica / PAGE).unlink()
    (replica / PAGE).symlink_to(tmp_path / "secret")
    patch, why, _remarks = proposed(run, replica)
    assert (patch, why[f"{PAGE}:0"]) == ("", "it is no plain file here")


def test_only_what_is_named_is_proposed(run: Run, replica: Path, tmp_path: Path) -> None:
    change(replica, README, ("## Peran", "## Siapa"))
    change(replica, PAGE, ("\n", "\n{# x #}\n"))
    code, out, err = run("propose", "core", "--replica", str(replica), "--output", str(tmp_path / "core.patch"))
    assert (code, out) == (0, "")
    assert f"written to {tmp_path / 'core.patch'}" in err
    assert re.findall(r"^\+\+\+ b/(.*)$", (tmp_path / "core.patch").read_text(), re.MULTILINE) == [
        f"templates/project/[[cookiecutter.slug]]/{PAGE}"
    ]
    code, _out, err = run("propose", "live", "--replica", str(replica))
    assert code == 1
    assert "nothing was changed here:\n  live\nNext step: replikota status" in err


def test_an_untouched_replica_has_nothing_to_propose(run: Run, replica: Path) -> None:
    assert run("propose", "--replica", str(replica)) == (0, "", "nothing was changed here\n")


def test_a_file_the_installed_templates_give_otherwise_is_said(run: Run, replica: Path) -> None:
    change(replica, README, ("## Peran", "## Peranan"))
    repo = repo_of(replica)
    names = [path.relative_to(replica).as_posix() for path in replica.rglob("*") if path.is_file()]
    files = [RenderedFile(n, (replica / n).read_bytes(), "", "") for n in names if not n.startswith(".git/")]
    repo.run("update-ref", "HEAD", pristine_commit(repo, pristine_tree(repo, files), manifest_of(replica)))
    change(replica, README, ("## Peranan", "## Siapa"))
    _patch, why, _remarks = proposed(run, replica, README)
    assert why[f"{README}:0"].startswith("the installed catalogue and templates give this file otherwise")


def test_text_that_looks_like_a_delimiter_is_escaped(run: Run, replica: Path, small: Path, tmp_path: Path) -> None:
    now = change(replica, README, ("## Peran", "## Peran [[ 6*7 ]], [% raw %], [# c #] dan a[[1]"))
    patch, why, _remarks = proposed(run, replica)
    assert why == {}
    assert output_with(patch, "poso", small, tmp_path)[README] == now
    assert escaped("x [[ y") == 'x [[ "[" ]][ y'


def test_longer_words_win_and_parts_of_words_stay() -> None:
    context = {"_region": {"name": "Kabupaten Poso", "slug": "poso"}}
    known = expressions_for(context, {"Kabupaten Poso", "poso"})
    assert turned_back("Kabupaten Poso: posos poso", known) == (
        "[[ cookiecutter._region.name ]]: posos [[ cookiecutter._region.slug ]]"
    )
