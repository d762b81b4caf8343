import apps.polima.choices
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
        ('core', '0007_consents'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Bacaan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.polima.choices.bacaan_state, db_index=True, default='diperiksa', editable=False, max_length=63, verbose_name='Status')),
                ('judul', models.CharField(max_length=160, verbose_name='Judul')),
                ('pengarang', models.CharField(max_length=120, verbose_name='Pengarang')),
                ('jenis', models.CharField(choices=apps.polima.choices.bacaan_jenis, max_length=80, verbose_name='Jenis')),
                ('umur', models.CharField(choices=apps.polima.choices.bacaan_umur, max_length=80, verbose_name='Untuk umur')),
                ('halaman', models.IntegerField(verbose_name='Halaman')),
                ('dasar_izin', models.CharField(choices=apps.polima.choices.bacaan_dasar_izin, max_length=80, verbose_name='Dasar boleh dibagikan')),
                ('izin_sampai', models.DateField(blank=True, null=True, verbose_name='Izin sampai')),
                ('alamat_baca', models.URLField(blank=True, default='', max_length=400, verbose_name='Alamat baca')),
                ('menit', models.IntegerField(blank=True, null=True, verbose_name='Perkiraan lama membaca')),
                ('berkas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Berkas')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Bacaan',
                'verbose_name_plural': 'Bacaan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Titik',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama')),
                ('jenis', models.CharField(choices=apps.polima.choices.titik_jenis, max_length=80, verbose_name='Jenis tempat')),
                ('lokasi_lat', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Titik di peta')),
                ('lokasi_lon', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Titik di peta')),
                ('jam_buka', models.CharField(blank=True, default='', max_length=60, verbose_name='Jam buka')),
                ('kapasitas', models.IntegerField(default=60, verbose_name='Daya tampung rak')),
                ('buku', models.IntegerField(blank=True, default=0, null=True, verbose_name='Buku di rak')),
                ('dipasang_pada', models.DateField(default=core.dates.today, verbose_name='Dipasang')),
                ('ditukar_pada', models.DateField(blank=True, null=True, verbose_name='Buku terakhir ditukar')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('petugas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Petugas')),
            ],
            options={
                'verbose_name': 'Pojok baca',
                'verbose_name_plural': 'Pojok baca',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kunjungan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('pin_hash', models.CharField(blank=True, default='', editable=False, max_length=128)),
                ('cara', models.CharField(choices=apps.polima.choices.kunjungan_cara, max_length=80, verbose_name='Yang dilakukan')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('umur', models.CharField(choices=apps.polima.choices.kunjungan_umur, max_length=80, verbose_name='Kelompok umur')),
                ('menit', models.IntegerField(verbose_name='Lama membaca')),
                ('nilai', models.IntegerField(verbose_name='Nilai untuk pojok ini')),
                ('ingin', models.CharField(blank=True, default='', max_length=120, verbose_name='Ingin membaca tentang')),
                ('titik', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='polima.titik', verbose_name='Pojok baca')),
            ],
            options={
                'verbose_name': 'Catatan baca',
                'verbose_name_plural': 'Catatan baca',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kegiatan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tema', models.CharField(max_length=120, verbose_name='Tema')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('mulai', models.TimeField(default=datetime.time(15, 0), verbose_name='Mulai')),
                ('selesai', models.TimeField(default=datetime.time(17, 0), verbose_name='Selesai')),
                ('pegiat', models.CharField(blank=True, default='', max_length=120, verbose_name='Pegiat literasi')),
                ('peserta', models.IntegerField(blank=True, null=True, verbose_name='Peserta yang datang')),
                ('titik', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='polima.titik', verbose_name='Pojok baca')),
            ],
            options={
                'verbose_name': 'Jam membaca bersama',
                'verbose_name_plural': 'Jam membaca bersama',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='IsiUlang',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.polima.choices.isi_ulang_state, db_index=True, default='dijadwalkan', editable=False, max_length=63, verbose_name='Status')),
                ('jadwal', models.DateField(default=core.dates.today, verbose_name='Jadwal')),
                ('ada_awal', models.IntegerField(verbose_name='Buku menurut catatan')),
                ('ditemukan', models.IntegerField(blank=True, null=True, verbose_name='Buku ditemukan di rak')),
                ('diambil', models.IntegerField(blank=True, null=True, verbose_name='Diambil')),
                ('ditaruh', models.IntegerField(blank=True, null=True, verbose_name='Ditaruh')),
                ('hilang', models.IntegerField(blank=True, null=True, verbose_name='Hilang atau dibawa pulang')),
                ('hilang_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Bagian yang hilang')),
                ('jadi', models.IntegerField(blank=True, null=True, verbose_name='Buku di rak sesudahnya')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('titik', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='polima.titik', verbose_name='Pojok baca')),
            ],
            options={
                'verbose_name': 'Tukar buku',
                'verbose_name_plural': 'Tukar buku',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Gangguan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.polima.choices.gangguan_state, db_index=True, default='dilaporkan', editable=False, max_length=63, verbose_name='Status')),
                ('pin_hash', models.CharField(blank=True, default='', editable=False, max_length=128)),
                ('jenis', models.CharField(choices=apps.polima.choices.gangguan_jenis, max_length=80, verbose_name='Jenis')),
                ('keterangan', models.CharField(blank=True, default='', max_length=200, verbose_name='Keterangan')),
                ('tindakan', models.CharField(blank=True, default='', max_length=200, verbose_name='Tindakan')),
                ('foto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pelapor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pelapor')),
                ('titik', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='polima.titik', verbose_name='Pojok baca')),
            ],
            options={
                'verbose_name': 'Gangguan pojok',
                'verbose_name_plural': 'Gangguan pojok',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Usulan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.polima.choices.usulan_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('mewakili', models.CharField(choices=apps.polima.choices.usulan_mewakili, max_length=80, verbose_name='Mewakili')),
                ('tempat', models.CharField(max_length=120, verbose_name='Nama tempat')),
                ('jenis', models.CharField(choices=apps.polima.choices.usulan_jenis, max_length=80, verbose_name='Jenis tempat')),
                ('lokasi_lat', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Titik di peta')),
                ('lokasi_lon', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Titik di peta')),
                ('warga', models.IntegerField(verbose_name='Warga sekitar atau pengunjung sebulan')),
                ('jam_buka', models.CharField(max_length=60, verbose_name='Jam buka tempat')),
                ('wifi', models.CharField(choices=apps.polima.choices.usulan_wifi, max_length=80, verbose_name='Internet gratis di tempat')),
                ('teduh', models.CharField(choices=apps.polima.choices.usulan_teduh, max_length=80, verbose_name='Tempat teduh dan kering')),
                ('nama_penjaga', models.CharField(blank=True, default='', max_length=100, verbose_name='Yang bersedia menjaga')),
                ('jarak_m', models.IntegerField(blank=True, null=True, verbose_name='Jarak ke pojok terdekat')),
                ('izin', models.CharField(blank=True, choices=apps.polima.choices.usulan_izin, default='', max_length=80, verbose_name='Izin pemilik tempat')),
                ('rak', models.CharField(blank=True, choices=apps.polima.choices.usulan_rak, default='', max_length=80, verbose_name='Yang dipasang')),
                ('kapasitas', models.IntegerField(blank=True, null=True, verbose_name='Daya tampung rak')),
                ('skor', models.IntegerField(blank=True, null=True, verbose_name='Skor kelayakan')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto tempat')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pengusul', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pengusul')),
                ('terdekat', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='polima.titik', verbose_name='Pojok baca terdekat')),
            ],
            options={
                'verbose_name': 'Usulan pojok baca',
                'verbose_name_plural': 'Usulan pojok baca',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='titik',
            constraint=models.UniqueConstraint(fields=('nama', 'desa'), name='polima_titik_unik_1'),
        ),
    ]
