import apps.ramp_check.choices
import core.dates
import datetime
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('core', '0010_observations'),
    ]

    operations = [
        migrations.CreateModel(
            name='Bus',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.ramp_check.choices.bus_state, db_index=True, default='terdaftar', editable=False, max_length=63, verbose_name='Status')),
                ('perusahaan', models.CharField(max_length=100, verbose_name='Perusahaan')),
                ('nomor_polisi', models.CharField(max_length=15, verbose_name='Nomor polisi')),
                ('layanan', models.CharField(choices=apps.ramp_check.choices.bus_layanan, default='akdp', max_length=80, verbose_name='Layanan')),
                ('kursi', models.IntegerField(default=32, verbose_name='Kursi')),
                ('tahun_buat', models.IntegerField(default=2016, verbose_name='Tahun pembuatan')),
                ('uji_sampai', models.DateField(default=core.dates.today, verbose_name='Uji berkala berlaku sampai')),
                ('kartu_sampai', models.DateField(default=core.dates.today, verbose_name='Kartu pengawasan berlaku sampai')),
                ('hasil', models.CharField(blank=True, choices=apps.ramp_check.choices.bus_hasil, default='belum', max_length=80, verbose_name='Hasil terakhir')),
                ('stiker_sampai', models.DateField(blank=True, null=True, verbose_name='Stiker laik sampai')),
                ('umur', models.IntegerField(blank=True, null=True, verbose_name='Umur')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemilik', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemilik')),
            ],
            options={
                'verbose_name': 'Bus',
                'verbose_name_plural': 'Bus',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Berangkat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.ramp_check.choices.berangkat_state, db_index=True, default='digerbang', editable=False, max_length=63, verbose_name='Status')),
                ('tujuan', models.CharField(max_length=80, verbose_name='Tujuan')),
                ('penumpang', models.IntegerField(default=26, verbose_name='Penumpang')),
                ('pukul', models.TimeField(default=datetime.time(8, 0), verbose_name='Pukul')),
                ('berlebih', models.IntegerField(blank=True, null=True, verbose_name='Penumpang berlebih')),
                ('isi_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Keterisian')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('bus', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ramp_check.bus', verbose_name='Bus')),
            ],
            options={
                'verbose_name': 'Keberangkatan',
                'verbose_name_plural': 'Keberangkatan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Masa',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.ramp_check.choices.masa_state, db_index=True, default='disiapkan', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('mulai', models.DateField(default=core.dates.today, verbose_name='Mulai')),
                ('lama_hari', models.IntegerField(default=18, verbose_name='Lama')),
                ('armada', models.IntegerField(default=40, verbose_name='Armada terdaftar')),
                ('penguji', models.IntegerField(default=13, verbose_name='Penguji bertugas')),
                ('usai', models.DateField(blank=True, null=True, verbose_name='Usai')),
                ('diperiksa', models.IntegerField(blank=True, default=0, null=True, verbose_name='Bus diperiksa')),
                ('laik', models.IntegerField(blank=True, default=0, null=True, verbose_name='Bus laik')),
                ('dilarang', models.IntegerField(blank=True, default=0, null=True, verbose_name='Bus dilarang')),
                ('cakupan', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Armada sudah diperiksa')),
                ('kapasitas', models.IntegerField(blank=True, null=True, verbose_name='Bus terperiksa sehari bila semua bertugas')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Masa angkutan',
                'verbose_name_plural': 'Masa angkutan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Inspeksi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.ramp_check.choices.inspeksi_state, db_index=True, default='diperiksa', editable=False, max_length=63, verbose_name='Status')),
                ('tempat', models.CharField(choices=apps.ramp_check.choices.inspeksi_tempat, default='terminal', max_length=80, verbose_name='Tempat')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Diperiksa pada')),
                ('sim', models.BooleanField(default=True, verbose_name='SIM umum berlaku dan sesuai')),
                ('stnk', models.BooleanField(default=True, verbose_name='STNK ada dan berlaku')),
                ('jam_kemudi', models.IntegerField(default=4, verbose_name='Jam mengemudi hari ini')),
                ('rem', models.DecimalField(decimal_places=2, default=68, max_digits=11, verbose_name='Efisiensi rem')),
                ('alur', models.DecimalField(decimal_places=1, default=3, max_digits=17, verbose_name='Alur ban terdangkal dalam mm')),
                ('ban_asli', models.BooleanField(default=True, verbose_name='Ban depan bukan vulkanisir')),
                ('lampu', models.CharField(choices=apps.ramp_check.choices.inspeksi_lampu, default='baik', max_length=80, verbose_name='Lampu')),
                ('kaca', models.DecimalField(decimal_places=2, default=76, max_digits=11, verbose_name='Tembus cahaya kaca depan')),
                ('darurat', models.BooleanField(default=True, verbose_name='Pintu dan palu darurat berfungsi')),
                ('penunjang', models.CharField(choices=apps.ramp_check.choices.inspeksi_penunjang, default='lengkap', max_length=80, verbose_name='Penunjang')),
                ('rincian', models.CharField(blank=True, default='', max_length=200, verbose_name='Penunjang yang kurang')),
                ('gugur_surat', models.IntegerField(blank=True, null=True, verbose_name='Surat gugur')),
                ('gugur_utama', models.IntegerField(blank=True, null=True, verbose_name='Teknis utama gugur')),
                ('catatan', models.IntegerField(blank=True, null=True, verbose_name='Catatan penunjang')),
                ('putusan', models.CharField(blank=True, choices=apps.ramp_check.choices.inspeksi_putusan, default='', max_length=80, verbose_name='Putusan menurut butir')),
                ('perbaiki_sebelum', models.DateTimeField(blank=True, null=True, verbose_name='Diperbaiki sebelum')),
                ('putaran', models.IntegerField(blank=True, default=1, null=True, verbose_name='Pemeriksaan ke')),
                ('bus', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ramp_check.bus', verbose_name='Bus')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('masa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ramp_check.masa', verbose_name='Masa angkutan')),
            ],
            options={
                'verbose_name': 'Inspeksi',
                'verbose_name_plural': 'Inspeksi',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='bus',
            constraint=models.UniqueConstraint(fields=('nomor_polisi',), name='ramp_check_bus_unik_1'),
        ),
    ]
