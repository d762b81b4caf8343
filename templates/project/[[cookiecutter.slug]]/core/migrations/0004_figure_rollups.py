from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0003_letterheads_and_signatories'),
    ]

    operations = [
        migrations.CreateModel(
            name='FigureRollup',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('app', models.CharField(max_length=80, verbose_name='aplikasi')),
                ('figure', models.CharField(max_length=80, verbose_name='angka')),
                ('part', models.PositiveSmallIntegerField(verbose_name='bagian')),
                ('group', models.CharField(blank=True, max_length=120, verbose_name='menurut')),
                ('kind', models.CharField(max_length=10, verbose_name='jenis masa')),
                ('starts_on', models.DateField(verbose_name='masa mulai')),
                ('values', models.JSONField(default=list, verbose_name='nilai')),
                ('as_of', models.DateTimeField(verbose_name='per tanggal')),
            ],
            options={
                'verbose_name': 'rekap angka',
                'verbose_name_plural': 'rekap angka',
                'ordering': ['app', 'figure', '-starts_on'],
                'constraints': [models.UniqueConstraint(fields=('app', 'figure', 'part', 'group', 'kind', 'starts_on'), name='core_rollup_once')],
            },
        ),
    ]
