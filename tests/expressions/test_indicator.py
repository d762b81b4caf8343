"""Indicators as measures: what is one query, what runs row by row, and how ratios combine."""

from worlds import E_KIR, SI_SENJA

from generator.expressions import (
    Gap,
    Indicator,
    Scope,
    Typed,
    World,
    check,
    compile_indicator,
    parse,
)


def indicator(text: str, world: World = SI_SENJA) -> Indicator:
    """Compile an indicator that must be right."""
    typed = check(parse(text), Scope(world), use="indicator")
    assert isinstance(typed, Typed), typed
    return compile_indicator(typed, function_name="nilai")


def test_a_count_is_one_query() -> None:
    found = indicator('count(pesanan, state == "selesai" and armada.jenis == "truk")')
    (measure,) = found.measures
    assert found.runs == "database"
    assert (measure.function, measure.source) == ("count", "pesanan")
    assert measure.condition == 'Q(state="selesai") & Q(armada__jenis="truk")'
    assert found.combine is None


def test_a_sum_names_its_column() -> None:
    (measure,) = indicator('sum(pesanan, rit, state == "selesai")').measures
    assert (measure.column, measure.condition) == ("rit", 'Q(state="selesai")')
    (measure,) = indicator("average(pesanan, armada.tangki_m3)").measures
    assert (measure.column, measure.runs) == ("armada__tangki_m3", "database")


def test_a_ratio_combines_two_counts() -> None:
    found = indicator('count(pendaftaran, state == "lulus") / count(pendaftaran) * 100', E_KIR)
    assert found.runs == "database"
    assert [measure.condition for measure in found.measures] == ['Q(state="lulus")', None]
    assert found.combine is not None
    assert found.combine.source == (
        "def nilai(first, second, settings):\n    return ex.multiply(ex.divide(first, second), 100)"
    )


def test_a_measure_that_stands_twice_is_taken_once() -> None:
    found = indicator("count(pesanan) / (count(pesanan) + count(armada))")
    assert [measure.source for measure in found.measures] == ["pesanan", "armada"]


def test_the_time_between_transitions_runs_nightly() -> None:
    (measure,) = indicator("median(workdays(bayar, selesaikan))").measures
    assert measure.gap == Gap("workdays", "bayar", "selesaikan")
    assert (measure.source, measure.runs) == ("pesanan", "python")
    (measure,) = indicator("median(pesanan, duration(survei, bayar), rit > 1)").measures
    assert measure.gap == Gap("duration", "survei", "bayar")
    assert measure.condition == "Q(rit__gt=1)"


def test_a_blocks_measure_is_named() -> None:
    (measure,) = indicator("sum(billing, paid)").measures
    assert measure.is_block
    assert (measure.source, measure.column) == ("billing", "paid")


def test_what_a_query_cannot_say_is_a_function_of_the_row() -> None:
    text = "sum(pesanan, rit * 2, panjang_selang_m > settings.selang_maksimum_m)"
    (measure,) = indicator(text).measures
    assert measure.runs == "python"
    assert measure.condition is None
    assert measure.test is not None
    assert measure.value is not None
    assert measure.test.source == (
        "def nilai_counts(row, settings, names=None):\n"
        "    return ex.more(row.panjang_selang_m, settings.selang_maksimum_m)"
    )
    assert measure.value.source == ("def nilai_value(row, settings, names=None):\n    return ex.multiply(row.rit, 2)")


def test_rows_of_a_child_know_the_parents_names() -> None:
    (measure,) = indicator('count(hasil_pos, kendaraan.jenis == "bus")', E_KIR).measures
    assert measure.condition == 'Q(pendaftaran__kendaraan__jenis="bus")'
