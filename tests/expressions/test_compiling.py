"""What compiled functions look like to the people who will own them."""

import pytest
from worlds import E_KIR, SI_SENJA

from generator.expressions import Scope, Typed, World, check, compile_python, parse
from generator.expressions.value_types import MONEY, Type, decimal


def body(
    text: str,
    expected: Type | None = None,
    *,
    world: World = SI_SENJA,
    entity: str = "pesanan",
    is_rule: bool = False,
) -> str:
    """Return the compiled statements without their indentation under `def`."""
    result = check(parse(text), Scope(world, entity), expected, use="rule" if is_rule else "computed")
    assert isinstance(result, Typed), result
    compiled = compile_python(result, function_name="value", record_name=entity)
    header, *lines = compiled.lines
    assert header == f"def value({entity}, settings, names=None):"
    return "\n".join(line[4:] for line in lines)


MORE = "ex.more(pesanan.rit, 1)"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ('layanan == "sedot"', 'return pesanan.layanan == "sedot"'),
        ('"sedot" != layanan', 'return pesanan.layanan != "sedot"'),
        ('not (layanan == "sedot")', 'return pesanan.layanan != "sedot"'),
        ('layanan in ["sedot"]', 'return pesanan.layanan == "sedot"'),
        ('not (buang_di in ["a", "b"])', 'return pesanan.buang_di not in ("a", "b")'),
        ("rit in [1, 2]", "return ex.is_in(pesanan.rit, 1, 2)"),
        ("rit > -1", "return ex.more(pesanan.rit, -1)"),
        ("not is_set(rit)", "return not ex.is_set(pesanan.rit)"),
        ("not (rit > 1)", "return ex.opposite(ex.more(pesanan.rit, 1))"),
        ("rit > 1 or rit < 0", f"return ex.either({MORE}, ex.less(pesanan.rit, 0))"),
        ("lokasi.lat", "return pesanan.lokasi_lat"),
        ("is_set(armada)", 'return ex.is_set(ex.follow(pesanan, "armada"))'),
        ("armada.kir_sampai", 'return ex.follow(pesanan, "armada", "kir_sampai")'),
        ("true", "return True"),
        ("rit > 1 and true", "return ex.more(pesanan.rit, 1)"),
        ("pick(rit > 1, false, true)", "return not ex.more(pesanan.rit, 1)"),
        ("pick(rit > 1, 2, 2)", "return 2"),
        ('default(golongan, "satu")', 'return ex.default(pesanan.golongan, "satu")'),
        ('lower(layanan) + "\'"', "return ex.join_texts(ex.lower(pesanan.layanan), \"'\")"),
        ("entered(dibayar)", 'return ex.entered(pesanan, "dibayar")'),
    ],
)  # fmt: skip
def test_one_line(text: str, source: str) -> None:
    assert body(text) == source


def test_a_rule_is_joined_by_pythons_own_words() -> None:
    source = body("rit > 1 and titik > 1", is_rule=True)
    assert source == "return ex.more(pesanan.rit, 1) and ex.more(pesanan.titik, 1)"


def test_a_pick_is_a_row_of_ifs_that_are_lazy() -> None:
    text = 'pick(layanan == "mampet", biaya, rit * settings.tarif[golongan].per_rit)'
    assert body(text, MONEY) == (
        'if pesanan.layanan == "mampet":\n'
        "    return ex.rupiah(pesanan.biaya)\n"
        'tarif_per_rit = ex.lookup(settings.tarif, pesanan.golongan, "per_rit")\n'
        "return ex.rupiah(ex.multiply(pesanan.rit, tarif_per_rit))"
    )


def test_a_field_rounds_where_it_returns() -> None:
    assert body("rit / 3", decimal(1)) == "return ex.rounded(ex.divide(pesanan.rit, 3), 1)"
    assert body("rit / 3") == "return ex.divide(pesanan.rit, 3)"


def test_a_pick_inside_arithmetic_fills_a_step() -> None:
    assert body("rit * pick(rit > 9, 3, rit > 5, 2, 1)") == (
        "if ex.more(pesanan.rit, 9):\n"
        "    picked = 3\n"
        "elif ex.more(pesanan.rit, 5):\n"
        "    picked = 2\n"
        "else:\n"
        "    picked = 1\n"
        "return ex.multiply(pesanan.rit, picked)"
    )


def test_picks_that_are_asked_for_again_are_written_once() -> None:
    # The line is too long, so that its parts become steps; each pick stands before them only once.
    picks = [f"pick(rit > {n}9, 3, rit > {n}5, 2, rit > {n}2, 1, 0)" for n in range(1, 4)]
    text = f"round(({' + '.join(picks)}) / 9 * settings.tarif[golongan].per_rit)"
    source = body(text)
    assert source.count("else:") == 3
    compile(f"def value(pesanan, settings):\n    {source.replace(chr(10), chr(10) + '    ')}", "<value>", "exec")


def test_a_step_over_several_lines_that_nobody_reads_goes_as_a_whole() -> None:
    months = "year(today()) * 12 + month(today()) - year(batas_ulang) * 12 - month(batas_ulang)"
    source = body(f"min(max(({months}) * 100 / pengujian_ke, 0), 100)", world=E_KIR, entity="pendaftaran")
    compile(f"def value(pendaftaran, settings):\n    {source.replace(chr(10), chr(10) + '    ')}", "<value>", "exec")


def test_the_same_step_is_taken_once() -> None:
    source = body("armada.tangki_m3 * armada.tangki_m3")
    assert source == (
        'armada_tangki_m3 = ex.follow(pesanan, "armada", "tangki_m3")\n'
        "return ex.multiply(armada_tangki_m3, armada_tangki_m3)"
    )


def test_rows_are_read_once_and_counted() -> None:
    assert body("count(hasil_pos)", world=E_KIR, entity="pendaftaran") == (
        'hasil_pos_rows = ex.rows(pendaftaran, "hasil_pos_set")\nreturn len(hasil_pos_rows)'
    )
    text = 'sum(hasil_pos, berat_kg, pos == "rem") + max(hasil_pos, hasil_pos.berat_kg)'
    assert body(text, world=E_KIR, entity="pendaftaran") == (
        'hasil_pos_rows = ex.rows(pendaftaran, "hasil_pos_set")\n'
        'sum_hasil_pos = ex.total(row.berat_kg for row in hasil_pos_rows if row.pos == "rem")\n'
        "max_hasil_pos = ex.highest(row.berat_kg for row in hasil_pos_rows)\n"
        "return ex.add(sum_hasil_pos, max_hasil_pos)"
    )


def test_what_a_row_needs_at_length_is_a_function_of_the_row() -> None:
    text = 'every(hasil_pos, pick(pos == "rem", lulus, temuan == ""), berat_kg > 1)'
    assert body(text, world=E_KIR, entity="pendaftaran") == (
        'hasil_pos_rows = ex.rows(pendaftaran, "hasil_pos_set")\n'
        "hasil_pos_counted = [row for row in hasil_pos_rows if ex.more(row.berat_kg, 1)]\n"
        "\n"
        "def row_holds(row):\n"
        '    if row.pos == "rem":\n'
        "        return row.lulus\n"
        '    return row.temuan == ""\n'
        "\n"
        "return ex.every(row_holds(row) for row in hasil_pos_counted)"
    )


def test_files_are_listed_safely() -> None:
    source = body("length(foto) <= 3", world=E_KIR, entity="hasil_pos")
    assert source == 'return ex.length(ex.rows(hasil_pos, "foto")) <= 3'


def test_siblings_are_read_through_the_parent() -> None:
    assert body("count(hasil_pos, hasil_pos.lulus)", world=E_KIR, entity="hasil_pos") == (
        'hasil_pos_rows = ex.rows(hasil_pos, "pendaftaran", "hasil_pos_set")\n'
        "return ex.count(row.lulus for row in hasil_pos_rows)"
    )


def test_too_many_values_for_a_line_stand_one_a_line() -> None:
    values = ", ".join(f"panjang_selang_m + {number}00" for number in range(1, 8))
    source = body(f"max({values})")
    assert source.splitlines()[-9:-7] == ["return ex.greatest(", "    panjang_selang_m_sum,"]
    assert source.endswith(",\n)")


def test_imports_are_what_the_code_uses() -> None:
    typed = check(parse("rit > 0.5"), Scope(SI_SENJA, "pesanan"))
    assert isinstance(typed, Typed)
    compiled = compile_python(typed, function_name="value", record_name="pesanan")
    assert compiled.imports == (
        "from decimal import Decimal",
        "from core import expressions as ex",
    )
