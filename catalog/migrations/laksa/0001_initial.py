import apps.laksa.choices
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_complaint', '0001_initial'),
        ('core', '0005_corrected_documents'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Kategori',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kode', models.CharField(max_length=40, verbose_name='Kode')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('kelompok', models.CharField(choices=apps.laksa.choices.kategori_kelompok, max_length=80, verbose_name='Kelompok')),
                ('keterangan', models.CharField(blank=True, default='', max_length=200, verbose_name='Keterangan')),
                ('kata_kunci', models.CharField(blank=True, default='', max_length=200, verbose_name='Kata kunci')),
                ('kelas', models.CharField(max_length=80, verbose_name='Kelas laporan')),
                ('lapangan', models.BooleanField(default=False, verbose_name='Perlu kerja lapangan dan foto')),
                ('publik', models.BooleanField(default=True, verbose_name='Ditampilkan di peta dan daftar umum')),
                ('aktif', models.BooleanField(default=True, verbose_name='Dapat dipilih')),
                ('pertanyaan', models.JSONField(blank=True, default=dict, verbose_name='Pertanyaan tambahan')),
                ('kantor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor penanggung jawab')),
            ],
            options={
                'verbose_name': 'Kategori',
                'verbose_name_plural': 'Kategori',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Laporan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.laksa.choices.laporan_state, db_index=True, default='menunggu', editable=False, max_length=63, verbose_name='Status')),
                ('pin_hash', models.CharField(blank=True, default='', editable=False, max_length=128)),
                ('jenis', models.CharField(choices=apps.laksa.choices.laporan_jenis, default='pengaduan', max_length=80, verbose_name='Jenis')),
                ('judul', models.CharField(max_length=120, verbose_name='Ringkasan masalah')),
                ('isi', models.TextField(max_length=4000, verbose_name='Ceritakan masalahnya')),
                ('kejadian_pada', models.DateField(blank=True, null=True, verbose_name='Sejak tanggal')),
                ('lokasi_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Lokasi di peta')),
                ('lokasi_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Lokasi di peta')),
                ('alamat', models.CharField(blank=True, default='', max_length=160, verbose_name='Alamat')),
                ('patokan', models.CharField(blank=True, default='', max_length=160, verbose_name='Patokan')),
                ('rahasia', models.BooleanField(default=False, verbose_name='Jangan tampilkan laporan ini kepada umum')),
                ('anonim', models.BooleanField(default=False, verbose_name='Sembunyikan nama saya dari perangkat daerah')),
                ('saluran', models.CharField(blank=True, choices=apps.laksa.choices.laporan_saluran, default='web', max_length=80, verbose_name='Diterima lewat')),
                ('kelas', models.CharField(blank=True, default='', max_length=80, verbose_name='Kelas laporan')),
                ('isi_publik', models.TextField(blank=True, default='', max_length=4000, verbose_name='Teks untuk umum')),
                ('tenggat', models.DateField(blank=True, null=True, verbose_name='Batas penyelesaian')),
                ('batas_lengkapi', models.DateField(blank=True, null=True, verbose_name='Lengkapi paling lambat')),
                ('catatan_lapangan', models.TextField(blank=True, default='', max_length=1000, verbose_name='Catatan lapangan')),
                ('jawaban', models.TextField(blank=True, default='', max_length=4000, verbose_name='Jawaban kepada pelapor')),
                ('dijawab_pada', models.DateTimeField(blank=True, null=True, verbose_name='Dijawab pada')),
                ('lama_hari_kerja', models.IntegerField(blank=True, null=True, verbose_name='Lama sampai dijawab')),
                ('tepat_waktu', models.BooleanField(blank=True, null=True, verbose_name='Dijawab dalam batas')),
                ('batas_tanggapan', models.DateField(blank=True, null=True, verbose_name='Tanggapi paling lambat')),
                ('nilai', models.IntegerField(blank=True, null=True, verbose_name='Kepuasan (1–5)')),
                ('tanggapan', models.TextField(blank=True, default='', max_length=2000, verbose_name='Tanggapan pelapor')),
                ('dibuka_kembali_kali', models.IntegerField(blank=True, default=0, null=True, verbose_name='Dibuka kembali')),
                ('tujuan_luar', models.CharField(blank=True, choices=apps.laksa.choices.laporan_tujuan_luar, default='', max_length=80, verbose_name='Diteruskan ke')),
                ('nomor_luar', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor di instansi tujuan')),
                ('complaint', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_complaint.case')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto keadaan')),
                ('foto_sebelum', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto sebelum')),
                ('foto_sesudah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto sesudah')),
                ('induk', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='laksa.laporan', verbose_name='Digabung ke')),
                ('kantor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('kategori', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='laksa.kategori', verbose_name='Kategori')),
                ('kelurahan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('pelapor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pelapor')),
                ('petugas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Petugas lapangan')),
                ('tujuan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor tujuan')),
            ],
            options={
                'verbose_name': 'Laporan',
                'verbose_name_plural': 'Laporan',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='kategori',
            constraint=models.UniqueConstraint(fields=('kode',), name='laksa_kategori_unik_1'),
        ),
    ]
