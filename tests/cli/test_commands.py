"""The other commands: what they print and how they leave."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from generator.cli.commands import COMMANDS, replikota
from generator.cli.docs import PAGES
from generator.problems import GeneratorError
from tests.invalid.fixture import BASE

Run = Callable[..., tuple[int, str, str]]
DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_explains_itself(run: Run, name: str) -> None:
    code, out, err = run(name, "--help")
    assert (code, err) == (0, "")
    assert out.startswith(f"Usage: replikota {name}")


def test_the_table_of_commands_is_sorted() -> None:
    assert list(COMMANDS) == sorted(COMMANDS)


def test_a_misspelt_command_is_guessed(run: Run) -> None:
    code, _, err = run("validat")
    assert code == 2
    assert 'there is no command "validat" (did you mean "validate"?)' in err


def test_a_generator_error_is_printed_in_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*arguments: object, **options: object) -> None:
        raise GeneratorError("cannot go on")

    monkeypatch.setattr("generator.cli.replikota.main", stop)
    assert run("validate") == (1, "", "replikota: cannot go on\n")


def test_what_a_terminal_would_obey_is_written_out(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*arguments: object, **options: object) -> None:
        raise GeneratorError('no region "\x1b[31m"\nNext step: name another')

    monkeypatch.setattr("generator.cli.replikota.main", stop)
    assert run("validate") == (1, "", 'replikota: no region "\\x1b[31m"\nNext step: name another\n')


def test_a_bug_of_ours_leaves_with_three_and_a_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object, **options: object) -> None:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr("generator.cli.replikota.main", fail)
    code, _, err = run("validate")
    assert code == 3
    assert "ZeroDivisionError: oh" in err
    assert "this is a bug of ours" in err


def test_explain_gives_wrong_and_right(run: Run) -> None:
    code, out, _ = run("explain", "rk404")
    assert code == 0
    assert out.startswith("RK404  A worked example comes out differently\n")
    assert "Wrong:" in out
    assert "Right:" in out


def test_explain_without_a_code_lists_all(run: Run) -> None:
    _, out, _ = run("explain")
    assert "RK001  The file is not YAML\n" in out


def test_explain_guesses_a_code(run: Run) -> None:
    code, _, err = run("explain", "RK4044")
    assert code == 2
    assert 'there is no problem code "RK4044" (did you mean "RK404"?)' in err


def test_apps_are_listed_by_block(run: Run) -> None:
    _, out, _ = run("apps", "list", "--block", "signing", "--format", "json")
    assert "e-kir" in [row["id"] for row in json.loads(out)]


def test_a_retired_application_is_listed_last_with_the_one_that_took_over(run: Run) -> None:
    _, out, _ = run("apps", "list", "--pillar", "governance")
    assert out.splitlines()[-1].startswith("simpad ")
    assert "SIMPAD (retired, now pajak-online): " in out
    _, out, _ = run("apps", "show", "simpad")
    assert "retired   …–2024, replaced by pajak-online" in out


def test_a_retired_application_has_nothing_to_try(run: Run) -> None:
    code, _, err = run("test", "simpad")
    assert code == 2
    assert 'application "simpad" is retired: "pajak-online" took over' in err


def test_search_ranks_names_before_fields(run: Run) -> None:
    _, out, _ = run("apps", "search", "uji", "kendaraan")
    assert out.splitlines()[0].startswith("e-kir ")


def test_search_without_a_hit_says_so(run: Run) -> None:
    code, out, err = run("apps", "search", "qwertyuiop")
    assert (code, out, err) == (0, "", "no application fits\n")


def test_show_guesses_an_application(run: Run) -> None:
    code, _, err = run("apps", "show", "e-kirr")
    assert code == 2
    assert '(did you mean "e-kir"?)' in err


def test_show_guesses_an_application_by_its_name(run: Run) -> None:
    code, _, err = run("apps", "show", "bursa-kerja")
    assert code == 2
    assert '(did you mean "job-fair"?)' in err


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (["generate", "--region", "pos"], ["poso"]),
        (["generate", "--bundle", "st"], ["starter"]),
        (["generate", "--region", "poso", "--app", "lak"], ["laksa", "laksa-gurih"]),
        (["context", "--region", "kar"], ["karawang"]),
        (["bundles", "show", "ful"], ["full"]),
        (["explain", "RK40"], ["RK401", "RK402", "RK403", "RK404", "RK405", "RK406", "RK407", "RK409"]),
    ],
)
def test_tab_offers_what_there_is(typed: list[str], offered: list[str]) -> None:
    *before, begun = typed
    completing = ShellComplete(replikota, {}, "replikota", "_REPLIKOTA_COMPLETE")
    assert [item.value for item in completing.get_completions(before, begun)] == offered


def test_show_gives_workflow_and_settings(run: Run) -> None:
    _, out, _ = run("apps", "show", "e-kir")
    assert "  dipesan → terbayar   bayar (billing.paid)" in out
    assert "  perbaikan_hari   Batas perbaikan setelah tidak lulus   14 hari" in out


@pytest.mark.parametrize(
    ("arguments", "result"),
    [
        (
            (
                "rit * settings.tarif[golongan].per_rit",
                "--app=si-senja",
                "--given=bangunan=sekolah",
                "--given=rit=2",
            ),
            "400000    (money)\n",
        ),
        (
            ("today() + months(settings.masa_berlaku_bulan)", "--app=e-kir", "--on=2026-08-31"),
            "2027-02-28    (date)\n",
        ),
        (
            ("kelas", "--app=e-kir", "--entity=kendaraan", "--given=jbb_kg=8001"),
            '"besar"    (choice)\n',
        ),
    ],
)
def test_eval_works_an_expression_out(run: Run, arguments: tuple[str, ...], result: str) -> None:
    assert run("eval", *arguments) == (0, result, "")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("rit *", "--app=si-senja"), "column"),
        (("ritt", "--app=si-senja"), 'there is nothing called "ritt"'),
        (("rit", "--app=si-senja", "--given=rit"), '"rit" is not NAME=VALUE'),
        (("rit", "--app=si-senja", "--entity=pesan"), '"pesan" is not an entity'),
        (("rit", "--app=si-senja", "--on=besok"), '"besok" is not a date'),
    ],
)
def test_eval_says_what_is_wrong(run: Run, arguments: tuple[str, ...], words: str) -> None:
    code, _, err = run("eval", *arguments)
    assert code == 2
    assert words in err


def test_test_walks_an_entry(run: Run) -> None:
    code, out, _ = run("test", "e-kir")
    assert code == 0
    assert "  pendaftaran  lulus: bayar → periksa_awal → nyatakan_lulus" in out
    assert "e-kir: fine (" in out


def test_test_of_an_unknown_entry_is_wrong_usage(run: Run) -> None:
    assert run("test", "e-kirr")[0] == 2


def test_doctor_finds_what_is_needed(run: Run) -> None:
    code, out, _ = run("doctor")
    assert code == 0
    assert "ok       libyaml\n" in out


def test_regions_are_listed(run: Run) -> None:
    _, out, _ = run("regions", "list")
    assert "72.02  Kabupaten Poso, Sulawesi Tengah" in out


def test_a_region_is_shown(run: Run) -> None:
    _, out, _ = run("regions", "show", "poso", "--format", "json")
    assert json.loads(out)["code"] == "72.02"


def test_a_new_entry_has_the_shape_of_another_and_asks_for_its_own_words(run: Run, tmp_path: Path) -> None:
    root = Path(shutil.copytree(BASE, tmp_path / "catalog"))
    code, out, _ = run("app", "new", "lain", "--like", "contoh", "--name", 'Si "Lain"', "--catalog", str(root))
    assert code == 0
    text = (root / "apps" / "living" / "lain.yaml").read_text(encoding="utf-8")
    first, second = text.splitlines()[:2]
    assert first == "# yaml-language-server: $schema=../../schema/app.schema.json"
    assert second == "id: lain"
    assert 'name: "Si \\"Lain\\""\n' in text
    assert "history:" not in text
    assert "replikota test lain" in out
    code, out, _ = run("validate", str(root / "apps" / "living" / "lain.yaml"))
    assert code == 1
    assert "RK106 summary is empty" in out
    assert "RK106 provenance.basis is empty" in out


def test_a_new_entry_never_overwrites(run: Run, tmp_path: Path) -> None:
    root = Path(shutil.copytree(BASE, tmp_path / "catalog"))
    code, _, err = run("app", "new", "induk", "--like", "contoh", "--catalog", str(root))
    assert code == 2
    assert 'the application "induk" exists' in err


@pytest.mark.parametrize("name", sorted(PAGES))
def test_pages_made_from_schemas_are_current(name: str) -> None:
    page = (DOCS / name).read_text(encoding="utf-8")
    assert page == PAGES[name](), "run: replikota docs"
