from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0003_data_requests"),
    ]

    operations = [
        migrations.AddField(
            model_name="resetcode",
            name="drops_second_factor",
            field=models.BooleanField(default=False, verbose_name="melepas kode pengaman"),
        ),
    ]
