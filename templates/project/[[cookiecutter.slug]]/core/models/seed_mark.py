"""What the seed command wrote last, so that it never writes over people's changes."""

from django.db import models


class SeedMark(models.Model):
    """The digest of one seeded row as the seed left it."""

    model = models.CharField(max_length=120)
    key = models.CharField(max_length=200)
    object_id = models.BigIntegerField()
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["model", "key"], name="core_seed_key")]

    def __str__(self) -> str:
        return f"{self.model} {self.key}"
