import django.db.models.deletion
import egov.models.handover
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0010_observations"),
        ("egov", "0001_staffing"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Handover",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.CharField(max_length=80, verbose_name="nomor")),
                (
                    "reason",
                    models.CharField(
                        choices=egov.models.handover.handover_reasons, max_length=14, verbose_name="sebab"
                    ),
                ),
                ("last_day", models.DateField(verbose_name="hari terakhir")),
                ("content", models.JSONField(default=dict, editable=False)),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat")),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="dicatat oleh",
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.office",
                        verbose_name="kantor",
                    ),
                ),
                (
                    "receiver",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handovers_received",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="yang menerima",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handovers",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="yang menyerahkan",
                    ),
                ),
            ],
            options={
                "verbose_name": "serah terima",
                "verbose_name_plural": "serah terima",
                "ordering": ["-pk"],
            },
        ),
    ]
