"""Worked examples with many rows are printed as `ruff format` would print them."""

from generator.render.context.samples import rows_laid_out


def test_a_few_short_rows_stay_on_one_line():
    assert rows_laid_out(['{"tunai": 25000}', '{"tunai": 0}']) == '[{"tunai": 25000}, {"tunai": 0}]'


def test_long_rows_stand_one_a_line_below_the_key():
    row = '{"tanggal": dt.date(2026, 3, 2), "keadaan": "sakit", "surat_dokter": True}'

    laid_out = rows_laid_out([row] * 4)

    assert laid_out == "[\n" + f"{' ' * 20}{row},\n" * 4 + " " * 16 + "]"
