import apps.silacak.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('block_telemetry', '0001_initial'),
        ('core', '0005_corrected_documents'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Armada',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.silacak.choices.armada_state, db_index=True, default='terdaftar', editable=False, max_length=63, verbose_name='Status')),
                ('nomor_polisi', models.CharField(max_length=15, verbose_name='Nomor polisi')),
                ('nomor_lambung', models.CharField(max_length=10, verbose_name='Nomor lambung')),
                ('jenis', models.CharField(choices=apps.silacak.choices.armada_jenis, max_length=80, verbose_name='Jenis kendaraan')),
                ('volume_m3', models.DecimalField(decimal_places=1, max_digits=17, verbose_name='Volume bak')),
                ('berat_kosong_kg', models.IntegerField(verbose_name='Berat kosong')),
                ('daya_angkut_kg', models.IntegerField(blank=True, null=True, verbose_name='Daya angkut')),
                ('tahun', models.IntegerField(blank=True, null=True, verbose_name='Tahun pembuatan')),
                ('kir_sampai', models.DateField(blank=True, null=True, verbose_name='Masa KIR')),
                ('stnk_sampai', models.DateField(blank=True, null=True, verbose_name='Masa STNK')),
                ('rfid', models.CharField(blank=True, default='', max_length=32, verbose_name='Nomor RFID')),
                ('sebab_hapus', models.CharField(blank=True, default='', max_length=200, verbose_name='Sebab dihapus')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pengemudi', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pengemudi tetap')),
                ('telemetry', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_telemetry.thing')),
                ('wilayah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district', verbose_name='Wilayah layanan')),
            ],
            options={
                'verbose_name': 'Armada',
                'verbose_name_plural': 'Armada',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='BahanBakar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('liter', models.DecimalField(decimal_places=2, max_digits=18, verbose_name='Liter')),
                ('harga_liter', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Harga per liter')),
                ('biaya', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Biaya')),
                ('odometer_km', models.IntegerField(verbose_name='Odometer')),
                ('armada', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='silacak.armada', verbose_name='Armada')),
                ('struk', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto struk')),
            ],
            options={
                'verbose_name': 'Pengisian bahan bakar',
                'verbose_name_plural': 'Pengisian bahan bakar',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kru',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('tugas', models.CharField(choices=apps.silacak.choices.kru_tugas, max_length=80, verbose_name='Tugas')),
                ('telepon', models.CharField(blank=True, default='', max_length=20, verbose_name='Telepon')),
                ('sim', models.CharField(blank=True, choices=apps.silacak.choices.kru_sim, default='', max_length=80, verbose_name='Golongan SIM')),
                ('sim_sampai', models.DateField(blank=True, null=True, verbose_name='Masa SIM')),
                ('mulai_kerja', models.DateField(blank=True, null=True, verbose_name='Mulai bekerja')),
                ('armada', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='silacak.armada', verbose_name='Armada')),
            ],
            options={
                'verbose_name': 'Kru',
                'verbose_name_plural': 'Kru',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Rit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.silacak.choices.rit_state, db_index=True, default='dijadwalkan', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('kembali_kali', models.IntegerField(blank=True, default=0, null=True, verbose_name='Dikembalikan (kali)')),
                ('berat_kotor_kg', models.IntegerField(blank=True, null=True, verbose_name='Berat kotor')),
                ('berat_kosong_kg', models.IntegerField(blank=True, null=True, verbose_name='Berat kosong')),
                ('daya_angkut_kg', models.IntegerField(blank=True, null=True, verbose_name='Daya angkut')),
                ('berat_bersih_kg', models.IntegerField(blank=True, null=True, verbose_name='Berat bersih')),
                ('isi_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Isi terhadap daya angkut')),
                ('nomor_karcis', models.CharField(blank=True, default='', max_length=20, verbose_name='Nomor karcis timbang')),
                ('alasan_batal', models.CharField(blank=True, choices=apps.silacak.choices.rit_alasan_batal, default='', max_length=80, verbose_name='Alasan batal')),
                ('armada', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='silacak.armada', verbose_name='Armada')),
                ('foto_muatan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto muatan')),
                ('foto_pengemudi', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto pengemudi')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pengemudi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pengemudi')),
                ('tujuan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Dibuang ke')),
            ],
            options={
                'verbose_name': 'Rit',
                'verbose_name_plural': 'Rit',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Tps',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('jenis', models.CharField(choices=apps.silacak.choices.tps_jenis, default='kontainer', max_length=80, verbose_name='Jenis')),
                ('titik_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik')),
                ('titik_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik')),
                ('volume_m3', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Volume')),
                ('kali_seminggu', models.IntegerField(blank=True, default=7, null=True, verbose_name='Diangkut seminggu')),
                ('kelurahan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('titik_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
            ],
            options={
                'verbose_name': 'TPS',
                'verbose_name_plural': 'TPS',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Singgah',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('pukul', models.TimeField(blank=True, null=True, verbose_name='Diangkut pukul')),
                ('keadaan', models.CharField(blank=True, choices=apps.silacak.choices.singgah_keadaan, default='', max_length=80, verbose_name='Keadaan TPS')),
                ('sebab', models.CharField(blank=True, default='', max_length=120, verbose_name='Sebab tidak terangkut')),
                ('rit', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='singgah_set', to='silacak.rit', verbose_name='Rit')),
                ('tps', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='silacak.tps', verbose_name='Tps')),
            ],
            options={
                'verbose_name': 'TPS yang diangkut',
                'verbose_name_plural': 'TPS yang diangkut',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='armada',
            constraint=models.UniqueConstraint(fields=('nomor_polisi',), name='silacak_armada_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='armada',
            constraint=models.UniqueConstraint(fields=('nomor_lambung',), name='silacak_armada_unik_2'),
        ),
        migrations.AddConstraint(
            model_name='tps',
            constraint=models.UniqueConstraint(fields=('nama',), name='silacak_tps_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='singgah',
            constraint=models.UniqueConstraint(fields=('tps',), name='silacak_singgah_unik_1'),
        ),
    ]
