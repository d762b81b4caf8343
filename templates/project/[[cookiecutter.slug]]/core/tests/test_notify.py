"""Notifications: one way out, once, and nothing of the case in them."""

from datetime import timedelta
from types import SimpleNamespace
from unittest.mock import patch

from django.core import mail
from django.test import TestCase, override_settings
from django.utils import timezone

from accounts.tests.builders import a_person, a_resident, an_office, an_officer_with
from core import access, notify
from core.models import Notification, OutboxMessage


class SendTests(TestCase):
    """Which messages are queued."""

    def test_mail_is_sent_where_an_address_is_known(self):
        person = a_person(email="sinta@contoh.id", phone="+6281234567890")
        notify.send(person_id=person.pk, title="Laporan 1: Selesai", url="/layanan/laksa/laporan/1/")
        self.assertEqual(notify.deliver(timezone.now()), 1)
        self.assertEqual(mail.outbox[0].to, ["sinta@contoh.id"])
        self.assertIn("/layanan/laksa/laporan/1/", mail.outbox[0].body)
        self.assertEqual(notify.deliver(timezone.now()), 0)

    def test_whatsapp_waits_for_an_officer_with_a_ready_link(self):
        person = a_person(phone="+6281234567890")
        notify.send(person_id=person.pk, title="Laporan 1: Selesai")
        message = OutboxMessage.objects.get()
        self.assertEqual((message.channel, message.status), ("whatsapp", "ready"))
        self.assertEqual(message.link, "https://wa.me/6281234567890?text=Laporan%201%3A%20Selesai")

    @override_settings(NOTIFY_CHANNELS=["in_app"])
    def test_channels_can_be_switched_off(self):
        notify.send(person_id=a_person(email="a@contoh.id").pk, title="Halo")
        self.assertFalse(OutboxMessage.objects.exists())

    def test_key_makes_it_once(self):
        user = a_resident()
        for _time in range(2):
            notify.send(user_id=user.pk, title="Uji berkala", key="remind:1")
        self.assertEqual(Notification.objects.count(), 1)

    def test_failed_mail_is_tried_again_later_and_then_given_up(self):
        notify.send(person_id=a_person(email="a@contoh.id").pk, title="Halo")
        now = timezone.now()
        with patch("core.notify.send_mail", side_effect=OSError):
            notify.deliver(now)
            self.assertEqual(notify.deliver(now), 0)
            self.assertEqual(OutboxMessage.objects.get().attempts, 1)
            for hour in range(1, notify.MAX_ATTEMPTS + 1):
                notify.deliver(now + timedelta(hours=hour))
        self.assertEqual(OutboxMessage.objects.get().status, "failed")

    def test_reader_sees_those_of_login_and_person(self):
        user = a_resident()
        notify.send(user_id=user.pk, title="Satu")
        notify.send(person_id=user.person_id, title="Dua")
        self.assertEqual(notify.unread(user).count(), 2)
        notify.mark_read(user)
        self.assertEqual(notify.unread(user).count(), 0)


class MovedTests(TestCase):
    """Who is told of a step, and in which words."""

    def entity(self):
        state = SimpleNamespace(label="Selesai")
        return SimpleNamespace(
            app="laksa",
            name="laporan",
            label="Laporan",
            owner="pelapor",
            office="office",
            workflow=SimpleNamespace(state=lambda name: state),
            url=lambda action, pk: f"/layanan/laksa/laporan/{pk}/",
        )

    def test_text_holds_number_and_state_only(self):
        person = a_person()
        record = SimpleNamespace(pk=9, number="00009/LAKSA", state="selesai", pelapor_id=person.pk, judul="Rahasia")
        notify.moved(self.entity(), record, SimpleNamespace(notify=(access.OWNER,)))
        told = Notification.objects.get()
        self.assertEqual((told.title, told.text, told.person), ("Laporan 00009/LAKSA: Selesai", "", person))

    def test_role_means_its_holders_at_the_record_s_office(self):
        here, there = an_office(), an_office()
        mine, _other = an_officer_with("laksa", "petugas", here), an_officer_with("laksa", "petugas", there)
        over_all = an_officer_with("laksa", "petugas", there, all_offices=True)
        record = SimpleNamespace(pk=9, number="", state="selesai", office_id=here.pk)
        notify.moved(self.entity(), record, SimpleNamespace(notify=(access.role("petugas"),)))
        self.assertEqual(set(Notification.objects.values_list("user", flat=True)), {mine.pk, over_all.pk})
