"""A field that does not apply is emptied as its column holds nothing."""

from django.db import models
from django.test import SimpleTestCase

from core import records


class Form(models.Model):
    """A record with one field of each sort."""

    word = models.CharField(max_length=10, default="isi")
    several = models.JSONField(default=list)
    drawn = models.JSONField(null=True)
    day = models.DateField(null=True)

    class Meta:
        app_label = "uji"
        managed = False


class ClearTests(SimpleTestCase):
    """What is left of a value."""

    def test_each_sort_is_empty_in_its_own_way(self):
        record = Form(word="isi", several=["a"], drawn={"type": "Point"}, day="2026-11-27")
        for name in ("word", "several", "drawn", "day", "no such field"):
            records.clear(record, name)
        self.assertEqual((record.word, record.several, record.drawn, record.day), ("", [], None, None))
