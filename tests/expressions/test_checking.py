"""What the checker says about types, names and nulls."""

import pytest
from worlds import E_KIR, SI_SENJA

from generator.expressions import ExpressionProblem, Scope, Typed, World, check, parse
from generator.expressions.value_types import DATE, DATETIME, INTEGER, MONEY, TEXT, Type, choice


def problems(text: str, *, entity: str | None = "pesanan", world: World = SI_SENJA, to: Type | None = None) -> str:
    """Return all problems of a computed expression as one text."""
    result = check(parse(text), Scope(world, entity), to)
    assert isinstance(result, list), "there is no problem"
    return "\n".join(map(str, result))


def warnings(text: str, entity: str = "pesanan", world: World = SI_SENJA) -> str:
    """Return the warnings of a rule that is otherwise right."""
    result = check(parse(text), Scope(world, entity), use="rule")
    assert isinstance(result, Typed), result
    return "\n".join(map(str, result.warnings))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("rti + 1", 'there is nothing called "rti" in pesanan (did you mean "rit"?)'),
        ("golongan == satu", 'a value of a choice is written in quotes: "satu"'),
        ('layanan == "sedott"', '"sedott" is not an option here (did you mean "sedot"?)'),
        ('layanan in ["sedot", "x"]', '"x" is not an option here (the options are mampet, sedot)'),
        ("layanan == golongan", "the two choices have no option in common"),
        ('state == "lulus"', '"lulus" is not an option here'),
        ('rit == "dua"', "integer is compared with text"),
        ("disurvei_pada > today()", "date_of(x) gives the day of a datetime"),
        ("biaya > rit", "money is compared with integer"),
        ("rit == null", "nothing is equal to null (write is_set(x) or not is_set(x))"),
        ("layanan < golongan", "only == and != compare a choice"),
        ("lokasi == lokasi", "a point cannot be compared"),
        ("rit + biaya", "integer + money has no meaning"),
        ("biaya * biaya", "money * money has no meaning"),
        ("today() + 1", "write days(n), months(n) or hours(n)"),
        ("today() + hours(1)", "a date has no hours"),
        ("days(1) + months(1)", "add each to the date, one after the other"),
        ("1 if rit else 2", "the condition after `if` is integer, not true or false"),
        ("not rit", "what follows `not` is integer, not true or false"),
        ("rit > 1 and titik", "a side of `and` is integer"),
        ('pick(rit > 1, 1, "dua")', "the alternatives are text and integer"),
        ("pick(rit > 1, 1)", "pick() takes pairs of condition and value"),
        ("settings.tarf", 'there is no setting "tarf"'),
        ("settings.tarif", '"tarif" is a table (settings.tarif[key].column)'),
        ('settings.tarif["empat"].per_rit', 'the table "tarif" has no row "empat"'),
        ("settings.tarif[layanan].per_rit", 'the table "tarif" has no row "sedot"'),
        ("settings.tarif[golongan].perrit", 'has no column "perrit" (did you mean "per_rit"?)'),
        ('settings.tarif["satu"]', "a row of a settings table is not a value"),
        ("settings.tarif_mampet[1].x", 'the setting "tarif_mampet" is a money, not a table'),
        ('armada.jnis == "truk"', '"armada" has nothing called "jnis" (did you mean "jenis"?)'),
        ("rit.satu", '"rit" is an integer; it has nothing called "satu"'),
        ("booking.fre", 'the block "booking" gives no name "fre" (did you mean "free"?)'),
        ("days(1, 2)", "days() was given 2 values (days(n))"),
        ("days(biaya)", "days() takes integer here, not money"),
        ("round(rit, titik)", "the places of round() are a written number, 0 to 10"),
        ("duration(today(), now())", "not one of each"),
        ("entered(selesia)", 'pesanan has no state "selesia" (did you mean "selesai"?)'),
        ("no_open(rit)", "no_open() takes a reference of pesanan itself"),
        ("count(armada)", '"armada" is not a collection of rows of pesanan'),
        ("days", "days is a function (it is called as days(…))"),
        ("settings", "settings is not a value"),
    ],
)
def test_reports(text: str, message: str) -> None:
    assert message in problems(text)


@pytest.mark.parametrize(
    ("text", "to", "message"),
    [
        ("rit / 2", INTEGER, "round(), floor() and ceil() give whole numbers"),
        ("now()", DATE, "the value is datetime, date is wanted (today() is the day"),
        ("today()", DATETIME, "the value is date, datetime is wanted (now() is the moment)"),
        ("null", TEXT, 'a text is never null (write "")'),
        ("lokasi", TEXT, "the value is point, text is wanted"),
        ('"tga"', choice("satu", "tiga"), '"tga" is not an option here (did you mean "tiga"?)'),
        ('pick(rit > 1, "satu", "x")', choice("satu"), '"x" is not an option here'),
        ("golongan", choice("satu", "dua"), "the value may be tiga, which is not an option here"),
        ("biaya", INTEGER, "the value is money, integer is wanted"),
    ],
)
def test_reports_what_does_not_fit_the_field(text: str, to: Type, message: str) -> None:
    assert message in problems(text, to=to)


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("rit / 2 * 5000", MONEY),
        ("null", DATE),
        ("golongan", TEXT),
        ("round(rit / 2)", INTEGER),
        ("biaya + 2500", MONEY),
        ("biaya / settings.tarif_mampet > 2", None),
        ("biaya > 0", None),
        ("max(biaya, 0)", MONEY),
        ("default(titik, 1)", INTEGER),
        ("(today() - date_of(disurvei_pada)) / days(1)", None),
        ("lokasi.district.name", TEXT),
        ("armada.pengemudi.full_name", TEXT),
        ("is_set(lokasi) and distance_m(lokasi, lokasi) < 500", None),
        ('buang_di == "iplt_karawaci"', None),
        ("now() - entered(dibayar) > hours(8)", None),
        ('lower("A") + upper(layanan)', TEXT),
    ],
)
def test_accepts(text: str, to: Type | None) -> None:
    assert isinstance(check(parse(text), Scope(SI_SENJA, "pesanan"), to), Typed)


def test_reports_everything_at_once_with_its_place() -> None:
    result = check(parse("rti + settings.x + armda.jenis"), Scope(SI_SENJA, "pesanan"))
    assert isinstance(result, list)
    assert [problem.column for problem in result] == [1, 7, 20]


def test_a_childs_scope_holds_its_parent_and_the_parents_names() -> None:
    for text in ("kendaraan.bahan_bakar", "pendaftaran.kendaraan.bahan_bakar", "state"):
        assert isinstance(check(parse(text), Scope(E_KIR, "hasil_pos")), Typed)


def test_follows_at_most_two_references() -> None:
    message = problems("kendaraan.pemilik.full_name", entity="hasil_pos", world=E_KIR)
    assert "follows 3 references; at most two are followed" in message


def test_a_bare_name_in_an_aggregate_is_the_outer_records_if_it_has_it() -> None:
    text = "count(hasil_pos, pengujian_ke == hasil_pos.pengujian_ke and lulus)"
    result = check(parse(text), Scope(E_KIR, "pendaftaran"))
    assert isinstance(result, Typed)
    assert result.reads == {("pengujian_ke",)}


def test_siblings_are_reached_through_the_parent() -> None:
    result = check(parse("count(hasil_pos, hasil_pos.lulus)"), Scope(E_KIR, "hasil_pos"))
    assert isinstance(result, Typed)


def test_names_of_a_block_belong_to_the_bound_entity() -> None:
    message = problems("booking.free", entity="kendaraan", world=E_KIR)
    assert 'the names of "booking" belong to records of pendaftaran' in message


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("titik > 1", True),
        ("is_set(titik) and titik > 1", False),
        ("not is_set(titik) or titik > 1", False),
        ("titik > 1 and rit > titik", True),
        ("default(titik, 0) > 1", False),
        ("panjang_selang_m > 1", False),
        ("pick(is_set(titik), titik > 1, false)", False),
        ("titik > 1 if is_set(titik) else false", False),
        ("is_set(titik) or titik > 1", True),
        ('layanan == "sedot"', False),
        ("is_set(armada) and is_set(armada.kir_sampai) and armada.kir_sampai > today()", False),
        ("is_set(armada) and armada.kir_sampai > today()", True),
    ],
)
def test_warns_where_a_null_can_reach_a_rule(text: str, warned: bool) -> None:
    assert ("can be null" in warnings(text)) is warned


def test_a_rule_is_true_or_false() -> None:
    result = check(parse("rit + 1"), Scope(SI_SENJA, "pesanan"), use="rule")
    assert isinstance(result, list)
    assert str(result[0]).startswith("the rule is integer, not true or false")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("count(pesnan)", '"pesnan" is not a collection of rows (did you mean "pesanan"?)'),
        ("sum(billing, piad)", 'the block "billing" has no measure "piad" (did you mean "paid"?)'),
        ("median(duration(bayar, x))", "no entity has both"),
        ("sum(pesanan, layanan)", "sum() cannot be made of choice"),
        ("rit + 1", 'there is nothing called "rit"'),
        ("sum(pesanan)", "sum() is written sum(rows, x[, condition])"),
        ("count(pesanan, count(pesanan) > 1)", "cannot stand inside another count"),
    ],
)
def test_reports_on_indicators(text: str, message: str) -> None:
    assert message in problems(text, entity=None)


def test_a_problem_is_plain_data() -> None:
    result = check(parse("rti"), Scope(SI_SENJA, "pesanan"))
    expected = ExpressionProblem(1, 'there is nothing called "rti" in pesanan', 'did you mean "rit"?')
    assert result == [expected]
