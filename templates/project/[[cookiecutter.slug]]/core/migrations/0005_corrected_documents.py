"""A document may be issued again, corrected; the old one points at the new."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("core", "0004_figure_rollups")]

    operations = [
        migrations.AddField(
            model_name="issueddocument",
            name="replaced_by",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="replaces",
                to="core.issueddocument",
                verbose_name="diganti dengan",
            ),
        ),
        migrations.RemoveConstraint(model_name="issueddocument", name="core_document_once"),
        migrations.AddConstraint(
            model_name="issueddocument",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status", "replaced"), _negated=True),
                fields=("app", "entity", "object_id", "kind"),
                name="core_document_once",
            ),
        ),
    ]
