"""Identity numbers: the vectors of the standards, each by itself."""

from datetime import date

from django.test import SimpleTestCase

from core import identity, masking


class NikTests(SimpleTestCase):
    """The 16 digits of a resident."""

    def test_reads_a_woman_born_in_1990(self):
        parts = identity.read_nik("3671015201900001", date(2026, 1, 1))
        self.assertEqual(
            (parts.region, parts.day, parts.month, parts.years, parts.sex, parts.serial),
            ("367101", 12, 1, (1990,), "P", "0001"),
        )

    def test_refuses_day_32(self):
        with self.assertRaisesMessage(ValueError, "Tanggal lahir"):
            identity.check_nik("3671013202000001")

    def test_refuses_31_february(self):
        with self.assertRaisesMessage(ValueError, "Tanggal lahir"):
            identity.check_nik("3671017102010001")

    def test_takes_29_february_of_2000_for_1900_had_none(self):
        self.assertEqual(identity.nik_birth_date("3671012902000007"), date(2000, 2, 29))
        self.assertEqual(identity.read_nik("3671012902000007").sex, "L")

    def test_refuses_serial_0000(self):
        with self.assertRaisesMessage(ValueError, "0000"):
            identity.check_nik("3671010101100000")

    def test_refuses_an_unknown_province(self):
        with self.assertRaisesMessage(ValueError, "provinsi"):
            identity.check_nik("2071015201900001")

    def test_refuses_letters_and_wrong_lengths(self):
        for text in ("", "367101520190000", "36710152019000011", "36710152O1900001", "٣٦٧١٠١٥٢٠١٩٠٠٠٠١"):
            with self.subTest(text), self.assertRaisesMessage(ValueError, "16 angka"):
                identity.check_nik(text)

    def test_takes_spaces_and_dots(self):
        self.assertEqual(identity.check_nik(" 367101.520190.0001 "), "3671015201900001")

    def test_leaves_the_century_open_where_two_fit(self):
        self.assertEqual(identity.read_nik("3671010101100001", date(2026, 1, 1)).years, (1910, 2010))
        self.assertIsNone(identity.nik_birth_date("3671010101100001", date(2026, 1, 1)))

    def test_difference_with_birth_date_or_sex_is_told(self):
        self.assertFalse(identity.nik_differs("3671015201900001", date(1990, 1, 12), "P"))
        self.assertTrue(identity.nik_differs("3671015201900001", date(1990, 1, 13)))
        self.assertTrue(identity.nik_differs("3671015201900001", None, "L"))

    def test_mask_keeps_region_and_last_two_digits(self):
        self.assertEqual(masking.nik("3671015201900001"), "3671************01")


class KkTests(SimpleTestCase):
    """The 16 digits of a family card; its day has no 40 added."""

    def test_takes_a_card(self):
        self.assertEqual(identity.check_kk("3671011201150003"), "3671011201150003")

    def test_refuses_a_day_above_31(self):
        with self.assertRaisesMessage(ValueError, "Tanggal"):
            identity.check_kk("3671015201150003")


class NipTests(SimpleTestCase):
    """The 18 digits of an officer."""

    def test_takes_a_man(self):
        self.assertEqual(identity.check_nip("19860926 201505 1 001"), "198609262015051001")

    def test_takes_a_woman(self):
        self.assertEqual(identity.check_nip("199608182022042003"), "199608182022042003")

    def test_takes_a_contract_officer(self):
        self.assertTrue(identity.nip_is_contract(identity.check_nip("199001012023212001")))
        self.assertFalse(identity.nip_is_contract("198609262015051001"))

    def test_refuses_month_13_of_birth(self):
        with self.assertRaisesMessage(ValueError, "Tanggal lahir"):
            identity.check_nip("198613262015051001")

    def test_refuses_sex_3(self):
        with self.assertRaisesMessage(ValueError, "jenis kelamin"):
            identity.check_nip("199608182010043001")

    def test_refuses_appointment_month_13(self):
        with self.assertRaisesMessage(ValueError, "Bulan"):
            identity.check_nip("199608182010132001")

    def test_says_who_was_appointed_before_18(self):
        self.assertTrue(identity.nip_is_young("199608182010042001"))
        self.assertFalse(identity.nip_is_young("198609262015051001"))

    def test_prints_in_groups(self):
        self.assertEqual(identity.format_nip("198609262015051001"), "19860926 201505 1 001")


class TaxNumberTests(SimpleTestCase):
    """NPWP and NOP."""

    def test_check_digits_of_the_examples(self):
        for first_eight, digit in (("65389112", 7), ("01070348", 6), ("12345678", 2), ("31703489", 0)):
            with self.subTest(first_eight):
                self.assertEqual(identity.npwp_check_digit(first_eight), digit)

    def test_old_npwp_gets_a_leading_zero(self):
        self.assertEqual(identity.check_npwp("65.389.112.7-001.000"), "0653891127001000")

    def test_resident_npwp_is_a_nik(self):
        self.assertEqual(identity.check_npwp("3671015201900001"), "3671015201900001")
        with self.assertRaises(ValueError):
            identity.check_npwp("3671013202000001")

    def test_wrong_check_digit_is_only_doubtful(self):
        self.assertFalse(identity.npwp_is_doubtful("0653891127001000"))
        self.assertTrue(identity.npwp_is_doubtful("0653891128001000"))

    def test_prints_the_old_form(self):
        self.assertEqual(identity.format_npwp("0653891127001000"), "65.389.112.7-001.000")

    def test_nop_in_both_forms(self):
        self.assertEqual(identity.format_nop("367101000100203450"), "36.71.010.001.002-0345.0")
        self.assertEqual(identity.check_nop("36.71.010.001.002-0345.0"), "367101000100203450")

    def test_refuses_half_a_nop(self):
        with self.assertRaisesMessage(ValueError, "18 angka"):
            identity.check_nop("36.71.010.001.002-0345")


class PlateAndPhoneTests(SimpleTestCase):
    """Vehicle plates and telephone numbers."""

    def test_plate_gets_its_spaces(self):
        for typed in ("b1234cd", "B 1234 CD", "B-1234-CD"):
            with self.subTest(typed):
                self.assertEqual(identity.check_plate(typed), "B 1234 CD")

    def test_refuses_what_is_no_plate(self):
        for typed in ("1234", "ABC 1 D", "B 01 CD", "B 12345 C"):
            with self.subTest(typed), self.assertRaises(ValueError):
                identity.check_plate(typed)

    def test_phone_gets_the_country_code(self):
        for typed in ("0812 3456 7890", "+62 812-3456-7890", "6281234567890"):
            with self.subTest(typed):
                self.assertEqual(identity.check_phone(typed), "+6281234567890")

    def test_prints_a_phone_in_groups(self):
        self.assertEqual(identity.format_phone("+6281234567890"), "0812-3456-7890")

    def test_refuses_short_and_foreign_numbers(self):
        for typed in ("112", "+1 212 555 0100", "08"):
            with self.subTest(typed), self.assertRaises(ValueError):
                identity.check_phone(typed)
