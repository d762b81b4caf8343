"""How values, forms, charts and marks are shown; nothing here needs an application."""

import re
from datetime import date, datetime, timedelta
from decimal import Decimal
from types import SimpleNamespace
from unittest import mock
from zoneinfo import ZoneInfo

from django import forms
from django.core.paginator import Paginator
from django.template import Context, RequestContext, Template
from django.test import RequestFactory, SimpleTestCase, override_settings

from core import charts, deadlines, display, fields, widgets, workflow
from core.entities import FieldInfo
from core.form_parts import errors_of
from core.templatetags import ui
from core.values import render_value
from core.workflow_types import Deadline, Transition, Workflow

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=ZoneInfo("Asia/Makassar"))


def shown(source: str, **context) -> str:
    """Render a template that loads the tags, its spaces folded."""
    return " ".join(Template("{% load ui %}" + source).render(Context(context)).split())


def field_value(kind: str, value, **info) -> str:
    """Show one value of a kind."""
    return str(render_value(FieldInfo("nilai", kind, "Nilai", **info), SimpleNamespace(nilai=value)))


class TileTest(SimpleTestCase):
    def test_money_that_fills_half_a_phone_takes_its_whole_width(self) -> None:
        assert ui.tile("Masuk", "Rp10.200")["is_wide"]
        assert not ui.tile("Terbuka", "12 hari")["is_wide"]


class DisplayTest(SimpleTestCase):
    """Numbers, money and days in Indonesian writing."""

    def test_money_has_dots_and_no_decimals(self) -> None:
        self.assertEqual(display.money(Decimal("1062235.00")), "Rp1.062.235")
        self.assertEqual(display.money(-5000), "−Rp5.000")

    def test_numbers_have_a_decimal_comma(self) -> None:
        self.assertEqual(display.number(Decimal("1500.50")), "1.500,5")
        self.assertEqual(display.number(Decimal("1500.5"), 2), "1.500,50")

    def test_percent_drops_empty_decimals(self) -> None:
        self.assertEqual(display.percent(Decimal("60.00")), "60%")

    def test_nothing_is_a_dash(self) -> None:
        for write in (display.money, display.percent, display.long_date, display.moment, display.yes_no):
            self.assertEqual(write(None), "–")

    def test_day_is_written_out(self) -> None:
        self.assertEqual(display.long_date(date(2026, 11, 24)), "24 November 2026")

    def test_moment_names_the_zone_of_the_region(self) -> None:
        for zone, name, hour in (("Asia/Jakarta", "WIB", "09.00"), ("Asia/Jayapura", "WIT", "11.00")):
            with override_settings(TIME_ZONE=zone):
                self.assertEqual(display.moment(NOW), f"24 November 2026 pukul {hour} {name}")

    def test_duration_in_its_units(self) -> None:
        self.assertEqual(display.duration(timedelta(days=1, hours=3)), "1 hari 3 jam")
        self.assertEqual(display.duration(timedelta(0)), "0 menit")


@override_settings(TIME_ZONE="Asia/Makassar")
class DeadlineTest(SimpleTestCase):
    """How near a deadline is, in working days."""

    def text(self, due) -> str:
        return deadlines.nearness(due, NOW).text

    def test_counts_working_days_ahead(self) -> None:
        self.assertEqual(self.text(date(2026, 11, 26)), "Tenggat 26 November 2026 · 2 hari kerja lagi")

    def test_weekend_is_not_counted_when_late(self) -> None:
        self.assertEqual(self.text(date(2026, 11, 19)), "Terlambat 3 hari kerja")

    def test_calendar_days_and_hours_are_no_working_days(self) -> None:
        self.assertEqual(deadlines.nearness(date(2026, 11, 19), NOW, "days").text, "Terlambat 5 hari")
        self.assertIn("3 hari lagi", deadlines.nearness(NOW + timedelta(days=3), NOW, "hours").text)

    def test_a_work_item_is_counted_by_the_clock_of_its_state(self) -> None:
        steps = [
            Transition(name=unit, label=unit, sources=("awal",), target=unit, deadline=Deadline(unit, lambda *_a: 1))
            for unit in ("workdays", "hours")
        ]
        flow = Workflow(start="awal", states=(), transitions=tuple(steps), deadline=Deadline("days", lambda *_a: 1))
        entity = mock.Mock(workflow=flow, binding_objects=list)
        units = [workflow.clock_unit(entity, state) for state in ("awal", "workdays", "hours")]
        self.assertEqual(units, ["days", "workdays", "hours"])

    def test_says_today(self) -> None:
        self.assertEqual(self.text(date(2026, 11, 24)), "Tenggat 24 November 2026 · hari ini")

    def test_says_hours_and_minutes_when_close(self) -> None:
        self.assertIn("3 jam lagi", self.text(NOW + timedelta(hours=3)))
        self.assertEqual(self.text(NOW - timedelta(minutes=25)), "Terlambat 25 menit")

    def test_tone_follows_the_nearness(self) -> None:
        tones = [deadlines.nearness(NOW + timedelta(days=days), NOW).tone for days in (-3, 1, 8)]
        self.assertEqual(tones, ["bad", "warn", "neutral"])

    def test_nothing_without_a_deadline(self) -> None:
        self.assertEqual(shown("{% deadline due %}", due=None), "")


class BadgeTest(SimpleTestCase):
    """A status is never told by colour alone."""

    def test_badge_has_words_icon_and_tone(self) -> None:
        page = shown('{% badge "Selesai" "good" %}')
        self.assertIn("Selesai", page)
        self.assertIn("rk-good", page)
        self.assertIn("<svg", page)

    def test_every_phase_has_words_of_its_own(self) -> None:
        from core.workflow_types import PHASES

        labels = {str(ui.phase_badge(phase)["label"]) for phase in PHASES}
        self.assertEqual(len(labels), len(PHASES))

    def test_unknown_tone_is_neutral(self) -> None:
        self.assertIn("rk-neutral", shown('{% badge "Aneh" "ungu\\"><script>" %}'))

    def test_icon_stays_in_its_folder(self) -> None:
        self.assertEqual(ui.icon("../../manage"), ui.icon("apps"))


class ValueTest(SimpleTestCase):
    """Each kind of field as it is shown."""

    def test_personal_value_is_withheld(self) -> None:
        record = SimpleNamespace(nilai="7202011203900001")
        self.assertNotIn("7202", render_value(FieldInfo("nilai", "nik", "NIK"), record, hidden=True))

    def test_nik_is_masked_even_for_who_may_read(self) -> None:
        page = field_value("nik", "7202011203900001")
        self.assertIn("7202", page)
        self.assertNotIn("0112039000", page)

    def test_markup_in_text_is_inert(self) -> None:
        self.assertIn("&lt;script&gt;", field_value("text", "<script>alert(1)</script>"))

    def test_only_web_addresses_become_links(self) -> None:
        self.assertNotIn("href", field_value("url", "javascript:alert(1)"))
        self.assertIn('href="https://contoh.id"', field_value("url", "https://contoh.id"))

    def test_years_have_no_dot_and_amounts_have(self) -> None:
        self.assertIn(">2019<", field_value("integer", 2019))
        self.assertIn(">2.019 kg<", field_value("integer", 2019, unit="kg"))

    def test_choice_shows_its_label(self) -> None:
        record = SimpleNamespace(nilai="jalan", get_nilai_display=lambda: "Jalan rusak")
        self.assertEqual(render_value(FieldInfo("nilai", "choice", "Jenis"), record), "Jalan rusak")

    def test_several_choices_show_their_labels(self) -> None:
        field = SimpleNamespace(flatchoices=[("sen", "Senin"), ("sel", "Selasa")])
        meta = SimpleNamespace(get_field=lambda name: field)
        record = SimpleNamespace(nilai=["sen", "hari_lama"], _meta=meta)
        self.assertEqual(render_value(FieldInfo("nilai", "choice", "Hari"), record), "Senin, hari lama")

    def test_table_shows_rows_under_headings(self) -> None:
        page = field_value("table", [{"kelas": "kecil", "uji": 50000}])
        self.assertIn("Kelas", page)
        self.assertIn("kecil", page)

    def test_point_links_to_a_map_with_plain_decimals(self) -> None:
        record = SimpleNamespace(nilai_lat=Decimal("-1.395200"), nilai_lon=Decimal("120.754800"), nilai_district=None)
        page = render_value(FieldInfo("nilai", "point", "Lokasi"), record)
        self.assertIn("mlat=-1.395200", page)

    def test_zero_and_no_are_values(self) -> None:
        self.assertIn("Rp0", field_value("money", Decimal(0)))
        self.assertEqual(field_value("boolean", False), "Tidak")


class ValueRowTest(SimpleTestCase):
    """A row of a record's page."""

    def row(self, **info) -> str:
        field = FieldInfo("nilai", "text", "Nilai", **info)
        entity = SimpleNamespace(
            field=lambda name: field,
            title_field="",
            settings_of=lambda: None,
            binding_objects=list,
        )
        record = SimpleNamespace(nilai="Rahasia <b>")
        return shown("{% value_row entity record 'nilai' %}", entity=entity, record=record)

    def test_shows_label_and_inert_value(self) -> None:
        self.assertEqual(self.row(), "<div><dt>Nilai</dt><dd>Rahasia &lt;b&gt;</dd></div>")

    def test_personal_value_only_to_who_may_read_it(self) -> None:
        field = FieldInfo("nilai", "text", "Nilai", personal="general")
        entity = SimpleNamespace(field=lambda name: field, title_field="")
        record = SimpleNamespace(nilai="Yulianti")
        page = shown("{% value_row entity record 'nilai' False %}", entity=entity, record=record)
        self.assertIn("Dirahasiakan", page)
        self.assertNotIn("Yulianti", page)

    def test_field_that_does_not_apply_is_left_out(self) -> None:
        self.assertEqual(self.row(only_when=lambda record, settings, names: None), "")


class DemoForm(forms.Form):
    """One field of each layout."""

    judul = forms.CharField(label="Judul", help_text="Satu kalimat.")
    alamat = forms.CharField(label="Alamat", required=False)
    jenis = forms.ChoiceField(label="Jenis", widget=forms.RadioSelect, choices=[("a", "A"), ("b", "B")])
    harga = fields.RupiahInput(label="Harga")
    lokasi = forms.CharField(label="Lokasi", widget=widgets.PointInput)
    setuju = forms.BooleanField(label="Setuju")


class FormTest(SimpleTestCase):
    """Fields, their marks and the list of what is wrong."""

    def page(self, data: dict | None = None) -> str:
        return shown("{% error_summary form %}{% form_fields form %}", form=DemoForm(data))

    def test_optional_and_required_are_marked(self) -> None:
        page = self.page()
        self.assertRegex(page, r"Alamat <span class=\"rk-optional\">")
        self.assertRegex(page, r"Judul<span class=\"rk-required\"")

    def test_every_description_that_is_named_exists(self) -> None:
        page = self.page({})
        named = " ".join(re.findall(r'aria-describedby="([^"]+)"', page)).split()
        self.assertTrue(named)
        for name in named:
            self.assertIn(f'id="{name}"', page)

    def test_every_mistake_links_to_an_input(self) -> None:
        form = DemoForm({})
        page = self.page({})
        anchors = [mistake.anchor for mistake in errors_of(form)]
        self.assertEqual(len(anchors), 5)
        for anchor in anchors:
            self.assertIn(f'id="{anchor}"', page)

    def test_unbound_form_has_no_summary(self) -> None:
        self.assertNotIn("rk-summary", self.page())

    def test_typed_text_stays_and_is_inert(self) -> None:
        page = self.page({"judul": '"><script>'})
        self.assertIn("&quot;&gt;&lt;script&gt;", page)

    def test_money_takes_dots_and_the_sign(self) -> None:
        form = DemoForm({"harga": "Rp1.062.235"})
        form.is_valid()
        self.assertEqual(form.cleaned_data["harga"], Decimal(1062235))

    def test_point_takes_a_decimal_comma(self) -> None:
        typed = {"lokasi_lat": "-1,3952", "lokasi_lon": "120.75"}
        found = widgets.PointInput().value_from_datadict(typed, {}, "lokasi")
        self.assertEqual(found, {"lat": "-1.3952", "lon": "120.75"})

    def test_empty_point_is_nothing(self) -> None:
        self.assertIsNone(widgets.PointInput().value_from_datadict({"lokasi_lat": " "}, {}, "lokasi"))


class ChartTest(SimpleTestCase):
    """Charts are drawn on the server and told in a table too."""

    def test_line_has_a_gap_where_a_value_is_missing(self) -> None:
        chart = charts.Chart("line", "Harga", ("1", "2", "3"), (charts.Series("A", (10, None, 30)),), "money")
        path = charts.lines(chart)["lines"][0]["path"]
        self.assertEqual(path.count("M"), 2)
        self.assertIn("Rp30", shown("{% chart data %}", data=chart))

    def test_longest_bar_is_full(self) -> None:
        rows = charts.bars(charts.simple("bar", "Jenis", [("a", 5), ("b", 10)]))
        self.assertEqual([row["share"] for row in rows], ["50.0", "100.0"])

    def test_shares_of_a_donut_are_said(self) -> None:
        self.assertIn("25%", shown("{% chart data %}", data=charts.simple("donut", "Status", [("a", 1), ("b", 3)])))

    def test_one_slice_is_a_whole_ring(self) -> None:
        [only] = charts.slices(charts.simple("donut", "Status", [("a", 7)]))
        self.assertTrue(only["path"].startswith("M"))

    def test_equal_values_still_make_an_axis(self) -> None:
        for values in ((5, 5), (0, 0), (-3, -3)):
            chart = charts.Chart("line", "Sama", ("1", "2"), (charts.Series("A", values),))
            self.assertGreaterEqual(len(charts.lines(chart)["ticks"]), 2)

    def test_nothing_to_draw_is_said(self) -> None:
        self.assertIn("Belum ada data", shown("{% chart data %}", data=charts.simple("bar", "Kosong", [])))


class PaginationTest(SimpleTestCase):
    """Links to other pages."""

    def test_keeps_the_filter(self) -> None:
        page = Paginator(range(100), 10).page(2)
        request = RequestFactory().get("/", {"q": "lampu", "page": "2"})
        template = Template("{% load ui %}{% pagination page %}")
        self.assertIn("?q=lampu&amp;page=3", template.render(RequestContext(request, {"page": page})))

    def test_one_page_has_no_links(self) -> None:
        self.assertEqual(shown("{% pagination page %}", page=Paginator(range(3), 10).page(1)), "")
