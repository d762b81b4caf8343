import apps.koran_benteng.choices
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('block_news', '0001_initial'),
        ('core', '0005_corrected_documents'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Desk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kode', models.CharField(max_length=40, verbose_name='Kode')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('keterangan', models.CharField(blank=True, default='', max_length=200, verbose_name='Keterangan')),
            ],
            options={
                'verbose_name': 'Desk',
                'verbose_name_plural': 'Desk',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('kode',), name='koran_benteng_desk_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='Edisi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.koran_benteng.choices.edisi_state, db_index=True, default='rencana', editable=False, max_length=63, verbose_name='Status')),
                ('nomor', models.CharField(max_length=40, verbose_name='Nomor edisi')),
                ('tanggal', models.DateField(verbose_name='Tanggal terbit')),
                ('judul_utama', models.CharField(blank=True, default='', max_length=120, verbose_name='Judul utama halaman 1')),
                ('isi_edisi', models.TextField(blank=True, default='', max_length=400, verbose_name='Isi edisi ini')),
                ('jumlah_halaman', models.IntegerField(default=8, verbose_name='Halaman')),
                ('naskah_sampai', models.DateTimeField(blank=True, null=True, verbose_name='Naskah paling lambat')),
                ('oplah', models.IntegerField(blank=True, null=True, verbose_name='Oplah')),
                ('terbit_pada', models.DateTimeField(blank=True, null=True, verbose_name='Terbit')),
                ('tepat_waktu', models.BooleanField(blank=True, null=True, verbose_name='Terbit pada tanggalnya')),
                ('alasan_ganti', models.CharField(blank=True, default='', max_length=200, verbose_name='Mengapa berkas diganti')),
                ('alasan_tarik', models.CharField(blank=True, default='', max_length=300, verbose_name='Alasan penarikan')),
                ('berkas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='PDF siap cetak')),
                ('news', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_news.issue')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Edisi koran',
                'verbose_name_plural': 'Edisi koran',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Cetakan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.koran_benteng.choices.cetakan_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('percetakan', models.CharField(max_length=120, verbose_name='Percetakan')),
                ('dipesan', models.IntegerField(verbose_name='Dipesan')),
                ('harga_satuan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga satu eksemplar')),
                ('nilai', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Nilai pesanan')),
                ('surat_pesanan', models.CharField(blank=True, default='', max_length=80, verbose_name='Nomor surat pesanan')),
                ('kurang', models.IntegerField(blank=True, null=True, verbose_name='Kurang dari pesanan')),
                ('rusak', models.IntegerField(blank=True, null=True, verbose_name='Rusak')),
                ('persen_rusak', models.DecimalField(blank=True, decimal_places=2, max_digits=11, null=True, verbose_name='Bagian yang rusak')),
                ('baik', models.IntegerField(blank=True, null=True, verbose_name='Eksemplar baik')),
                ('diterima_pada', models.DateField(blank=True, null=True, verbose_name='Diterima pada')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('edisi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='koran_benteng.edisi', verbose_name='Edisi')),
            ],
            options={
                'verbose_name': 'Pesanan cetak',
                'verbose_name_plural': 'Pesanan cetak',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Antaran',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.koran_benteng.choices.antaran_state, db_index=True, default='disiapkan', editable=False, max_length=63, verbose_name='Status')),
                ('eksemplar', models.IntegerField(verbose_name='Dikirim')),
                ('tujuan', models.CharField(blank=True, default='', max_length=160, verbose_name='Dibagikan lewat')),
                ('dikirim_pada', models.DateField(blank=True, null=True, verbose_name='Dikirim')),
                ('diterima', models.IntegerField(blank=True, null=True, verbose_name='Diterima')),
                ('penerima', models.CharField(blank=True, default='', max_length=80, verbose_name='Jabatan penerima')),
                ('sisa', models.IntegerField(blank=True, null=True, verbose_name='Tidak terbagi')),
                ('selisih', models.IntegerField(blank=True, null=True, verbose_name='Selisih kirim dan terima')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('tanda_terima', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto tanda terima')),
                ('edisi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='koran_benteng.edisi', verbose_name='Edisi')),
            ],
            options={
                'verbose_name': 'Antaran koran',
                'verbose_name_plural': 'Antaran koran',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Halaman',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nomor_halaman', models.IntegerField(verbose_name='Halaman')),
                ('isi_pokok', models.CharField(blank=True, default='', max_length=160, verbose_name='Isi pokok')),
                ('iklan_layanan', models.BooleanField(default=False, verbose_name='Memuat iklan layanan masyarakat')),
                ('paraf', models.BooleanField(default=False, verbose_name='Diparaf: judul, keterangan foto, nama orang dan angka sudah dicocokkan')),
                ('desk', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='koran_benteng.desk', verbose_name='Desk')),
                ('edisi', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='halaman_set', to='koran_benteng.edisi', verbose_name='Edisi koran')),
                ('redaktur', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Redaktur halaman')),
            ],
            options={
                'verbose_name': 'Halaman',
                'verbose_name_plural': 'Halaman',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Naskah',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.koran_benteng.choices.naskah_state, db_index=True, default='draf', editable=False, max_length=63, verbose_name='Status')),
                ('judul', models.CharField(max_length=140, verbose_name='Judul')),
                ('ringkasan', models.TextField(max_length=300, verbose_name='Teras berita')),
                ('isi', models.TextField(verbose_name='Isi')),
                ('huruf', models.IntegerField(blank=True, null=True, verbose_name='Panjang naskah')),
                ('foto_alt', models.CharField(blank=True, default='', max_length=200, verbose_name='Foto ini menunjukkan apa')),
                ('foto_kredit', models.CharField(blank=True, default='', max_length=120, verbose_name='Pemotret')),
                ('tag', models.CharField(blank=True, default='', max_length=200, verbose_name='Tag')),
                ('video', models.URLField(blank=True, default='', max_length=400, verbose_name='Alamat video')),
                ('nama_tampil', models.CharField(blank=True, default='', max_length=80, verbose_name='Nama yang ditampilkan')),
                ('halaman', models.IntegerField(blank=True, null=True, verbose_name='Halaman')),
                ('lama_jam', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Dari draf sampai siap')),
                ('isi_ralat', models.TextField(blank=True, default='', max_length=500, verbose_name='Ralat')),
                ('alasan_tarik', models.CharField(blank=True, default='', max_length=300, verbose_name='Alasan penarikan')),
                ('desk', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='koran_benteng.desk', verbose_name='Desk')),
                ('edisi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='koran_benteng.edisi', verbose_name='Untuk edisi')),
                ('foto_utama', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto utama')),
                ('kantor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor penulis')),
                ('kecamatan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district', verbose_name='Kecamatan')),
                ('news', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_news.article')),
                ('penulis', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Penulis')),
            ],
            options={
                'verbose_name': 'Naskah koran',
                'verbose_name_plural': 'Naskah koran',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='edisi',
            constraint=models.UniqueConstraint(fields=('nomor',), name='koran_benteng_edisi_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='edisi',
            constraint=models.UniqueConstraint(fields=('tanggal',), name='koran_benteng_edisi_unik_2'),
        ),
        migrations.AddConstraint(
            model_name='cetakan',
            constraint=models.UniqueConstraint(fields=('edisi', 'percetakan'), name='koran_benteng_cetakan_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='antaran',
            constraint=models.UniqueConstraint(fields=('edisi', 'desa'), name='koran_benteng_antaran_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='halaman',
            constraint=models.UniqueConstraint(fields=('edisi', 'nomor_halaman'), name='koran_benteng_halaman_unik_1'),
        ),
    ]
