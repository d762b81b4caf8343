import core.dates
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('pemakaman', '0001_initial'),
    ]

    operations = [
        migrations.AlterField(
            model_name='pemakaman',
            name='wafat_pada',
            field=models.DateField(default=core.dates.today, verbose_name='Tanggal wafat'),
        ),
    ]
