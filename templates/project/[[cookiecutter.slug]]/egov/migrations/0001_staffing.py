import core.models.import_batch
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="StaffingBatch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "stage",
                    models.CharField(
                        choices=core.models.import_batch.import_stages,
                        default="diperiksa",
                        max_length=12,
                        verbose_name="keadaan",
                    ),
                ),
                ("file_name", models.CharField(max_length=160, verbose_name="nama berkas")),
                ("content", models.TextField(blank=True, editable=False)),
                ("deeds", models.TextField(blank=True, editable=False)),
                ("wrong", models.TextField(blank=True, editable=False)),
                ("notices", models.JSONField(blank=True, default=list, editable=False)),
                ("added", models.PositiveIntegerField(default=0, verbose_name="baru")),
                ("changed", models.PositiveIntegerField(default=0, verbose_name="berubah")),
                ("same", models.PositiveIntegerField(default=0, verbose_name="sama")),
                ("problems", models.PositiveIntegerField(default=0, verbose_name="masalah")),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="diunggah")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="berakhir")),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="pengunggah",
                    ),
                ),
            ],
            options={
                "verbose_name": "berkas kepegawaian",
                "verbose_name_plural": "berkas kepegawaian",
                "ordering": ["-pk"],
            },
        ),
    ]
