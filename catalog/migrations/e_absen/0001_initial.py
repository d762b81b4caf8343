import apps.e_absen.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('block_schooling', '0001_initial'),
        ('core', '0005_corrected_documents'),
        ('e_rapor', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Surat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.e_absen.choices.surat_state, db_index=True, default='dikirim', editable=False, max_length=63, verbose_name='Status')),
                ('jenis', models.CharField(choices=apps.e_absen.choices.surat_jenis, max_length=80, verbose_name='Jenis')),
                ('mulai', models.DateField(default=core.dates.today, verbose_name='Hari pertama tidak masuk')),
                ('sampai', models.DateField(default=core.dates.today, verbose_name='Hari terakhir tidak masuk')),
                ('alasan', models.TextField(max_length=500, verbose_name='Keterangan')),
                ('anak', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_rapor.walimurid', verbose_name='Anak')),
                ('lampiran', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto surat dokter')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('schooling', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_schooling.note')),
                ('siswa', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_rapor.siswa', verbose_name='Murid')),
            ],
            options={
                'verbose_name': 'Surat tidak masuk',
                'verbose_name_plural': 'Surat tidak masuk',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='TindakLanjut',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.e_absen.choices.tindak_lanjut_state, db_index=True, default='baru', editable=False, max_length=63, verbose_name='Status')),
                ('jumlah', models.IntegerField(verbose_name='Tanpa keterangan semester ini')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Batas tercapai pada')),
                ('hari_alpa', models.CharField(blank=True, default='', max_length=300, verbose_name='Hari tanpa keterangan')),
                ('cara', models.CharField(blank=True, choices=apps.e_absen.choices.tindak_lanjut_cara, default='', max_length=80, verbose_name='Cara menghubungi')),
                ('sebab', models.CharField(blank=True, choices=apps.e_absen.choices.tindak_lanjut_sebab, default='', max_length=80, verbose_name='Sebab')),
                ('hasil', models.TextField(blank=True, default='', max_length=1000, verbose_name='Hasil dan kesepakatan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('rombel', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_rapor.rombel', verbose_name='Kelas saat itu')),
                ('siswa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_rapor.siswa', verbose_name='Murid')),
            ],
            options={
                'verbose_name': 'Tindak lanjut ketidakhadiran',
                'verbose_name_plural': 'Tindak lanjut ketidakhadiran',
                'ordering': ['-pk'],
            },
        ),
    ]
