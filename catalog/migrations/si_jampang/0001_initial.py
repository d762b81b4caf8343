import apps.si_jampang.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('core', '0005_corrected_documents'),
        ('segar', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Barang',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=60, verbose_name='Nama barang')),
                ('kelompok', models.CharField(choices=apps.si_jampang.choices.barang_kelompok, max_length=80, verbose_name='Kelompok')),
                ('satuan', models.CharField(choices=apps.si_jampang.choices.barang_satuan, default='kg', max_length=80, verbose_name='Satuan')),
                ('harga_acuan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga acuan menurut SEGAR')),
                ('harga_pasar', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga pasar hari ini')),
                ('harga_beli', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Harga beli di pasar induk')),
                ('harga_jual', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Harga jual hari ini')),
                ('berlaku', models.DateField(default=core.dates.today, verbose_name='Harga per tanggal')),
                ('selisih_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Dibanding harga pasar')),
                ('dijual', models.BooleanField(default=True, verbose_name='Masih dijual')),
                ('komoditas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='segar.komoditas', verbose_name='Komoditas SEGAR')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Barang',
                'verbose_name_plural': 'Barang',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Mobil',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=40, verbose_name='Nama')),
                ('nomor_polisi', models.CharField(max_length=15, verbose_name='Nomor polisi')),
                ('muat_kg', models.IntegerField(default=800, verbose_name='Daya angkut')),
                ('nomor_wa', models.CharField(blank=True, default='', max_length=16, verbose_name='Nomor WhatsApp kantor')),
                ('keadaan', models.CharField(blank=True, choices=apps.si_jampang.choices.mobil_keadaan, default='pangkalan', max_length=80, verbose_name='Keadaan sekarang')),
                ('tiba_pada', models.DateTimeField(blank=True, null=True, verbose_name='Tiba pukul')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('supir', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pengemudi tetap')),
            ],
            options={
                'verbose_name': 'Mobil toko',
                'verbose_name_plural': 'Mobil toko',
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
                ('state', models.CharField(choices=apps.si_jampang.choices.perjalanan_state, db_index=True, default='dimuat', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('kembalian', models.DecimalField(blank=True, decimal_places=0, default=0, max_digits=17, null=True, verbose_name='Uang kembalian dibawa')),
                ('nilai_muat', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Nilai barang dimuat')),
                ('nilai_terjual', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Menurut barang')),
                ('tunai', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Penjualan tunai')),
                ('nontunai', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Penjualan QRIS')),
                ('pembeli', models.IntegerField(blank=True, null=True, verbose_name='Jumlah pembeli')),
                ('selisih', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Uang dikurangi barang')),
                ('susut_nilai', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Nilai susut')),
                ('penjelasan', models.CharField(blank=True, default='', max_length=300, verbose_name='Penjelasan selisih atau susut')),
                ('disetor', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Uang disetor')),
                ('kurang_setor', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Kurang setor')),
                ('bukti_setor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto bukti setor')),
                ('mobil', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='si_jampang.mobil', verbose_name='Mobil toko')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('petugas_jual', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Petugas jualan')),
            ],
            options={
                'verbose_name': 'Hari jualan',
                'verbose_name_plural': 'Hari jualan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Muatan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kemasan', models.CharField(choices=apps.si_jampang.choices.muatan_kemasan, default='curah', max_length=80, verbose_name='Kemasan')),
                ('harga', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga jual')),
                ('dibawa', models.DecimalField(decimal_places=1, max_digits=17, verbose_name='Dibawa pagi')),
                ('kembali', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Sisa sore')),
                ('susut', models.DecimalField(blank=True, decimal_places=1, default=0, max_digits=17, null=True, verbose_name='Rusak atau susut')),
                ('terjual', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Terjual')),
                ('nilai', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Nilai terjual')),
                ('barang', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='si_jampang.barang', verbose_name='Barang')),
                ('perjalanan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='muatan_set', to='si_jampang.perjalanan', verbose_name='Hari jualan')),
            ],
            options={
                'verbose_name': 'Barang dimuat',
                'verbose_name_plural': 'Barang dimuat',
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
                ('state', models.CharField(choices=apps.si_jampang.choices.permintaan_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('kelompok', models.CharField(max_length=80, verbose_name='Atas nama')),
                ('tempat', models.CharField(max_length=80, verbose_name='Tempat berhenti yang diusulkan')),
                ('lokasi_lat', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Titik')),
                ('lokasi_lon', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Titik')),
                ('hari', models.CharField(choices=apps.si_jampang.choices.permintaan_hari, max_length=80, verbose_name='Hari yang diinginkan')),
                ('keluarga', models.IntegerField(verbose_name='Keluarga yang akan berbelanja')),
                ('dicari', models.CharField(blank=True, default='', max_length=160, verbose_name='Barang yang dicari')),
                ('jawaban', models.CharField(blank=True, default='', max_length=300, verbose_name='Jawaban pengelola')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemohon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemohon')),
            ],
            options={
                'verbose_name': 'Permintaan mobil toko',
                'verbose_name_plural': 'Permintaan mobil toko',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Titik',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.si_jampang.choices.titik_state, db_index=True, default='disiapkan', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama titik')),
                ('rw', models.CharField(blank=True, default='', max_length=3, verbose_name='RW')),
                ('patokan', models.CharField(max_length=160, verbose_name='Patokan')),
                ('lokasi_lat', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Titik')),
                ('lokasi_lon', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Titik')),
                ('jarak_m', models.IntegerField(blank=True, null=True, verbose_name='Jarak ke pasar itu')),
                ('rumah', models.IntegerField(blank=True, null=True, verbose_name='Rumah di sekitarnya')),
                ('catatan_lurah', models.CharField(blank=True, default='', max_length=200, verbose_name='Catatan kelurahan')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pasar', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Pasar terdekat')),
            ],
            options={
                'verbose_name': 'Titik jualan',
                'verbose_name_plural': 'Titik jualan',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='perjalanan',
            name='di_titik',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='si_jampang.titik', verbose_name='Titik sekarang'),
        ),
        migrations.CreateModel(
            name='Penjualan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('keramaian', models.CharField(choices=apps.si_jampang.choices.penjualan_keramaian, default='biasa', max_length=80, verbose_name='Keramaian')),
                ('pembeli', models.IntegerField(verbose_name='Jumlah pembeli')),
                ('tunai', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Tunai')),
                ('qris', models.DecimalField(decimal_places=0, default=0, max_digits=17, verbose_name='QRIS')),
                ('habis', models.CharField(blank=True, default='', max_length=100, verbose_name='Barang yang habis atau dicari')),
                ('perjalanan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='penjualan_set', to='si_jampang.perjalanan', verbose_name='Hari jualan')),
                ('titik', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='si_jampang.titik', verbose_name='Titik jualan')),
            ],
            options={
                'verbose_name': 'Penjualan di titik',
                'verbose_name_plural': 'Penjualan di titik',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='mobil',
            name='titik_sekarang',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='si_jampang.titik', verbose_name='Berada di'),
        ),
        migrations.CreateModel(
            name='Jadwal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('hari', models.CharField(choices=apps.si_jampang.choices.jadwal_hari, max_length=80, verbose_name='Hari')),
                ('datang', models.CharField(choices=apps.si_jampang.choices.jadwal_datang, max_length=80, verbose_name='Datang pukul')),
                ('lama_menit', models.IntegerField(default=75, verbose_name='Lama berjualan')),
                ('berlaku', models.BooleanField(default=True, verbose_name='Masih berlaku')),
                ('desa', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('mobil', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='si_jampang.mobil', verbose_name='Mobil toko')),
                ('titik', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='si_jampang.titik', verbose_name='Titik jualan')),
            ],
            options={
                'verbose_name': 'Jadwal mingguan',
                'verbose_name_plural': 'Jadwal mingguan',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='barang',
            constraint=models.UniqueConstraint(fields=('nama',), name='si_jampang_barang_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='muatan',
            constraint=models.UniqueConstraint(fields=('perjalanan', 'barang'), name='si_jampang_muatan_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='titik',
            constraint=models.UniqueConstraint(fields=('nama', 'desa'), name='si_jampang_titik_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='perjalanan',
            constraint=models.UniqueConstraint(fields=('mobil', 'tanggal'), name='si_jampang_perjalanan_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='penjualan',
            constraint=models.UniqueConstraint(fields=('perjalanan', 'titik'), name='si_jampang_penjualan_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='mobil',
            constraint=models.UniqueConstraint(fields=('nama',), name='si_jampang_mobil_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='mobil',
            constraint=models.UniqueConstraint(fields=('nomor_polisi',), name='si_jampang_mobil_unik_2'),
        ),
        migrations.AddConstraint(
            model_name='jadwal',
            constraint=models.UniqueConstraint(fields=('mobil', 'hari', 'datang'), name='si_jampang_jadwal_unik_1'),
        ),
    ]
