"""How the replica fares: each thing is told in words, with the next step where it is not well."""

import socket
import ssl
import subprocess
import tempfile
import threading
from collections import namedtuple
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from unittest import mock

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from django.core.management import CommandError, call_command
from django.db import OperationalError
from django.test import SimpleTestCase, TestCase, override_settings
from django.utils import timezone

from accounts.tests import builders
from core import condition, tick
from core.backup import archive
from core.condition import BAD, GOOD, WARN, address, backups, certificate, clock, disk, outbox, senders, worker
from core.models import AuditEntry, JobRun, Notification, Observation, OutboxMessage

HTTPS = "https://live.contoh.go.id"
Disk = namedtuple("Disk", "total used free")


def ago(**spans):
    return timezone.now() - timedelta(**spans)


class WorkerTests(TestCase):
    """The tick."""

    def test_never_started_silent_and_running(self):
        self.assertEqual(worker.heartbeat().level, BAD)
        run = JobRun.objects.create(name="messages", started_at=ago(minutes=30))
        self.assertIn("Berhenti sejak", worker.heartbeat().text)
        JobRun.objects.filter(pk=run.pk).update(started_at=ago(minutes=1))
        self.assertEqual(worker.heartbeat().level, GOOD)

    def test_a_failed_job_is_named_with_its_error(self):
        self.assertEqual(worker.failed().level, GOOD)
        job = tick.Job("uji", mock.Mock(side_effect=ZeroDivisionError))
        with mock.patch("core.tick.JOBS", (job,)), self.assertLogs("core.tick"):
            tick.run()
        self.assertEqual(worker.failed().level, BAD)
        self.assertIn("uji (ZeroDivisionError", worker.failed().text)


class BackupTests(TestCase):
    """`cadangkan` notes what it did."""

    def back_up(self):
        with tempfile.TemporaryDirectory() as name:
            path = Path(name) / "cadangan.replika"
            path.write_bytes(b"isi")
            with mock.patch("core.backup.archive.write", return_value=path):
                call_command("cadangkan", ke=Path(name), stdout=StringIO(), stderr=StringIO())

    def test_none_yet_then_a_good_one(self):
        self.assertEqual(backups.last().level, BAD)
        with mock.patch("core.condition.backups._is_beside", return_value=False):
            self.back_up()
        self.assertEqual(backups.last().level, GOOD)

    def test_one_on_the_disk_of_the_data_is_to_be_copied(self):
        with mock.patch("core.condition.backups._is_beside", return_value=True):
            self.back_up()
        self.assertEqual((backups.last().level, "disk lain" in backups.last().todo), (WARN, True))

    def test_an_old_one_is_told_more_loudly_by_and_by(self):
        for hours, level in ((25, GOOD), (30, WARN), (80, BAD)):
            values = {"good_at": ago(hours=hours), "seen_at": ago(hours=hours)}
            Observation.objects.update_or_create(name=backups.NAME, defaults=values)
            self.assertEqual(backups.last().level, level, hours)

    def test_a_failure_is_told_and_the_last_good_one_stays_known(self):
        backups.note(Path(__file__), ago(hours=1))
        for problem in (archive.ProgramFailed("pg_dump: penuh"), OSError("disk penuh")):
            with mock.patch("core.backup.archive.write", side_effect=problem), self.assertRaises(CommandError):
                call_command("cadangkan", ke=Path("/tmp/tidak-dipakai"), stdout=StringIO())  # noqa: S108
            self.assertIn(str(problem), backups.last().text)
        self.assertIsNotNone(Observation.objects.get().good_at)

    def test_a_backup_is_good_also_where_no_note_can_be_taken(self):
        with mock.patch("core.condition.backups.note", side_effect=OperationalError("terkunci")):
            self.back_up()
        self.assertEqual(backups.last().level, BAD)

    @override_settings(FIELD_KEYS="k1:satu,k0:nol")
    def test_a_key_of_its_own_is_asked_for(self):
        for key, level in (("k1:satu", WARN), ("sendiri", GOOD)):
            with override_settings(BACKUP_KEY=key):
                self.assertEqual(backups.key().level, level)


class DiskTests(SimpleTestCase):
    """Free room."""

    def test_by_share_and_by_size(self):
        for total, free, level in ((100, 50, GOOD), (100, 10, WARN), (100, 4, BAD), (4, 1, WARN), (4, 0.4, BAD)):
            found = Disk(total * disk.GIGA, 0, int(free * disk.GIGA))
            with mock.patch("shutil.disk_usage", return_value=found):
                self.assertEqual(disk.space().level, level, found)


@override_settings(SITE_ADDRESS=HTTPS)
class CertificateTests(TestCase):
    """The certificate as the tick saw it; no page asks."""

    def seen(self, **values):
        found = {"seen_at": timezone.now(), "data": {"host": "live.contoh.go.id"} | values.pop("data", {})} | values
        Observation.objects.update_or_create(name=certificate.NAME, defaults=found)
        with mock.patch("socket.create_connection", side_effect=AssertionError):
            return certificate.expiry()

    def test_its_end_comes_near(self):
        for days, level in ((60, GOOD), (14, WARN), (3, BAD), (-1, BAD)):
            ends_at = (timezone.now() + timedelta(days=days)).isoformat()
            self.assertEqual(self.seen(data={"ends_at": ends_at}).level, level, days)

    def test_one_that_is_refused_and_an_address_that_does_not_answer(self):
        self.assertIn("tidak dapat dipercaya", self.seen(data={"ends_at": ""}, problem="self-signed").text)
        self.assertIn("tidak menjawab", self.seen(problem="timed out").text)

    def test_nothing_seen_yet_another_name_and_no_https(self):
        self.assertEqual(certificate.expiry().level, WARN)
        self.assertEqual(self.seen(data={"host": "lama.contoh.go.id"}).level, WARN)
        with override_settings(SITE_ADDRESS="http://live.contoh.go.id"):
            self.assertEqual(certificate.expiry().level, BAD)
            self.assertEqual(certificate.look(timezone.now()), 0)

    def test_a_real_server_with_a_certificate_that_nobody_signed(self):
        ends_at = datetime(2031, 5, 1, tzinfo=UTC)
        with served(ends_at) as port, override_settings(SITE_ADDRESS=f"https://localhost:{port}"):
            self.assertEqual(certificate.look(timezone.now()), 1)
            row = Observation.objects.get()
            self.assertEqual(row.data["ends_at"], ends_at.isoformat())
            self.assertIn("self", row.problem)
            self.assertIsNone(row.good_at)

    def test_a_real_server_that_is_trusted(self):
        ends_at = datetime(2031, 5, 1, tzinfo=UTC)
        with served(ends_at) as port, override_settings(SITE_ADDRESS=f"https://localhost:{port}"):
            with mock.patch("ssl.create_default_context", trusting(port)):
                certificate.look(timezone.now())
            self.assertEqual(certificate.expiry().level, GOOD)

    def test_a_closed_port_is_no_failed_job(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        with override_settings(SITE_ADDRESS=f"https://127.0.0.1:{port}"):
            self.assertEqual(certificate.look(timezone.now()), 1)
        self.assertTrue(Observation.objects.get().problem)


class ClockTests(TestCase):
    """The server's clock."""

    def test_what_systemd_says(self):
        for said, level in (("yes", GOOD), ("no", BAD), ("", WARN)):
            with mock.patch("core.condition.clock._synchronized", return_value=said):
                self.assertEqual(clock.right().level, level, said)

    def test_no_systemd_is_no_failure(self):
        for problem in (FileNotFoundError, subprocess.TimeoutExpired("timedatectl", 5)):
            with mock.patch("subprocess.run", side_effect=problem):
                self.assertEqual(clock.right().level, WARN)

    def test_a_clock_that_went_back(self):
        AuditEntry.objects.create(at=timezone.now() + timedelta(hours=1), action="edit")
        self.assertIn("Jam mundur", clock.right().text)


class AddressTests(SimpleTestCase):
    """Settings of production; tests run with DEBUG=1 in the environment or without, so it is said."""

    def test_domain_and_allowed_hosts_agree(self):
        for allowed, level in (("live.contoh.go.id", GOOD), (".contoh.go.id", GOOD), ("lain.go.id", BAD)):
            with (
                mock.patch("config.environment.DEBUG", False),
                override_settings(SITE_ADDRESS=HTTPS, ALLOWED_HOSTS=[allowed]),
            ):
                self.assertEqual(address.domain().level, level, allowed)

    def test_a_developer_s_machine_is_not_ready(self):
        with mock.patch("config.environment.DEBUG", True):
            self.assertEqual((address.mode().level, address.domain().level), (BAD, BAD))

    def test_redirects_without_end_are_foreseen(self):
        for count, level in ((0, BAD), (1, GOOD)):
            with (
                mock.patch("config.environment.DEBUG", False),
                override_settings(SECURE_SSL_REDIRECT=True, PROXY_COUNT=count),
            ):
                self.assertEqual(address.proxy().level, level)


class SenderTests(SimpleTestCase):
    """Ways out of the house."""

    def test_mail(self):
        smtp = "django.core.mail.backends.smtp.EmailBackend"
        with override_settings(EMAIL_BACKEND="django.core.mail.backends.console.EmailBackend"):
            self.assertEqual(senders.mail().level, WARN)
        with override_settings(EMAIL_BACKEND=smtp, EMAIL_HOST="127.0.0.1", EMAIL_PORT=1):
            self.assertEqual(senders.mail().level, BAD)
        with override_settings(NOTIFY_CHANNELS=["in_app"]):
            self.assertEqual({senders.mail().level, senders.whatsapp().level, senders.push().level}, {GOOD})

    def test_push_needs_its_key(self):
        for key, level in (("", WARN), ("k", GOOD)):
            with override_settings(PUSH_KEY=key, NOTIFY_CHANNELS=["push"]):
                self.assertEqual(senders.push().level, level)


class OutboxTests(TestCase):
    """Messages that have not left."""

    def message(self, status, **spans):
        notice = Notification.objects.create(user=builders.an_officer(), title="Kabar")
        Notification.objects.filter(pk=notice.pk).update(created_at=ago(**spans))
        values = {"channel": "email", "due_at": timezone.now()}
        return OutboxMessage.objects.create(notification=notice, status=status, **values)

    def test_what_left_is_not_counted(self):
        self.message("sent", days=3)
        self.assertEqual(outbox.mail().level, GOOD)

    def test_what_waits_shortly_is_told_and_is_well(self):
        self.message("queued", minutes=5)
        self.assertEqual((outbox.mail().level, outbox.mail().text[:11]), (GOOD, "1 menunggu,"))

    def test_what_waits_long_or_failed_needs_somebody(self):
        self.message("failed", days=2)
        self.assertEqual(outbox.mail().level, WARN)
        self.message("queued", hours=5)
        self.assertEqual(outbox.mail().level, BAD)
        self.assertEqual(outbox.whatsapp().level, GOOD)

    def test_what_waits_for_an_officer_s_hand_is_no_fault_of_the_server(self):
        OutboxMessage.objects.filter(pk=self.message("ready", days=3).pk).update(channel="whatsapp")
        self.assertEqual(outbox.whatsapp().level, WARN)


class WordsTests(TestCase):
    """All of them."""

    def test_what_is_not_well_says_what_to_do(self):
        for checks in (condition.LIVE, condition.READY):
            for one in condition.findings(checks):
                self.assertTrue(one.title and one.text, one)
                self.assertEqual(bool(one.todo), not one.is_good, one)


def served(ends_at):
    """A TLS server on this machine whose certificate ends then."""
    return Served(ends_at)


class Served:
    """Answers handshakes until it is closed."""

    made: dict[int, bytes] = {}

    def __init__(self, ends_at):
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
        made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        made = made.serial_number(1).not_valid_before(datetime(2020, 1, 1, tzinfo=UTC)).not_valid_after(ends_at)
        made = made.add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        self.certificate = made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
        form = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        self.key = key.private_bytes(*form)

    def __enter__(self):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        with tempfile.NamedTemporaryFile() as file:
            file.write(self.certificate + self.key)
            file.flush()
            context.load_cert_chain(file.name)
        self.listening = socket.create_server(("127.0.0.1", 0))
        port = self.listening.getsockname()[1]
        Served.made[port] = self.certificate
        threading.Thread(target=self.answer, args=(context,), daemon=True).start()
        return port

    def answer(self, context):
        while True:
            try:
                visitor = self.listening.accept()[0]
            except OSError:
                return
            try:
                context.wrap_socket(visitor, server_side=True).close()
            except OSError:
                visitor.close()

    def __exit__(self, *_problem):
        self.listening.shutdown(socket.SHUT_RDWR)
        self.listening.close()


def trusting(port):
    """What a machine has whose administrator trusts that server's certificate."""
    context = ssl.create_default_context(cadata=Served.made[port].decode())
    return lambda: context
