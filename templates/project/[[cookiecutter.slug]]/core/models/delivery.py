"""A form that a device sent with a key of its own, so that sending it again changes nothing."""

from django.conf import settings
from django.db import models


class Delivery(models.Model):
    """What was answered to one form; who sends it again with its key gets the same answer."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=64)
    path = models.CharField(max_length=300)
    status = models.PositiveSmallIntegerField(default=0)
    answer = models.JSONField(default=dict)
    at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="core_delivery_once")]

    def __str__(self) -> str:
        return self.path
