"""A closed month keeps its numbers, what changes later is shown as a correction, and the report stays on two pages."""

import io
from datetime import datetime, timedelta
from unittest import mock

import openpyxl
import pytest
from django.db.models import Q
from django.test import override_settings
from django.utils import timezone

from core import measures, setting_values
from core.entities import all_entities
from core.figures import Figure
from core.indicators import Indicator, period_of
from core.measures import ALL, Measure
from core.models import District, MonthlyReport, Office, OfficeKind, WorkItem
from core.monthly import closing, counting, message, notes, paper, reading, tables, workbook
from core.tests.bare_records import a_bare, places
from core.tests.pdfs import text_of
from live.tests import builders

pytestmark = pytest.mark.django_db

MONTH = period_of("bulan", "2026-10")
CLOSING = timezone.make_aware(datetime(2026, 11, 5, 0, 5))


def placed_entity():
    """An entity whose records say their district, and concern people."""
    for entity in all_entities():
        measure = Measure(function="count", app=entity.app, entity_name=entity.name)
        if entity.parent is None and entity.owner and counting._path(measure, counting.DISTRICT):
            return entity
    pytest.skip("no application here has records of people with a district")


def figure(name="masuk", words="Laporan masuk", show="number", **values):
    entity = placed_entity()
    measure = Measure(**{"function": "count", "app": entity.app, "entity_name": entity.name} | values)
    return Indicator(id=name, label=words, show=show, help="Yang diterima bulan itu.", compute=Figure(show, (measure,)))


@pytest.fixture
def numbers():
    """The numbers that the database would give: for the whole, and by the key of a group."""
    places()
    found = {ALL: 41}

    def values(measure, start, end, group="", *, limit=None):
        whole = {ALL: found[ALL]} if start == MONTH.start else {ALL: 0}
        return {key: count for key, count in found.items() if key != ALL} if group else whole

    with mock.patch.object(measures, "values", values):
        yield found


@pytest.fixture
def indicators():
    """One application with one figure."""
    one = [figure()]
    with mock.patch.object(counting, "indicators_of", lambda _app: one):
        yield one


def read(app, may_read=lambda _roles: True):
    return reading.report(app, MONTH, may_read)


def test_a_closed_month_keeps_its_number_and_shows_the_correction(numbers, indicators):
    app = placed_entity().app
    row = closing.close(app, MONTH, CLOSING)
    numbers[ALL] = 42
    assert read(app).lines[0].line.cell.text == "41"
    closing.check(row, CLOSING + timedelta(days=1))
    report = read(app)
    assert report.lines[0].line.cell.text == "41 → 42"
    assert report.changed_at == CLOSING + timedelta(days=1)
    assert MonthlyReport.objects.get().figures[0]["value"] == 41
    assert "koreksi: 41 → 42" in message.text(report)
    assert "41 → 42" in text_of(paper.pdf(report))


def test_a_correction_that_is_taken_back_is_none(numbers, indicators):
    row = closing.close(placed_entity().app, MONTH, CLOSING)
    for count in (42, 41):
        numbers[ALL] = count
        closing.check(row, CLOSING + timedelta(days=1))
    assert (row.current, row.changed_at) == (None, None)
    assert read(row.app).lines[0].line.cell.text == "41"


def test_closing_again_changes_nothing(numbers, indicators):
    app = placed_entity().app
    closing.close(app, MONTH, CLOSING)
    numbers[ALL] = 99
    assert closing.close(app, MONTH, CLOSING + timedelta(days=9)).figures[0]["value"] == 41


def test_a_number_of_how_things_stand_is_not_counted_again(numbers, indicators):
    indicators[:] = [figure(condition=Q(state="terbuka"))]
    row = closing.close(placed_entity().app, MONTH, CLOSING)
    numbers[ALL] = 3
    closing.check(row, CLOSING + timedelta(days=1))
    report = read(row.app)
    assert (report.lines[0].is_standing, report.lines[0].line.cell.text, row.current) == (True, "41", None)


def test_an_open_month_is_counted_now_and_says_so(numbers, indicators):
    report = read(placed_entity().app)
    assert report.closed_at is None
    assert notes.status(report).startswith("Angka sementara: bulan ini baru ditutup pada 5 November 2026")
    assert "SEMENTARA" in text_of(paper.pdf(report))
    assert not MonthlyReport.objects.exists()


def test_small_numbers_of_people_are_hidden_by_district_and_not_in_the_total(numbers, indicators):
    for number in range(3):
        District.objects.create(code=f"00.00.1{number}", name=f"Kecamatan {number}")
    keys = list(District.objects.order_by("code").values_list("pk", flat=True))
    numbers.update({keys[0]: 30, keys[1]: 7, keys[2]: 4})
    report = read(placed_entity().app)
    [table] = [one for one in tables.places(report) if one.first == "Kecamatan"]
    assert [cells[0].text for _label, cells in table.rows] == ["30", "x", "<5"]
    assert report.lines[0].line.cell.text == "41"
    sheet = openpyxl.load_workbook(io.BytesIO(workbook.xlsx(report)))["Kecamatan"]
    assert [row[3] for row in sheet.iter_rows(min_row=2, values_only=True)] == [30, "x", "<5"]
    with override_settings(OPEN_DATA_SMALLEST=0):
        [table] = [one for one in tables.places(read(placed_entity().app)) if one.first == "Kecamatan"]
        assert [cells[0].text for _label, cells in table.rows] == ["30", "7", "4"]


def test_a_figure_of_other_roles_is_left_out(numbers, indicators):
    app = placed_entity().app
    indicators[:] = [figure(), Indicator("rahasia", "Rahasia", "number", indicators[0].compute, roles=("kepala_upt",))]
    closing.close(app, MONTH, CLOSING)
    assert [one.id for one in read(app, lambda roles: not roles).figures] == ["masuk"]


def test_a_figure_counted_twice_stands_once_in_the_summary(numbers, indicators):
    indicators[:] = [figure(), figure("per_kategori", "Laporan menurut kategori", "bar")]
    assert [one.id for one in read(placed_entity().app).lines] == ["masuk"]


def test_last_month_and_the_same_month_of_the_year_before_stand_beside(numbers, indicators):
    app = placed_entity().app
    for back in (0, -1, -12):
        closing.close(app, MONTH.shifted(back), CLOSING, with_late=not back)
    assert [cell.text for cell in read(app).lines[0].line.cells] == ["41", "–", "–"]
    MonthlyReport.objects.filter(starts_on=MONTH.shifted(-1).start).update(
        figures=[MonthlyReport.objects.get(starts_on=MONTH.start).figures[0] | {"value": 38}],
    )
    assert [cell.text for cell in read(app).lines[0].line.cells] == ["41", "38", "–"]
    assert "• Laporan masuk: *41*, bulan lalu 38" in message.text(read(app))


def test_what_is_overdue_names_office_and_position_and_no_person():
    entity = next((one for one in all_entities() if one.workflow), None)
    if entity is None:
        pytest.skip("no application here has a workflow")
    office = builders.office()
    user = builders.officer("Markus Pelima")
    position = builders.give_role(user, entity.app, "operator", office)
    for number, values in enumerate(({"position": position}, {"assignee": user}, {})):
        builders.item(number, app=entity.app, office=office, due_at=CLOSING - timedelta(days=9), **values)
    builders.item(9, app=entity.app, office=office, due_at=CLOSING + timedelta(days=1))
    position.holdings.update(starts_on=MONTH.start)
    late = counting.late_of(entity.app, CLOSING)
    assert late["on"] == "2026-11-05"
    assert [row[:3] for row in late["rows"]] == [["Dinas A", position.title, 2], ["Dinas A", "", 1]]
    assert "Markus" not in str(late)
    WorkItem.objects.all().delete()
    assert counting.late_of(entity.app, CLOSING)["rows"] == []


def test_the_clock_closes_on_the_set_day_and_not_before():
    before = CLOSING - timedelta(days=1)
    assert closing.last_closed(before.date()).key == "2026-09"
    assert closing.last_closed(CLOSING.date()).key == "2026-10"
    setting_values.change(None, closing.PLATFORM, closing.SETTING, {"day": 1, "paper": "f4"})
    assert closing.last_closed(before.date()).key == "2026-10"


def test_the_clock_closes_every_application_once_with_the_months_it_is_compared_with():
    from config.installed import PACKAGES

    with mock.patch.object(counting, "figures_of", return_value=[]), mock.patch.object(closing, "SECONDS", 600):
        done = closing.run(CLOSING)
        assert closing.run(CLOSING + timedelta(minutes=5)) == 0
        assert closing.run(CLOSING + timedelta(days=1)) == 2 * len(PACKAGES)
    assert done == 3 * len(PACKAGES) == MonthlyReport.objects.count()
    assert not MonthlyReport.objects.exclude(starts_on=MONTH.start).exclude(late=None).exists()


def test_an_application_that_cannot_be_counted_does_not_keep_the_others_open():
    from config.installed import PACKAGES

    broken = next(iter(PACKAGES))

    def figures_of(app, *_rest):
        if app == broken:
            raise ZeroDivisionError
        return []

    with (
        mock.patch.object(counting, "figures_of", figures_of),
        mock.patch.object(closing, "SECONDS", 600),
        pytest.raises(ZeroDivisionError),
    ):
        closing.run(CLOSING)
    assert MonthlyReport.objects.count() == 3 * (len(PACKAGES) - 1)


def test_a_run_stops_when_its_time_is_used_up():
    with mock.patch.object(counting, "figures_of", return_value=[]), mock.patch.object(closing, "SECONDS", -1):
        assert closing.run(CLOSING) == 0


def test_records_are_counted_as_the_entry_declares_them():
    places()
    entity = placed_entity()
    one = figure()
    with mock.patch.object(counting, "indicators_of", lambda _app: [one]):
        a_bare(entity)
        month = period_of("bulan")
        row = closing.close(entity.app, month, timezone.now())
        assert row.figures[0]["value"] == 1
        a_bare(entity)
        closing.check(row, timezone.now())
    assert (row.figures[0]["value"], row.current[0]["value"]) == (1, 2)


def test_every_installed_figure_can_be_reported():
    from config.installed import PACKAGES

    for app in list(PACKAGES)[:25]:
        closing.close(app, MONTH, CLOSING)
        report = read(app)
        assert [one.id for one in report.figures] == [one.id for one in counting.indicators_of(app)]
        assert message.text(report) and workbook.xlsx(report)


@pytest.mark.parametrize(("chosen", "height"), [("a4", 842), ("f4", 935)])
def test_two_pages_hold_whatever_there_is(numbers, indicators, chosen, height):
    import pypdfium2

    setting_values.change(None, closing.PLATFORM, closing.SETTING, {"day": 5, "paper": chosen})
    districts = [District(code=f"00.01.{n:02}", name=f"Kecamatan Nomor {n} Yang Panjang Namanya") for n in range(60)]
    District.objects.bulk_create(districts)
    numbers.update({one.pk: 10 + number for number, one in enumerate(districts)})
    conditions = [Q(pk__gt=number) for number in range(14)]
    indicators[:] = [figure(f"angka_{n}", f"Angka nomor {n}", condition=one) for n, one in enumerate(conditions)]
    report = read(placed_entity().app)
    made = pypdfium2.PdfDocument(paper.pdf(report))
    assert len(made) == 2
    assert round(made[0].get_height()) == height
    assert "baris lain ada di berkas XLSX" in text_of(paper.pdf(report))


def test_a_figure_says_once_by_what_it_is_broken_down():
    assert tables._title("Laporan masuk", "kategori") == "Laporan masuk menurut kategori"
    assert tables._title("Laporan menurut kategori", "kategori") == "Laporan menurut kategori"
    assert tables._title("Usaha menurut bidang", "bidang usaha") == "Usaha menurut bidang (bidang usaha)"


def test_offices_that_are_places_are_hidden_and_agencies_are_not():
    named = mock.Mock(place=Office(kind=OfficeKind.VILLAGE))
    assert counting._tells_of_people({1: 2}, counting.OFFICE, named)
    named.place.kind = OfficeKind.OWN
    assert not counting._tells_of_people({1: 2}, counting.OFFICE, named)


def test_where_each_village_has_its_own_office_the_secretariat_reports():
    office = builders.office("setda", "Sekretariat Daerah")
    app = placed_entity().app
    with (
        mock.patch.object(paper, "home_of", return_value=None),
        mock.patch.object(paper, "office_of_agency", return_value=office) as asked,
    ):
        assert paper.home(app) == office
    asked.assert_called_once_with("setda")
