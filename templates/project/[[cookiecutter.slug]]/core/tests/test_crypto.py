"""Encryption of personal fields, and the rotation of its keys."""

from django.test import SimpleTestCase, TestCase, override_settings

from accounts.models import Person
from accounts.tests.builders import NIK, a_person
from core import crypto, key_rotation

OLD = "lama:" + "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE="
NEW = "baru:" + "QkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkI="


class CryptoTests(SimpleTestCase):
    """Ciphertexts and keyed hashes."""

    def test_decrypts_what_it_encrypted(self):
        stored = crypto.encrypt(NIK)
        self.assertNotIn(NIK, stored)
        self.assertEqual(crypto.decrypt(stored), NIK)

    def test_equal_values_give_other_ciphertexts_and_one_hash(self):
        self.assertNotEqual(crypto.encrypt(NIK), crypto.encrypt(NIK))
        self.assertEqual(crypto.keyed_hash(NIK), crypto.keyed_hash(NIK))

    def test_altered_ciphertext_does_not_open(self):
        stored = crypto.encrypt(NIK)
        altered = stored[:-4] + ("AAA=" if stored[-4:] != "AAA=" else "BBB=")
        with self.assertRaises(crypto.CannotDecrypt):
            crypto.decrypt(altered)

    @override_settings(FIELD_KEYS=OLD)
    def test_names_the_key_that_is_missing(self):
        stored = crypto.encrypt(NIK)
        with override_settings(FIELD_KEYS=NEW), self.assertRaisesMessage(crypto.CannotDecrypt, '"lama"'):
            crypto.decrypt(stored)

    def test_refuses_keys_of_a_wrong_length(self):
        with self.assertRaisesMessage(ValueError, '"k1"'):
            crypto.read_keys("k1:QUFB")


class RotationTests(TestCase):
    """Every ciphertext moves to the newest key."""

    def test_moves_all_to_the_newest_key(self):
        with override_settings(FIELD_KEYS=OLD):
            person = a_person()
        with override_settings(FIELD_KEYS=f"{NEW},{OLD}"):
            self.assertEqual(key_rotation.count_old(), 1)
            self.assertEqual(key_rotation.rotate(), 1)
            self.assertEqual(key_rotation.count_old(), 0)
        with override_settings(FIELD_KEYS=NEW):
            self.assertEqual(Person.objects.get(pk=person.pk).nik, NIK)

    def test_second_rotation_does_nothing(self):
        a_person()
        self.assertEqual(key_rotation.rotate(), 0)
