from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0004_reset_second_factor"),
    ]

    operations = [
        migrations.AddField(
            model_name="user",
            name="closes_on",
            field=models.DateField(blank=True, editable=False, null=True, verbose_name="ditutup sesudah"),
        ),
    ]
