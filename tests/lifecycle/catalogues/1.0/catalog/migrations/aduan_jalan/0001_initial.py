import apps.aduan_jalan.choices
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0005_closes_on'),
        ('core', '0012_office_changes'),
    ]

    operations = [
        migrations.CreateModel(
            name='Aduan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.aduan_jalan.choices.aduan_state, db_index=True, default='baru', editable=False, max_length=63, verbose_name='Status')),
                ('judul', models.CharField(max_length=80, verbose_name='Judul')),
                ('ket', models.TextField(blank=True, default='', verbose_name='Keterangan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pelapor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pelapor')),
            ],
            options={
                'verbose_name': 'Aduan',
                'verbose_name_plural': 'Aduan',
                'ordering': ['-pk'],
            },
        ),
    ]
