import apps.e_audit.choices
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('block_inspection', '0001_initial'),
        ('core', '0005_corrected_documents'),
    ]

    operations = [
        migrations.CreateModel(
            name='KodeTemuan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kode', models.CharField(max_length=10, verbose_name='Kode')),
                ('kelompok', models.CharField(choices=apps.e_audit.choices.kode_temuan_kelompok, max_length=80, verbose_name='Kelompok')),
                ('nama', models.CharField(max_length=160, verbose_name='Nama')),
            ],
            options={
                'verbose_name': 'Kode temuan',
                'verbose_name_plural': 'Kode temuan',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('kode',), name='e_audit_kode_temuan_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='Langkah',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('program_kerja', models.CharField(choices=apps.e_audit.choices.langkah_program_kerja, max_length=80, verbose_name='Program kerja')),
                ('kode', models.CharField(max_length=10, verbose_name='Kode')),
                ('bagian', models.CharField(max_length=80, verbose_name='Bagian')),
                ('uraian', models.CharField(max_length=300, verbose_name='Langkah')),
                ('aktif', models.BooleanField(default=True, verbose_name='Dipakai')),
            ],
            options={
                'verbose_name': 'Langkah kerja',
                'verbose_name_plural': 'Langkah kerja',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('program_kerja', 'kode'), name='e_audit_langkah_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='Objek',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama')),
                ('kelompok', models.CharField(choices=apps.e_audit.choices.objek_kelompok, max_length=80, verbose_name='Kelompok')),
                ('anggaran', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Anggaran setahun')),
                ('transaksi', models.IntegerField(default=2, verbose_name='Ukuran harta dan volume transaksi')),
                ('pengendalian', models.IntegerField(default=2, verbose_name='Kelemahan pengendalian intern')),
                ('perubahan', models.IntegerField(default=2, verbose_name='Perubahan organisasi, operasi atau teknologi')),
                ('pertimbangan', models.IntegerField(default=2, verbose_name='Pertimbangan pimpinan dan pengaduan')),
                ('tindak_lanjut', models.IntegerField(default=2, verbose_name='Tindak lanjut hasil pengawasan')),
                ('audit_lalu', models.IntegerField(default=2, verbose_name='Lama dan hasil audit terdahulu')),
                ('skor', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Skor risiko')),
                ('tingkat', models.CharField(blank=True, choices=apps.e_audit.choices.objek_tingkat, default='', max_length=80, verbose_name='Tingkat risiko')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor yang menjawab')),
            ],
            options={
                'verbose_name': 'Objek pengawasan',
                'verbose_name_plural': 'Objek pengawasan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Program',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.e_audit.choices.program_state, db_index=True, default='usulan', editable=False, max_length=63, verbose_name='Status')),
                ('tahun', models.IntegerField(verbose_name='Tahun')),
                ('program_kerja', models.CharField(choices=apps.e_audit.choices.program_program_kerja, max_length=80, verbose_name='Program kerja')),
                ('jenis', models.CharField(blank=True, choices=apps.e_audit.choices.program_jenis, default='', max_length=80, verbose_name='Jenis pengawasan')),
                ('judul', models.CharField(max_length=160, verbose_name='Judul')),
                ('bulan_mulai', models.IntegerField(verbose_name='Bulan rencana mulai')),
                ('bulan_lapor', models.IntegerField(verbose_name='Bulan rencana laporan')),
                ('hari', models.IntegerField(verbose_name='Hari kerja di lapangan dan pelaporan')),
                ('orang', models.IntegerField(verbose_name='Anggota tim')),
                ('anggaran_hari', models.IntegerField(blank=True, null=True, verbose_name='Anggaran hari pengawasan')),
                ('biaya', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Anggaran biaya')),
                ('skor', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Skor risiko')),
                ('ditetapkan_pada', models.DateField(blank=True, null=True, verbose_name='Ditetapkan pada')),
                ('objek', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_audit.objek', verbose_name='Objek')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Program tahunan',
                'verbose_name_plural': 'Program tahunan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Penugasan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.e_audit.choices.penugasan_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('program_kerja', models.CharField(choices=apps.e_audit.choices.penugasan_program_kerja, max_length=80, verbose_name='Program kerja')),
                ('jenis', models.CharField(blank=True, choices=apps.e_audit.choices.penugasan_jenis, default='', max_length=80, verbose_name='Jenis pengawasan')),
                ('judul', models.CharField(max_length=160, verbose_name='Judul')),
                ('tujuan', models.TextField(max_length=1500, verbose_name='Tujuan')),
                ('ruang_lingkup', models.TextField(max_length=1500, verbose_name='Ruang lingkup')),
                ('mulai', models.DateField(verbose_name='Mulai')),
                ('selesai', models.DateField(verbose_name='Selesai')),
                ('alasan_luar', models.CharField(blank=True, default='', max_length=200, verbose_name='Alasan di luar program tahunan')),
                ('inspection', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_inspection.inspection')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor yang diperiksa')),
                ('objek', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_audit.objek', verbose_name='Objek pengawasan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('program', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_audit.program', verbose_name='Baris PKPT')),
            ],
            options={
                'verbose_name': 'Penugasan',
                'verbose_name_plural': 'Penugasan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Rekomendasi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.e_audit.choices.rekomendasi_state, db_index=True, default='belum', editable=False, max_length=63, verbose_name='Status')),
                ('sumber', models.CharField(choices=apps.e_audit.choices.rekomendasi_sumber, default='inspektorat', max_length=80, verbose_name='Pemeriksa')),
                ('nomor_laporan', models.CharField(blank=True, default='', max_length=80, verbose_name='Nomor laporan')),
                ('tanggal_laporan', models.DateField(blank=True, null=True, verbose_name='Laporan diterima pada')),
                ('temuan', models.CharField(max_length=200, verbose_name='Temuan')),
                ('uraian', models.TextField(max_length=2000, verbose_name='Rekomendasi')),
                ('jenis', models.CharField(choices=apps.e_audit.choices.rekomendasi_jenis, max_length=80, verbose_name='Jenis')),
                ('nilai', models.DecimalField(blank=True, decimal_places=0, default=0, max_digits=17, null=True, verbose_name='Nilai')),
                ('nilai_selesai', models.DecimalField(blank=True, decimal_places=0, default=0, max_digits=17, null=True, verbose_name='Nilai selesai')),
                ('tenggat', models.DateField(blank=True, null=True, verbose_name='Batas tindak lanjut')),
                ('inspection', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_inspection.recommendation')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor yang menindaklanjuti')),
                ('penugasan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_audit.penugasan', verbose_name='Penugasan')),
            ],
            options={
                'verbose_name': 'Rekomendasi',
                'verbose_name_plural': 'Rekomendasi',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='objek',
            constraint=models.UniqueConstraint(fields=('nama',), name='e_audit_objek_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='program',
            constraint=models.UniqueConstraint(fields=('tahun', 'objek', 'program_kerja'), name='e_audit_program_unik_1'),
        ),
    ]
