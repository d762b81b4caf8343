import apps.stok_pangan.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('block_prices', '0001_initial'),
        ('core', '0005_corrected_documents'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Komoditas',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kode', models.CharField(max_length=40, verbose_name='Kode')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('kelompok', models.CharField(choices=apps.stok_pangan.choices.komoditas_kelompok, max_length=80, verbose_name='Kelompok')),
                ('satuan', models.CharField(choices=apps.stok_pangan.choices.komoditas_satuan, default='kg', max_length=80, verbose_name='Satuan')),
                ('urutan', models.IntegerField(blank=True, default=500, null=True, verbose_name='Urutan di laporan')),
                ('distok', models.BooleanField(default=True, verbose_name='Stoknya dilaporkan')),
            ],
            options={
                'verbose_name': 'Komoditas',
                'verbose_name_plural': 'Komoditas',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('kode',), name='stok_pangan_komoditas_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='Penyaluran',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.stok_pangan.choices.penyaluran_state, db_index=True, default='diusulkan', editable=False, max_length=63, verbose_name='Status')),
                ('sebab', models.CharField(choices=apps.stok_pangan.choices.penyaluran_sebab, max_length=80, verbose_name='Sebab')),
                ('kejadian_pada', models.DateField(verbose_name='Tanggal kejadian')),
                ('jiwa', models.IntegerField(verbose_name='Jumlah jiwa terdampak')),
                ('lama_hari', models.IntegerField(default=7, verbose_name='Lama bantuan')),
                ('diusulkan_kg', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Kebutuhan beras')),
                ('bagian_persen', models.DecimalField(blank=True, decimal_places=0, default=100, max_digits=9, null=True, verbose_name='Bagian yang ditetapkan')),
                ('ditetapkan_kg', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Jumlah ditetapkan')),
                ('tercatat_kg', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Menurut bukti penyerahan')),
                ('diserahkan_kg', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Beras yang diserahkan')),
                ('catatan_telaah', models.TextField(blank=True, default='', max_length=1000, verbose_name='Hasil telaah')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('surat', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat usulan')),
            ],
            options={
                'verbose_name': 'Penyaluran cadangan',
                'verbose_name_plural': 'Penyaluran cadangan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Penerima',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kelompok', models.CharField(max_length=120, verbose_name='Posko atau RT penerima')),
                ('keluarga', models.IntegerField(verbose_name='Jumlah keluarga')),
                ('kg', models.DecimalField(decimal_places=1, max_digits=17, verbose_name='Beras diserahkan')),
                ('pada', models.DateField(default=core.dates.today, verbose_name='Tanggal penyerahan')),
                ('bukti', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto penyerahan')),
                ('penyaluran', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='penerima_set', to='stok_pangan.penyaluran', verbose_name='Penyaluran cadangan')),
            ],
            options={
                'verbose_name': 'Penyerahan',
                'verbose_name_plural': 'Penyerahan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='TempatStok',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama')),
                ('jenis', models.CharField(choices=apps.stok_pangan.choices.tempat_stok_jenis, default='pasar', max_length=80, verbose_name='Jenis')),
                ('alamat', models.CharField(blank=True, default='', max_length=200, verbose_name='Alamat')),
                ('tdg', models.CharField(blank=True, default='', max_length=40, verbose_name='Nomor TDG')),
                ('kapasitas_ton', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Daya tampung')),
                ('melapor', models.BooleanField(default=True, verbose_name='Masih melapor')),
                ('kecamatan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district', verbose_name='Kecamatan')),
                ('menyimpan', models.ManyToManyField(blank=True, related_name='+', to='stok_pangan.komoditas', verbose_name='Komoditas yang disimpan')),
                ('pelapor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pelapor tetap')),
            ],
            options={
                'verbose_name': 'Tempat stok',
                'verbose_name_plural': 'Tempat stok',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='penyaluran',
            name='gudang',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='stok_pangan.tempatstok', verbose_name='Diambil dari'),
        ),
        migrations.CreateModel(
            name='LaporanStok',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.stok_pangan.choices.laporan_stok_state, db_index=True, default='draf', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal penghitungan')),
                ('keadaan_gudang', models.TextField(blank=True, default='', max_length=500, verbose_name='Keadaan tempat')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('petugas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pelapor')),
                ('prices', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_prices.stockreport')),
                ('tempat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='stok_pangan.tempatstok', verbose_name='Tempat stok')),
            ],
            options={
                'verbose_name': 'Laporan stok',
                'verbose_name_plural': 'Laporan stok',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='BarisStok',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('stok_awal', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Stok awal')),
                ('masuk', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Masuk')),
                ('keluar', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Keluar')),
                ('stok', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Stok sekarang')),
                ('selisih', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Selisih dari neraca')),
                ('catatan', models.CharField(blank=True, default='', max_length=200, verbose_name='Catatan')),
                ('komoditas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='stok_pangan.komoditas', verbose_name='Komoditas')),
                ('laporan_stok', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='baris_stok_set', to='stok_pangan.laporanstok', verbose_name='Laporan stok')),
            ],
            options={
                'verbose_name': 'Stok komoditas',
                'verbose_name_plural': 'Stok komoditas',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('laporan_stok', 'komoditas'), name='stok_pangan_baris_stok_unik_1')],
            },
        ),
        migrations.AddConstraint(
            model_name='tempatstok',
            constraint=models.UniqueConstraint(fields=('nama',), name='stok_pangan_tempat_stok_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='laporanstok',
            constraint=models.UniqueConstraint(fields=('tempat', 'tanggal'), name='stok_pangan_laporan_stok_unik_1'),
        ),
    ]
