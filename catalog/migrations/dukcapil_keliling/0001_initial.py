import apps.dukcapil_keliling.choices
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
            name='Motor',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kode', models.CharField(max_length=20, verbose_name='Nomor lambung')),
                ('nomor_polisi', models.CharField(max_length=15, verbose_name='Nomor polisi')),
                ('alat_rekam', models.BooleanField(default=True, verbose_name='Membawa alat rekam KTP-el')),
                ('keadaan', models.CharField(choices=apps.dukcapil_keliling.choices.motor_keadaan, default='siap', max_length=80, verbose_name='Keadaan sekarang')),
                ('km_terakhir', models.IntegerField(blank=True, default=0, null=True, verbose_name='Angka odometer terakhir')),
                ('kecamatan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district', verbose_name='Wilayah tugas')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pembawa', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Petugas tetap')),
            ],
            options={
                'verbose_name': 'Motor keliling',
                'verbose_name_plural': 'Motor keliling',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Jadwal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('hari', models.CharField(choices=apps.dukcapil_keliling.choices.jadwal_hari, max_length=80, verbose_name='Hari')),
                ('tempat', models.CharField(max_length=100, verbose_name='Tempat')),
                ('datang', models.TimeField(default=datetime.time(9, 0), verbose_name='Datang pukul')),
                ('selesai', models.TimeField(default=datetime.time(11, 30), verbose_name='Sampai pukul')),
                ('berlaku', models.BooleanField(default=True, verbose_name='Masih berlaku')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('motor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dukcapil_keliling.motor', verbose_name='Motor keliling')),
            ],
            options={
                'verbose_name': 'Jadwal pos keliling',
                'verbose_name_plural': 'Jadwal pos keliling',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Perjalanan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.dukcapil_keliling.choices.perjalanan_state, db_index=True, default='disiapkan', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('terisi', models.IntegerField(blank=True, default=0, null=True, verbose_name='Alamat kunjungan pertama')),
                ('km_berangkat', models.IntegerField(blank=True, null=True, verbose_name='Odometer berangkat')),
                ('berangkat_pada', models.DateTimeField(blank=True, null=True, verbose_name='Berangkat pukul')),
                ('km_pulang', models.IntegerField(blank=True, null=True, verbose_name='Odometer pulang')),
                ('pulang_pada', models.DateTimeField(blank=True, null=True, verbose_name='Pulang pukul')),
                ('jarak_km', models.IntegerField(blank=True, null=True, verbose_name='Jarak ditempuh')),
                ('warga_dilayani', models.IntegerField(blank=True, null=True, verbose_name='Warga dilayani di pos')),
                ('dokumen_selesai', models.IntegerField(blank=True, null=True, verbose_name='Dokumen diantar')),
                ('km_tiap_layanan', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Jarak tiap layanan')),
                ('kendala', models.CharField(blank=True, choices=apps.dukcapil_keliling.choices.perjalanan_kendala, default='', max_length=80, verbose_name='Kendala')),
                ('motor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dukcapil_keliling.motor', verbose_name='Motor keliling')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Perjalanan',
                'verbose_name_plural': 'Perjalanan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Permintaan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.dukcapil_keliling.choices.permintaan_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('layanan', models.CharField(choices=apps.dukcapil_keliling.choices.permintaan_layanan, max_length=80, verbose_name='Layanan')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama pada dokumen')),
                ('nik_encrypted', models.TextField(blank=True, default='', editable=False, verbose_name='NIK')),
                ('nik_hash', models.CharField(blank=True, db_index=True, editable=False, max_length=64, null=True)),
                ('tanggal_lahir', models.DateField(verbose_name='Tanggal lahir')),
                ('keadaan', models.CharField(choices=apps.dukcapil_keliling.choices.permintaan_keadaan, default='biasa', max_length=80, verbose_name='Mengapa perlu didatangi')),
                ('alamat', models.CharField(max_length=160, verbose_name='Alamat')),
                ('lokasi_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik rumah')),
                ('lokasi_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik rumah')),
                ('telepon', models.CharField(max_length=20, verbose_name='Telepon')),
                ('nomor_berkas', models.CharField(blank=True, default='', max_length=40, verbose_name='Nomor berkas yang sudah jadi')),
                ('usia', models.IntegerField(blank=True, null=True, verbose_name='Usia')),
                ('prioritas', models.CharField(blank=True, choices=apps.dukcapil_keliling.choices.permintaan_prioritas, default='', max_length=80, verbose_name='Urutan kunjungan')),
                ('kembali_kali', models.IntegerField(blank=True, default=0, null=True, verbose_name='Sudah dikembalikan')),
                ('gagal_kali', models.IntegerField(blank=True, default=0, null=True, verbose_name='Kunjungan gagal')),
                ('titik_petugas_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik petugas saat berkunjung')),
                ('titik_petugas_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik petugas saat berkunjung')),
                ('jarak_m', models.IntegerField(blank=True, null=True, verbose_name='Jarak titik petugas dari rumah')),
                ('diambil_pada', models.DateField(blank=True, null=True, verbose_name='Berkas diambil')),
                ('target_jadi', models.DateField(blank=True, null=True, verbose_name='Dokumen jadi paling lambat')),
                ('nomor_dokumen', models.CharField(blank=True, default='', max_length=40, verbose_name='Nomor dokumen yang terbit')),
                ('penerima', models.CharField(blank=True, default='', max_length=100, verbose_name='Diterima oleh')),
                ('hubungan', models.CharField(blank=True, choices=apps.dukcapil_keliling.choices.permintaan_hubungan, default='', max_length=80, verbose_name='Hubungan penerima')),
                ('berkas', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto berkas yang dimiliki')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('foto_serah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto penyerahan')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemohon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Yang meminta')),
                ('pengantar', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat permohonan diketahui RT dan kelurahan')),
                ('perjalanan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dukcapil_keliling.perjalanan', verbose_name='Ikut perjalanan')),
                ('titik_petugas_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
            ],
            options={
                'verbose_name': 'Permintaan didatangi',
                'verbose_name_plural': 'Permintaan didatangi',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Singgah',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('jenis', models.CharField(choices=apps.dukcapil_keliling.choices.singgah_jenis, max_length=80, verbose_name='Jenis pos')),
                ('tempat', models.CharField(max_length=100, verbose_name='Tempat')),
                ('titik_lat', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Titik pos')),
                ('titik_lon', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Titik pos')),
                ('akta', models.IntegerField(blank=True, default=0, null=True, verbose_name='Berkas akta')),
                ('kk', models.IntegerField(blank=True, default=0, null=True, verbose_name='Berkas KK')),
                ('rekam', models.IntegerField(blank=True, default=0, null=True, verbose_name='Perekaman KTP-el')),
                ('kia', models.IntegerField(blank=True, default=0, null=True, verbose_name='Berkas KIA')),
                ('lain', models.IntegerField(blank=True, default=0, null=True, verbose_name='Bertanya dan lain-lain')),
                ('dilayani', models.IntegerField(blank=True, null=True, verbose_name='Dilayani')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('foto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto pos')),
                ('perjalanan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='singgah_set', to='dukcapil_keliling.perjalanan', verbose_name='Perjalanan')),
                ('titik_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
            ],
            options={
                'verbose_name': 'Singgah di pos',
                'verbose_name_plural': 'Singgah di pos',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='motor',
            constraint=models.UniqueConstraint(fields=('kode',), name='dukcapil_keliling_motor_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='motor',
            constraint=models.UniqueConstraint(fields=('nomor_polisi',), name='dukcapil_keliling_motor_unik_2'),
        ),
        migrations.AddConstraint(
            model_name='jadwal',
            constraint=models.UniqueConstraint(fields=('motor', 'hari', 'desa'), name='dukcapil_keliling_jadwal_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='perjalanan',
            constraint=models.UniqueConstraint(fields=('motor', 'tanggal'), name='dukcapil_keliling_perjalanan_unik_1'),
        ),
    ]
