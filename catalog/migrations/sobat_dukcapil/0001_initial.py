import apps.sobat_dukcapil.choices
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_case', '0001_initial'),
        ('block_signing', '0001_initial'),
        ('core', '0005_corrected_documents'),
    ]

    operations = [
        migrations.CreateModel(
            name='Layanan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kode', models.CharField(max_length=40, verbose_name='Kode')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama')),
                ('untuk_siapa', models.CharField(blank=True, default='', max_length=200, verbose_name='Untuk siapa')),
                ('perihal', models.CharField(choices=apps.sobat_dukcapil.choices.layanan_perihal, default='kk', max_length=80, verbose_name='Yang diubah')),
                ('dibuka', models.BooleanField(default=True, verbose_name='Dapat diajukan')),
                ('hari_kerja', models.IntegerField(verbose_name='Janji waktu')),
                ('penyerahan', models.JSONField(blank=True, default=list, verbose_name='Cara penyerahan')),
                ('judul_surat', models.CharField(max_length=160, verbose_name='Judul surat')),
                ('isi_surat', models.TextField(max_length=4000, verbose_name='Isi surat')),
                ('penutup_surat', models.TextField(blank=True, default='', max_length=3000, verbose_name='Penutup surat')),
                ('biaya', models.TextField(max_length=1000, verbose_name='Biaya atau tarif')),
                ('produk', models.TextField(max_length=1000, verbose_name='Produk pelayanan')),
                ('pengaduan', models.TextField(max_length=2000, verbose_name='Penanganan pengaduan')),
                ('dasar_hukum', models.TextField(max_length=4000, verbose_name='Dasar hukum')),
                ('sarana', models.TextField(max_length=2000, verbose_name='Sarana, prasarana dan fasilitas')),
                ('kompetensi', models.TextField(max_length=2000, verbose_name='Kompetensi pelaksana')),
                ('pengawasan', models.TextField(max_length=2000, verbose_name='Pengawasan internal')),
                ('pelaksana', models.TextField(max_length=1000, verbose_name='Jumlah pelaksana')),
                ('jaminan_pelayanan', models.TextField(max_length=2000, verbose_name='Jaminan pelayanan')),
                ('jaminan_keamanan', models.TextField(max_length=2000, verbose_name='Jaminan keamanan dan keselamatan')),
                ('evaluasi', models.TextField(max_length=2000, verbose_name='Evaluasi kinerja pelaksana')),
            ],
            options={
                'verbose_name': 'Layanan',
                'verbose_name_plural': 'Layanan',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('kode',), name='sobat_dukcapil_layanan_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='Permohonan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.sobat_dukcapil.choices.permohonan_state, db_index=True, default='draf', editable=False, max_length=63, verbose_name='Status')),
                ('hubungan', models.CharField(choices=apps.sobat_dukcapil.choices.permohonan_hubungan, max_length=80, verbose_name='Kedudukan pemohon')),
                ('kk_encrypted', models.TextField(blank=True, default='', editable=False, verbose_name='Nomor kartu keluarga')),
                ('kk_hash', models.CharField(blank=True, db_index=True, editable=False, max_length=64, null=True)),
                ('nama_kepala', models.CharField(max_length=120, verbose_name='Nama kepala keluarga')),
                ('alamat', models.CharField(blank=True, default='', max_length=200, verbose_name='Alamat')),
                ('telepon', models.CharField(max_length=20, verbose_name='Telepon')),
                ('nomor_akta', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor akta')),
                ('nomor_siak', models.CharField(blank=True, default='', max_length=80, verbose_name='Nomor pencatatan SIAK')),
                ('case', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_case.request')),
                ('kantor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('layanan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sobat_dukcapil.layanan', verbose_name='Layanan')),
                ('pemohon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemohon')),
                ('signing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_signing.envelope')),
            ],
            options={
                'verbose_name': 'Permohonan perubahan data',
                'verbose_name_plural': 'Permohonan perubahan data',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Langkah',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('urutan', models.IntegerField(verbose_name='Urutan')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama meja')),
                ('tindakan', models.CharField(choices=apps.sobat_dukcapil.choices.langkah_tindakan, max_length=80, verbose_name='Tindakan')),
                ('peran', models.CharField(choices=apps.sobat_dukcapil.choices.langkah_peran, max_length=80, verbose_name='Peran')),
                ('hari_kerja', models.IntegerField(verbose_name='Batas waktu')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor')),
                ('layanan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='langkah_set', to='sobat_dukcapil.layanan', verbose_name='Layanan')),
            ],
            options={
                'verbose_name': 'Langkah',
                'verbose_name_plural': 'Langkah',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('layanan', 'urutan'), name='sobat_dukcapil_langkah_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='Perubahan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama_anggota', models.CharField(max_length=120, verbose_name='Nama anggota keluarga')),
                ('nik_anggota_encrypted', models.TextField(blank=True, default='', editable=False, verbose_name='NIK anggota keluarga')),
                ('nik_anggota_hash', models.CharField(blank=True, db_index=True, editable=False, max_length=64, null=True)),
                ('elemen', models.CharField(choices=apps.sobat_dukcapil.choices.perubahan_elemen, max_length=80, verbose_name='Elemen data')),
                ('semula', models.CharField(max_length=160, verbose_name='Semula')),
                ('menjadi', models.CharField(max_length=160, verbose_name='Menjadi')),
                ('dasar', models.CharField(choices=apps.sobat_dukcapil.choices.perubahan_dasar, max_length=80, verbose_name='Dasar perubahan')),
                ('nomor_dasar', models.CharField(max_length=80, verbose_name='Nomor surat')),
                ('tanggal_dasar', models.DateField(verbose_name='Tanggal surat')),
                ('dasar_cukup', models.BooleanField(blank=True, null=True, verbose_name='Dasar sesuai')),
                ('lewat_lapor', models.BooleanField(blank=True, null=True, verbose_name='Lewat batas lapor')),
                ('permohonan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='perubahan_set', to='sobat_dukcapil.permohonan', verbose_name='Permohonan perubahan data')),
            ],
            options={
                'verbose_name': 'Data yang diubah',
                'verbose_name_plural': 'Data yang diubah',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('permohonan', 'nama_anggota', 'elemen'), name='sobat_dukcapil_perubahan_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='Syarat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kode', models.CharField(max_length=40, verbose_name='Kode')),
                ('nama', models.CharField(max_length=160, verbose_name='Nama')),
                ('wajib', models.BooleanField(default=True, verbose_name='Wajib')),
                ('keterangan', models.CharField(blank=True, default='', max_length=300, verbose_name='Keterangan')),
                ('layanan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='syarat_set', to='sobat_dukcapil.layanan', verbose_name='Layanan')),
            ],
            options={
                'verbose_name': 'Persyaratan',
                'verbose_name_plural': 'Persyaratan',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('layanan', 'kode'), name='sobat_dukcapil_syarat_unik_1')],
            },
        ),
    ]
