from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('aduan_jalan', '0001_initial'),
    ]

    operations = [
        migrations.RenameField(
            model_name='aduan',
            old_name='ket',
            new_name='uraian',
        ),
        migrations.AddField(
            model_name='aduan',
            name='patokan',
            field=models.CharField(blank=True, default='', max_length=80, verbose_name='Patokan terdekat'),
        ),
        migrations.AlterField(
            model_name='aduan',
            name='uraian',
            field=models.TextField(blank=True, default='', verbose_name='Uraian'),
        ),
    ]
