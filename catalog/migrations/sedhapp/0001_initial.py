import apps.sedhapp.choices
import core.dates
import datetime
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
                ('kelompok', models.CharField(choices=apps.sedhapp.choices.komoditas_kelompok, max_length=80, verbose_name='Kelompok')),
                ('satuan', models.CharField(choices=apps.sedhapp.choices.komoditas_satuan, default='kg', max_length=80, verbose_name='Satuan')),
                ('urutan', models.IntegerField(blank=True, default=500, null=True, verbose_name='Urutan di lembar')),
                ('disurvei', models.BooleanField(default=True, verbose_name='Masih dicatat')),
                ('pasokannya_dilaporkan', models.BooleanField(default=False, verbose_name='Pasokannya dilaporkan')),
                ('wajar_terendah', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Harga wajar terendah')),
                ('wajar_tertinggi', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Harga wajar tertinggi')),
                ('acuan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga acuan di konsumen')),
            ],
            options={
                'verbose_name': 'Komoditas strategis',
                'verbose_name_plural': 'Komoditas strategis',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('kode',), name='sedhapp_komoditas_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='LaporanPasokan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.sedhapp.choices.laporan_pasokan_state, db_index=True, default='draf', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('hambatan', models.CharField(blank=True, default='', max_length=200, verbose_name='Hambatan kiriman')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('petugas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pencatat')),
                ('prices', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_prices.stockreport')),
            ],
            options={
                'verbose_name': 'Laporan pasokan',
                'verbose_name_plural': 'Laporan pasokan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Lembar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.sedhapp.choices.lembar_state, db_index=True, default='draf', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('keadaan', models.TextField(blank=True, default='', max_length=500, verbose_name='Keadaan pasar')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pasar', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Pasar')),
                ('petugas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pencatat')),
                ('prices', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_prices.sheet')),
            ],
            options={
                'verbose_name': 'Lembar harga harian',
                'verbose_name_plural': 'Lembar harga harian',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='HargaPasar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('harga', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga hari itu')),
                ('alasan_kosong', models.CharField(blank=True, choices=apps.sedhapp.choices.harga_pasar_alasan_kosong, default='', max_length=80, verbose_name='Alasan tanpa harga')),
                ('harga_sebelumnya', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga sebelumnya')),
                ('perubahan_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Perubahan')),
                ('pasokan', models.CharField(blank=True, choices=apps.sedhapp.choices.harga_pasar_pasokan, default='', max_length=80, verbose_name='Pasokan di pasar')),
                ('sudah_dipastikan', models.BooleanField(default=False, verbose_name='Sudah dipastikan')),
                ('catatan', models.CharField(blank=True, default='', max_length=200, verbose_name='Catatan')),
                ('komoditas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sedhapp.komoditas', verbose_name='Komoditas')),
                ('lembar', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='harga_pasar_set', to='sedhapp.lembar', verbose_name='Lembar harga harian')),
            ],
            options={
                'verbose_name': 'Harga di pasar',
                'verbose_name_plural': 'Harga di pasar',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='PanganMurah',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.sedhapp.choices.pangan_murah_state, db_index=True, default='direncanakan', editable=False, max_length=63, verbose_name='Status')),
                ('tempat', models.CharField(max_length=120, verbose_name='Tempat gelaran')),
                ('hari', models.DateField(verbose_name='Hari')),
                ('mulai', models.TimeField(default=datetime.time(8, 0), verbose_name='Mulai')),
                ('sampai', models.TimeField(default=datetime.time(12, 0), verbose_name='Sampai')),
                ('kupon', models.BooleanField(default=False, verbose_name='Memakai kupon')),
                ('pengunjung', models.IntegerField(blank=True, null=True, verbose_name='Jumlah pembeli')),
                ('omzet', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Nilai penjualan')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Gerakan pangan murah',
                'verbose_name_plural': 'Gerakan pangan murah',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='BarangMurah',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('jumlah', models.DecimalField(decimal_places=1, max_digits=17, verbose_name='Jumlah')),
                ('harga_pasar', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Harga pasar saat itu')),
                ('harga_jual', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Harga jual')),
                ('batas_pembelian', models.IntegerField(blank=True, null=True, verbose_name='Batas tiap pembeli')),
                ('hemat_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Lebih murah')),
                ('komoditas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sedhapp.komoditas', verbose_name='Komoditas')),
                ('pangan_murah', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='barang_murah_set', to='sedhapp.panganmurah', verbose_name='Gerakan pangan murah')),
            ],
            options={
                'verbose_name': 'Barang yang dijual',
                'verbose_name_plural': 'Barang yang dijual',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pasokan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('sisa_sebelumnya', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Sisa sebelumnya')),
                ('masuk', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Pasokan masuk')),
                ('keluar', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Dikirim ke pasar')),
                ('sisa', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Sisa sekarang')),
                ('catatan', models.CharField(blank=True, default='', max_length=200, verbose_name='Catatan')),
                ('komoditas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sedhapp.komoditas', verbose_name='Komoditas')),
                ('laporan_pasokan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pasokan_set', to='sedhapp.laporanpasokan', verbose_name='Laporan pasokan')),
            ],
            options={
                'verbose_name': 'Pasokan komoditas',
                'verbose_name_plural': 'Pasokan komoditas',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pemasok',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama')),
                ('jenis', models.CharField(choices=apps.sedhapp.choices.pemasok_jenis, default='pasar', max_length=80, verbose_name='Jenis')),
                ('asal', models.CharField(blank=True, default='', max_length=120, verbose_name='Asal pasokan')),
                ('melapor', models.BooleanField(default=True, verbose_name='Masih melapor')),
                ('petugas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Petugas tetap')),
            ],
            options={
                'verbose_name': 'Pemasok',
                'verbose_name_plural': 'Pemasok',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='laporanpasokan',
            name='pemasok',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sedhapp.pemasok', verbose_name='Pemasok'),
        ),
        migrations.CreateModel(
            name='HargaPetani',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.sedhapp.choices.harga_petani_state, db_index=True, default='dicatat', editable=False, max_length=63, verbose_name='Status')),
                ('hasil', models.CharField(choices=apps.sedhapp.choices.harga_petani_hasil, max_length=80, verbose_name='Hasil')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('petani', models.IntegerField(default=3, verbose_name='Petani yang ditanya')),
                ('harga', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Harga per kg')),
                ('hpp', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga pembelian pemerintah')),
                ('selisih_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Selisih dari harga pemerintah')),
                ('tindakan', models.TextField(blank=True, default='', max_length=500, verbose_name='Tindak lanjut')),
                ('kecamatan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district', verbose_name='Kecamatan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Harga di petani',
                'verbose_name_plural': 'Harga di petani',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('hasil', 'kecamatan', 'tanggal'), name='sedhapp_harga_petani_unik_1')],
            },
        ),
        migrations.AddConstraint(
            model_name='lembar',
            constraint=models.UniqueConstraint(fields=('pasar', 'tanggal'), name='sedhapp_lembar_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='hargapasar',
            constraint=models.UniqueConstraint(fields=('lembar', 'komoditas'), name='sedhapp_harga_pasar_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='barangmurah',
            constraint=models.UniqueConstraint(fields=('pangan_murah', 'komoditas'), name='sedhapp_barang_murah_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='pasokan',
            constraint=models.UniqueConstraint(fields=('laporan_pasokan', 'komoditas'), name='sedhapp_pasokan_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='pemasok',
            constraint=models.UniqueConstraint(fields=('nama',), name='sedhapp_pemasok_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='laporanpasokan',
            constraint=models.UniqueConstraint(fields=('pemasok', 'tanggal'), name='sedhapp_laporan_pasokan_unik_1'),
        ),
    ]
