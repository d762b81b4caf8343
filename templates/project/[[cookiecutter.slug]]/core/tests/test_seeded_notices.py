"""Notices of a demonstration: old ones count as read, the newest few do not, and none of people's own is touched."""

from datetime import timedelta

from django.test import TestCase
from django.utils import timezone

from accounts.models import Person, User
from core import notify
from core.models import Notification
from core.seeding import notices
from core.seeding.moment import as_of


class SettleTests(TestCase):
    """Reading what lies back."""

    def setUp(self):
        self.user = User.objects.create_user(kind="officer", name="Ani", nip="199001012015012001", status="active")

    def written(self, days, count=1, **receiver):
        with as_of(timezone.now() - timedelta(days=days)):
            for number in range(count):
                notify.send(title=f"{days}-{number}", **(receiver or {"user_id": self.user.pk}))

    def unread(self):
        return sorted(Notification.objects.filter(read_at=None).values_list("title", flat=True))

    def test_what_lies_back_is_read_on_its_own_day(self):
        self.written(40)
        self.written(1)
        self.assertEqual(notices.settle(0), 1)
        self.assertEqual(self.unread(), ["1-0"])
        read = Notification.objects.get(title="40-0")
        self.assertEqual(read.read_at, read.created_at)

    def test_of_many_new_ones_the_newest_stay_new_for_each(self):
        person = Person.objects.create(full_name="Budi")
        self.written(2, count=3)
        self.written(0, count=notices.MOST_UNREAD)
        self.written(2, person_id=person.pk)
        notices.settle(0)
        mine = Notification.objects.filter(user=self.user, read_at=None)
        self.assertEqual({one.title.split("-")[0] for one in mine}, {"0"})
        self.assertEqual(mine.count(), notices.MOST_UNREAD)
        self.assertEqual(Notification.objects.filter(person=person, read_at=None).count(), 1)

    def test_what_was_there_before_the_seed_is_left_alone(self):
        self.written(40)
        since = notices.newest()
        self.written(30)
        self.assertEqual(notices.settle(since), 1)
        self.assertEqual(self.unread(), ["40-0"])

    def test_without_notices_there_is_nothing_to_do(self):
        self.assertEqual((notices.newest(), notices.settle(0)), (0, 0))
