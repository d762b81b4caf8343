import apps.sewa_alat_berat.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_billing', '0001_initial'),
        ('core', '0010_observations'),
    ]

    operations = [
        migrations.CreateModel(
            name='Alat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.sewa_alat_berat.choices.alat_state, db_index=True, default='tersedia', editable=False, max_length=63, verbose_name='Status')),
                ('sebutan', models.CharField(max_length=60, verbose_name='Sebutan')),
                ('jenis', models.CharField(default='ekskavator', max_length=80, verbose_name='Jenis')),
                ('merek', models.CharField(max_length=60, verbose_name='Merek dan tipe')),
                ('tahun', models.IntegerField(default=2016, verbose_name='Tahun pembuatan')),
                ('kode_barang', models.CharField(max_length=30, verbose_name='Kode barang daerah')),
                ('penunjuk', models.DecimalField(decimal_places=1, default=4210, max_digits=17, verbose_name='Penunjuk jam kerja')),
                ('servis_pada', models.DecimalField(decimal_places=1, default=4100, max_digits=17, verbose_name='Servis terakhir pada jam')),
                ('sisa_servis', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Sisa jam sampai servis')),
                ('sewa_hari', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Tarif sehari')),
                ('bebas_mulai', models.DateField(blank=True, default=core.dates.today, null=True, verbose_name='Bebas mulai')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Alat berat',
                'verbose_name_plural': 'Alat berat',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Servis',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.sewa_alat_berat.choices.servis_state, db_index=True, default='dikerjakan', editable=False, max_length=63, verbose_name='Status')),
                ('macam', models.CharField(choices=apps.sewa_alat_berat.choices.servis_macam, default='berkala', max_length=80, verbose_name='Macam')),
                ('pada_jam', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Penunjuk jam')),
                ('suku', models.CharField(max_length=200, verbose_name='Bahan dan suku cadang')),
                ('biaya', models.DecimalField(decimal_places=0, default=4500000, max_digits=17, verbose_name='Biaya')),
                ('penyebab', models.CharField(choices=apps.sewa_alat_berat.choices.servis_penyebab, default='umur', max_length=80, verbose_name='Penyebab')),
                ('hari_henti', models.IntegerField(blank=True, null=True, verbose_name='Hari tidak dapat dipakai')),
                ('alat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sewa_alat_berat.alat', verbose_name='Alat berat')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Servis alat',
                'verbose_name_plural': 'Servis alat',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Sewa',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.sewa_alat_berat.choices.sewa_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('golongan', models.CharField(choices=apps.sewa_alat_berat.choices.sewa_golongan, default='swasta', max_length=80, verbose_name='Pemakai')),
                ('kegiatan', models.CharField(max_length=160, verbose_name='Pekerjaan')),
                ('letak_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Letak pekerjaan')),
                ('letak_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Letak pekerjaan')),
                ('medan', models.CharField(choices=apps.sewa_alat_berat.choices.sewa_medan, default='kering', max_length=80, verbose_name='Medan')),
                ('mulai', models.DateField(default=core.dates.today, verbose_name='Mulai')),
                ('hari', models.IntegerField(default=3, verbose_name='Lama')),
                ('sampai', models.DateField(blank=True, null=True, verbose_name='Sampai')),
                ('jarak_km', models.IntegerField(verbose_name='Jarak dari pool')),
                ('angkutan', models.CharField(default='trailer', max_length=80, verbose_name='Cara mengangkut')),
                ('nihil', models.BooleanField(blank=True, null=True, verbose_name='Nihil sewa')),
                ('tarif', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Tarif sehari')),
                ('biaya_sewa', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Sewa')),
                ('biaya_angkut', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Angkut pergi dan pulang')),
                ('jaminan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Uang jaminan')),
                ('bayar_muka', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Dibayar di muka')),
                ('solar_taksir', models.IntegerField(blank=True, null=True, verbose_name='Solar yang disiapkan pemakai')),
                ('kerusakan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Kerusakan ditanggung pemakai')),
                ('hari_kerja', models.IntegerField(blank=True, null=True, verbose_name='Hari bekerja')),
                ('jam_kerja', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Jam kerja')),
                ('biaya_lembur', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Lembur')),
                ('hari_rusak', models.IntegerField(blank=True, null=True, verbose_name='Hari alat rusak')),
                ('kembali', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Dikembalikan atau kurang bayar')),
                ('alat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sewa_alat_berat.alat', verbose_name='Alat berat')),
                ('billing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_billing.invoice')),
                ('bukti_kembali', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Bukti pengembalian atau pelunasan')),
                ('izin_lokasi', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Izin pemilik lahan')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('letak_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemohon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemohon')),
            ],
            options={
                'verbose_name': 'Permohonan alat berat',
                'verbose_name_plural': 'Permohonan alat berat',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='LembarKerja',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('sebab_henti', models.CharField(choices=apps.sewa_alat_berat.choices.lembar_kerja_sebab_henti, default='kerja', max_length=80, verbose_name='Hari itu')),
                ('penunjuk_awal', models.DecimalField(decimal_places=1, default=4210, max_digits=17, verbose_name='Penunjuk jam pagi')),
                ('penunjuk_akhir', models.DecimalField(decimal_places=1, default=4217, max_digits=17, verbose_name='Penunjuk jam sore')),
                ('jam', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Jam kerja')),
                ('lembur', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Jam lembur')),
                ('lembur_rp', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Biaya lembur')),
                ('solar', models.DecimalField(blank=True, decimal_places=1, default=105, max_digits=17, null=True, verbose_name='Solar diisi')),
                ('hasil', models.CharField(max_length=160, verbose_name='Hasil kerja')),
                ('diketahui', models.CharField(max_length=80, verbose_name='Diketahui pemakai')),
                ('sewa', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lembar_kerja_set', to='sewa_alat_berat.sewa', verbose_name='Permohonan alat berat')),
            ],
            options={
                'verbose_name': 'Lembar kerja harian',
                'verbose_name_plural': 'Lembar kerja harian',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='alat',
            constraint=models.UniqueConstraint(fields=('kode_barang',), name='sewa_alat_berat_alat_unik_1'),
        ),
    ]
