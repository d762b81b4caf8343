"""Inputs of forms: what each takes, gives and refuses, and what it shows of a stored value."""

from datetime import date, timedelta
from decimal import Decimal
from types import SimpleNamespace
from unittest.mock import patch

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import SimpleTestCase, TestCase

from accounts.tests.builders import NIK, a_person, a_resident, an_officer
from core import access, fields
from core.fields.attributes import nearest_district
from core.models import District
from core.tests.pdfs import a_pdf

GUEST = access.Actor()


def drawn(field, data=None, name="x", actor=GUEST, record=None):
    """A form with one field, as a page would have it."""
    form = type("F", (forms.Form,), {name: field})(data)
    if record is not None:
        form.fields[name].for_actor(actor, record, name)
    return form


def value_of(form, name="x"):
    assert form.is_valid(), form.errors
    return form.cleaned_data[name]


class NumberTests(SimpleTestCase):
    """Money and identity numbers."""

    def test_money_takes_dots_between_thousands(self):
        for typed in ("1062235", "1.062.235", "Rp 1.062.235"):
            with self.subTest(typed):
                self.assertEqual(value_of(drawn(fields.MoneyInput(), {"x": typed})), Decimal(1062235))

    def test_money_shows_dots(self):
        record = SimpleNamespace(x=Decimal(1062235))
        self.assertIn("1.062.235", drawn(fields.MoneyInput(), record=record)["x"].as_widget())

    def test_numbers_come_out_in_their_normal_form(self):
        for field, typed, wanted in (
            (fields.PhoneInput(), "0812 3456 7890", "+6281234567890"),
            (fields.PlateInput(), "b1234cd", "B 1234 CD"),
            (fields.NipInput(), "19860926 201505 1 001", "198609262015051001"),
            (fields.NpwpInput(), "65.389.112.7-001.000", "0653891127001000"),
            (fields.NopInput(), "36.71.010.001.002-0345.0", "367101000100203450"),
            (fields.NumberInput(kind="kk"), "3671011201150003", "3671011201150003"),
        ):
            with self.subTest(type(field).__name__):
                self.assertEqual(value_of(drawn(field, {"x": typed})), wanted)

    def test_wrong_number_is_said_in_words(self):
        form = drawn(fields.NumberInput(), {"x": "3671013202000001"})
        self.assertEqual(form.errors["x"], ["Tanggal lahir pada NIK tidak mungkin ada."])

    def test_stored_nik_stays_out_of_the_page_and_is_kept(self):
        form = drawn(fields.NumberInput(), {"x": ""}, record=SimpleNamespace(x=NIK))
        self.assertNotIn(NIK, str(form))
        self.assertIn("3671************01", str(form))
        self.assertEqual(value_of(form), NIK)

    def test_duration_reads_hours_and_minutes(self):
        self.assertEqual(value_of(drawn(fields.DurationInput(), {"x": "01:30"})), timedelta(hours=1, minutes=30))

    def test_date_starts_from_the_record_in_the_browser_s_form(self):
        form = drawn(fields.DateInput(), record=SimpleNamespace(x=date(2026, 3, 9)))
        self.assertIn('value="2026-03-09"', form["x"].as_widget())


class StructureTests(SimpleTestCase):
    """Points, shapes, hours, tables."""

    def test_point_takes_a_pair(self):
        place = value_of(drawn(fields.PointInput(), {"x_lat": "-1,3952", "x_lon": "120.7548"}))
        self.assertEqual((place.lat, place.lon), (Decimal("-1.3952"), Decimal("120.7548")))

    def test_point_outside_indonesia_is_refused(self):
        for lat, lon in (("120.75", "-1.39"), ("0", "0"), ("abc", "1"), ("NaN", "120")):
            with self.subTest(lat):
                self.assertFalse(drawn(fields.PointInput(), {"x_lat": lat, "x_lon": lon}).is_valid())

    def test_shape_takes_a_feature_and_gives_its_geometry(self):
        text = '{"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [[[120, -1]]]}}'
        self.assertEqual(value_of(drawn(fields.ShapeInput(), {"x": text}))["type"], "Polygon")

    def test_shape_refuses_other_json(self):
        for text in ("{}", "[]", "{", '{"type": "Point", "coordinates": [1, 2]}'):
            with self.subTest(text):
                self.assertFalse(drawn(fields.ShapeInput(), {"x": text}).is_valid())

    def hours(self, **boxes):
        return drawn(fields.HoursInput(), {f"x_{name}": clock for name, clock in boxes.items()})

    def test_hours_are_read_by_day_with_a_break(self):
        form = self.hours(
            mon_from="08:00", mon_to="12:00", mon_from2="13:00", mon_to2="15:00", fri_from="08:00", fri_to="23:59"
        )
        self.assertEqual(value_of(form), {"mon": [["08:00", "12:00"], ["13:00", "15:00"]], "fri": [["08:00", "24:00"]]})

    def test_hours_come_back_into_their_boxes(self):
        kept = {"mon": [["08:00", "12:00"], ["13:00", "24:00"]]}
        page = drawn(fields.HoursInput(), record=SimpleNamespace(x=kept))["x"].as_widget()
        for name, clock in {"from": "08:00", "to": "12:00", "from2": "13:00", "to2": "23:59"}.items():
            self.assertInHTML(
                f'<input class="form-control" type="time" name="x_mon_{name}" value="{clock}" aria-label="Senin, '
                f'{"jam buka" if "from" in name else "jam tutup"}{" sesudah istirahat" if "2" in name else ""}">',
                page,
            )

    def test_each_day_that_is_wrong_is_named(self):
        form = self.hours(mon_from="14:00", mon_to="08:00", wed_from="08:00", sun_to="x")
        self.assertFalse(form.is_valid())
        self.assertEqual([text.split(":")[0] for text in form.errors["x"]], ["Senin", "Rabu", "Minggu"])

    def test_table_reads_rows_by_their_columns(self):
        columns = (("nama", "text", "Nama"), ("jumlah", "integer", "Jumlah"), ("berat", "decimal", "Berat"))
        data = {"x_rows": "2", "x_0_nama": "Beras", "x_0_jumlah": "1.500", "x_0_berat": "2,5"}
        rows = value_of(drawn(fields.TableInput(columns=columns), data))
        self.assertEqual(rows, [{"nama": "Beras", "jumlah": 1500, "berat": 2.5}])

    def test_table_refuses_what_is_no_number(self):
        columns = (("berat", "decimal", "Berat"), ("jumlah", "integer", "Jumlah"))
        for key, typed in (("berat", "nan"), ("berat", "1e9"), ("jumlah", "satu")):
            with self.subTest(typed):
                form = drawn(fields.TableInput(columns=columns), {"x_rows": "1", f"x_0_{key}": typed})
                self.assertEqual(form.errors["x"], [f"{typed}: Bukan angka. Tulis angka saja, tanpa satuan."])

    def test_table_shows_stored_rows_and_empty_ones(self):
        columns = (("nama", "text", "Nama"),)
        form = drawn(fields.TableInput(columns=columns), record=SimpleNamespace(x=[{"nama": "<b>Beras"}]))
        self.assertIn("&lt;b&gt;Beras", form["x"].as_widget())
        self.assertIn('name="x_3_nama"', form["x"].as_widget())


class UploadTests(SimpleTestCase):
    """Files in forms."""

    def upload(self):
        return SimpleUploadedFile("a.pdf", a_pdf())

    def test_refuses_by_content(self):
        with self.assertRaises(ValidationError):
            fields.ImageInput().clean(self.upload())

    def test_counts_stored_and_new_together(self):
        field = fields.FileInput(many=True, max=2)
        field.stored = ["lama"]
        self.assertEqual(len(field.clean([self.upload()])), 1)
        with self.assertRaisesMessage(ValidationError, "Paling banyak 2"):
            field.clean([self.upload(), self.upload()])

    def test_stored_file_need_not_be_sent_again(self):
        field = fields.FileInput(required=True)
        field.for_actor(GUEST, SimpleNamespace(pk=1, x="lama"), "x")
        self.assertIsNone(field.clean(None))


class PersonTests(TestCase):
    """Who a record is about."""

    def field(self, actor, owner="pelapor", record=None):
        record = record or SimpleNamespace(pelapor=None, pelapor_id=None)
        field = fields.PersonInput()
        with patch("core.descriptors.of_model", return_value=SimpleNamespace(owner=owner)):
            field.for_actor(actor, record, "pelapor")
        return field

    def test_signed_in_resident_is_the_owner_and_types_nothing(self):
        user = a_resident()
        field = self.field(access.actor_for(user))
        self.assertEqual(field.clean(["Orang Lain", "", ""]), user.person)

    def test_resident_may_name_another_in_another_field(self):
        field = self.field(access.actor_for(a_resident()), owner="lain")
        self.assertEqual(field.clean(["Budi Santoso", "", ""]).full_name, "Budi Santoso")

    def test_guest_gives_name_and_phone_and_no_nik(self):
        a_person()
        found = self.field(GUEST).clean(["Sinta Uji", NIK, "0812 3456 7890"])
        self.assertIsNone(found.pk)
        self.assertEqual((found.full_name, found.phone, found.nik), ("Sinta Uji", "+6281234567890", ""))

    def test_guest_without_phone_is_refused(self):
        with self.assertRaisesMessage(ValidationError, "nomor telepon"):
            self.field(GUEST).clean(["Sinta Uji", "", ""])

    def test_officer_finds_the_known_person(self):
        person = a_person("Sinta Uji")
        self.assertEqual(self.field(access.actor_for(an_officer())).clean(["sinta  UJI", NIK, ""]), person)

    def test_known_nik_with_another_name_is_refused_without_telling_the_name(self):
        a_person("Sinta Uji")
        with self.assertRaises(ValidationError) as caught:
            self.field(access.actor_for(an_officer())).clean(["Budi Santoso", NIK, ""])
        self.assertNotIn("Sinta", str(caught.exception))

    def test_new_person_is_not_saved_before_the_record(self):
        found = self.field(access.actor_for(an_officer())).clean(["Budi Santoso", NIK, ""])
        self.assertEqual((found.pk, found.nik), (None, NIK))


class AttributeTests(TestCase):
    """Attributes over several columns."""

    def test_encrypted_number_fills_both_columns(self):
        record = type("R", (), {"nik": fields.EncryptedNumber("nik")})()
        record.nik = NIK
        self.assertNotIn(NIK, record.nik_encrypted)
        self.assertEqual((record.nik, len(record.nik_hash)), (NIK, 64))
        record.nik = None
        self.assertEqual((record.nik, record.nik_encrypted, record.nik_hash), ("", "", None))

    def test_point_gives_none_while_a_coordinate_is_missing(self):
        record = type("R", (), {"lokasi": fields.Point("lokasi"), "lokasi_lat": None, "lokasi_lon": None})()
        self.assertIsNone(record.lokasi)
        record.lokasi = {"lat": "-1.4", "lon": "120.75"}
        self.assertEqual(tuple(record.lokasi), (Decimal("-1.4"), Decimal("120.75")))

    def test_point_knows_the_nearest_district(self):
        near = District.objects.create(code="1", name="Dekat", lat="-1.40", lon="120.75")
        District.objects.create(code="2", name="Jauh", lat="-1.80", lon="120.60")
        self.assertEqual(nearest_district(Decimal("-1.41"), Decimal("120.74")), near)

    def test_officer_input_offers_no_residents(self):
        a_resident()
        officer = an_officer()
        rows = fields.OfficerInput().rows(GUEST, type(officer))
        self.assertEqual(list(rows), [officer])

    def test_rows_take_no_key_that_no_table_could_hold(self):
        near = District.objects.create(code="1", name="Dekat", lat="-1.40", lon="120.75")
        field = fields.RowsInput(District.objects.all())
        self.assertEqual(list(field.clean([str(near.pk)])), [near])
        for typed in ("9" * 4000, "-" + "9" * 30, "satu"):
            with self.assertRaises(ValidationError):
                field.clean([typed])
