import apps.e_parlemen.choices
import core.dates
import datetime
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('core', '0010_observations'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Anggota',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nomor_kursi', models.IntegerField(default=30, verbose_name='Nomor kursi')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama anggota')),
                ('fraksi', models.CharField(choices=apps.e_parlemen.choices.anggota_fraksi, default='f1', max_length=80, verbose_name='Fraksi')),
                ('dapil', models.IntegerField(default=1, verbose_name='Daerah pemilihan')),
                ('alat', models.CharField(choices=apps.e_parlemen.choices.anggota_alat, default='komisi1', max_length=80, verbose_name='Alat kelengkapan')),
                ('diundang', models.IntegerField(blank=True, null=True, verbose_name='Diundang')),
                ('hadir_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Kehadiran')),
                ('tanpa_kabar', models.IntegerField(blank=True, null=True, verbose_name='Tanpa keterangan')),
                ('perhatian', models.CharField(blank=True, default='', max_length=40, verbose_name='Perhatian')),
                ('akun', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Akun')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Anggota',
                'verbose_name_plural': 'Anggota',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Izin',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.e_parlemen.choices.izin_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('alasan', models.CharField(choices=apps.e_parlemen.choices.izin_alasan, default='dinas', max_length=80, verbose_name='Alasan')),
                ('dari', models.DateField(default=core.dates.today, verbose_name='Dari')),
                ('sampai', models.DateField(default=core.dates.today, verbose_name='Sampai')),
                ('lama', models.IntegerField(blank=True, null=True, verbose_name='Lama')),
                ('pengganti', models.CharField(blank=True, default='', max_length=100, verbose_name='Yang mewakili fraksi')),
                ('anggota', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_parlemen.anggota', verbose_name='Anggota')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Izin tidak hadir',
                'verbose_name_plural': 'Izin tidak hadir',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Rapat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.e_parlemen.choices.rapat_state, db_index=True, default='diusulkan', editable=False, max_length=63, verbose_name='Status')),
                ('alat', models.CharField(choices=apps.e_parlemen.choices.rapat_alat, default='komisi', max_length=80, verbose_name='Macam rapat')),
                ('acara', models.CharField(max_length=160, verbose_name='Acara')),
                ('macam', models.CharField(default='biasa', max_length=80, verbose_name='Macam putusan')),
                ('sifat', models.CharField(choices=apps.e_parlemen.choices.rapat_sifat, default='terbuka', max_length=80, verbose_name='Sifat')),
                ('mulai', models.DateTimeField(verbose_name='Waktu')),
                ('ruang', models.CharField(max_length=60, verbose_name='Ruang')),
                ('berhak', models.IntegerField(default=30, verbose_name='Anggota yang berhak hadir')),
                ('perlu', models.IntegerField(blank=True, null=True, verbose_name='Kuorum')),
                ('hadir_buka', models.IntegerField(blank=True, null=True, verbose_name='Hadir saat dibuka')),
                ('tunda_kali', models.IntegerField(blank=True, default=0, null=True, verbose_name='Ditunda')),
                ('tercatat', models.IntegerField(blank=True, null=True, verbose_name='Hadir menurut daftar')),
                ('hadir_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Kehadiran saat dibuka')),
                ('pokok', models.TextField(blank=True, default='', max_length=4000, verbose_name='Pokok pembicaraan')),
                ('simpulan', models.TextField(blank=True, default='', max_length=2000, verbose_name='Simpulan')),
                ('rekaman', models.URLField(blank=True, default='', max_length=400, verbose_name='Alamat siaran atau rekaman')),
                ('bahan', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Bahan rapat')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Rapat',
                'verbose_name_plural': 'Rapat',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Putusan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.e_parlemen.choices.putusan_state, db_index=True, default='dirumuskan', editable=False, max_length=63, verbose_name='Status')),
                ('tentang', models.CharField(max_length=200, verbose_name='Tentang')),
                ('jenis', models.CharField(choices=apps.e_parlemen.choices.putusan_jenis, default='rekomendasi', max_length=80, verbose_name='Jenis')),
                ('cara', models.CharField(choices=apps.e_parlemen.choices.putusan_cara, default='mufakat', max_length=80, verbose_name='Cara mengambil putusan')),
                ('setuju', models.IntegerField(blank=True, default=24, null=True, verbose_name='Setuju')),
                ('menolak', models.IntegerField(blank=True, default=3, null=True, verbose_name='Menolak')),
                ('tidak_memilih', models.IntegerField(blank=True, default=1, null=True, verbose_name='Tidak memilih')),
                ('setuju_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Suara setuju')),
                ('sah', models.BooleanField(blank=True, null=True, verbose_name='Sah menurut suara')),
                ('batas_tindak', models.DateField(blank=True, null=True, verbose_name='Ditindaklanjuti sebelum')),
                ('jawaban', models.TextField(blank=True, default='', max_length=1500, verbose_name='Tindak lanjut')),
                ('bukti', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Bukti tindak lanjut')),
                ('ditujukan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor yang menindaklanjuti')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('rapat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_parlemen.rapat', verbose_name='Rapat')),
            ],
            options={
                'verbose_name': 'Putusan',
                'verbose_name_plural': 'Putusan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Presensi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kehadiran', models.CharField(choices=apps.e_parlemen.choices.presensi_kehadiran, default='hadir', max_length=80, verbose_name='Kehadiran')),
                ('datang', models.TimeField(blank=True, default=datetime.time(9, 0), null=True, verbose_name='Datang pukul')),
                ('anggota', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_parlemen.anggota', verbose_name='Anggota')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('rapat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_parlemen.rapat', verbose_name='Rapat')),
            ],
            options={
                'verbose_name': 'Kehadiran anggota',
                'verbose_name_plural': 'Kehadiran anggota',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Audiensi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.e_parlemen.choices.audiensi_state, db_index=True, default='diminta', editable=False, max_length=63, verbose_name='Status')),
                ('pin_hash', models.CharField(blank=True, default='', editable=False, max_length=128)),
                ('atas_nama', models.CharField(max_length=100, verbose_name='Atas nama')),
                ('macam', models.CharField(choices=apps.e_parlemen.choices.audiensi_macam, default='dengar', max_length=80, verbose_name='Yang diminta')),
                ('komisi', models.CharField(choices=apps.e_parlemen.choices.audiensi_komisi, default='komisi1', max_length=80, verbose_name='Kepada')),
                ('pokok', models.CharField(max_length=160, verbose_name='Pokok')),
                ('peserta', models.IntegerField(default=15, verbose_name='Peserta')),
                ('hasil', models.TextField(blank=True, default='', max_length=1000, verbose_name='Hasil')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemohon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemohon')),
                ('rapat', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_parlemen.rapat', verbose_name='Rapat')),
            ],
            options={
                'verbose_name': 'Permintaan audiensi',
                'verbose_name_plural': 'Permintaan audiensi',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='anggota',
            constraint=models.UniqueConstraint(fields=('nomor_kursi',), name='e_parlemen_anggota_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='presensi',
            constraint=models.UniqueConstraint(fields=('rapat', 'anggota'), name='e_parlemen_presensi_unik_1'),
        ),
    ]
