import apps.sarpras_sekolah.choices
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0010_observations'),
    ]

    operations = [
        migrations.CreateModel(
            name='Pekerjaan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.sarpras_sekolah.choices.pekerjaan_state, db_index=True, default='disiapkan', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(blank=True, default='', max_length=60, verbose_name='Nama ruang')),
                ('tahun', models.IntegerField(blank=True, default=2027, null=True, verbose_name='Tahun anggaran')),
                ('pagu', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Pagu')),
                ('cara', models.CharField(blank=True, choices=apps.sarpras_sekolah.choices.pekerjaan_cara, default='', max_length=80, verbose_name='Cara pelaksanaan')),
                ('kontrak', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Nilai pekerjaan')),
                ('mulai_pada', models.DateField(blank=True, null=True, verbose_name='Mulai pada')),
                ('hari', models.IntegerField(blank=True, null=True, verbose_name='Lama pekerjaan')),
                ('selesai_rencana', models.DateField(blank=True, null=True, verbose_name='Rencana selesai')),
                ('selesai_nyata', models.DateField(blank=True, null=True, verbose_name='Serah terima pertama')),
                ('hari_telat', models.IntegerField(blank=True, null=True, verbose_name='Terlambat')),
                ('denda', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Denda keterlambatan')),
                ('rencana', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Rencana kemajuan')),
                ('nyata', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Kemajuan nyata')),
                ('selisih', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Selisih kemajuan')),
                ('hemat', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Sisa pagu')),
                ('rawat_sampai', models.DateField(blank=True, null=True, verbose_name='Dipelihara sampai')),
                ('berita_acara', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Berita acara')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Pekerjaan',
                'verbose_name_plural': 'Pekerjaan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pekan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('ke', models.IntegerField(default=1, verbose_name='Pekan ke')),
                ('rencana', models.DecimalField(decimal_places=1, default=30, max_digits=10, verbose_name='Rencana sampai pekan ini')),
                ('nyata', models.DecimalField(decimal_places=1, default=27, max_digits=10, verbose_name='Nyata sampai pekan ini')),
                ('terlambat', models.BooleanField(blank=True, null=True, verbose_name='Terlambat')),
                ('kendala', models.CharField(blank=True, default='', max_length=200, verbose_name='Kendala')),
                ('foto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('pekerjaan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pekan_set', to='sarpras_sekolah.pekerjaan', verbose_name='Pekerjaan')),
            ],
            options={
                'verbose_name': 'Laporan pekanan',
                'verbose_name_plural': 'Laporan pekanan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Penilaian',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.sarpras_sekolah.choices.penilaian_state, db_index=True, default='diisi', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(blank=True, default='', max_length=60, verbose_name='Nama ruang')),
                ('sebab', models.CharField(choices=apps.sarpras_sekolah.choices.penilaian_sebab, default='umur', max_length=80, verbose_name='Sebab')),
                ('dinilai', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Bobot yang sudah dinilai')),
                ('rusak', models.DecimalField(blank=True, decimal_places=2, max_digits=11, null=True, verbose_name='Nilai kerusakan')),
                ('rusak_struktur', models.DecimalField(blank=True, decimal_places=2, max_digits=11, null=True, verbose_name='Kerusakan struktur')),
                ('tingkat', models.CharField(blank=True, choices=apps.sarpras_sekolah.choices.penilaian_tingkat, default='', max_length=80, verbose_name='Tingkat kerusakan')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Penilaian kerusakan',
                'verbose_name_plural': 'Penilaian kerusakan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Komponen',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('komponen', models.CharField(default='penutup_atap', max_length=80, verbose_name='Komponen')),
                ('persen', models.IntegerField(default=40, verbose_name='Bagian yang rusak')),
                ('bobot', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Bobot')),
                ('struktur', models.IntegerField(blank=True, null=True, verbose_name='Komponen struktur')),
                ('nilai', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Nilai')),
                ('penilaian', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='komponen_set', to='sarpras_sekolah.penilaian', verbose_name='Penilaian kerusakan')),
            ],
            options={
                'verbose_name': 'Kerusakan komponen',
                'verbose_name_plural': 'Kerusakan komponen',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Ruang',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=60, verbose_name='Nama')),
                ('jenis', models.CharField(choices=apps.sarpras_sekolah.choices.ruang_jenis, default='kelas', max_length=80, verbose_name='Jenis')),
                ('panjang_m', models.DecimalField(decimal_places=2, default=8, max_digits=18, verbose_name='Panjang')),
                ('lebar_m', models.DecimalField(decimal_places=2, default=7, max_digits=18, verbose_name='Lebar')),
                ('tahun', models.IntegerField(default=1998, verbose_name='Tahun dibangun')),
                ('luas', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Luas')),
                ('rusak', models.DecimalField(blank=True, decimal_places=2, max_digits=11, null=True, verbose_name='Kerusakan')),
                ('tingkat', models.CharField(blank=True, choices=apps.sarpras_sekolah.choices.ruang_tingkat, default='', max_length=80, verbose_name='Tingkat kerusakan')),
                ('dinilai_pada', models.DateField(blank=True, null=True, verbose_name='Terakhir dinilai')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Ruang',
                'verbose_name_plural': 'Ruang',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='penilaian',
            name='ruang',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sarpras_sekolah.ruang', verbose_name='Ruang'),
        ),
        migrations.AddField(
            model_name='pekerjaan',
            name='ruang',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sarpras_sekolah.ruang', verbose_name='Ruang'),
        ),
        migrations.CreateModel(
            name='Sekolah',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('npsn', models.CharField(max_length=8, verbose_name='NPSN')),
                ('jenjang', models.CharField(choices=apps.sarpras_sekolah.choices.sekolah_jenjang, default='sd', max_length=80, verbose_name='Jenjang')),
                ('siswa', models.IntegerField(default=180, verbose_name='Murid')),
                ('rombel', models.IntegerField(default=7, verbose_name='Rombongan belajar')),
                ('kelas_ada', models.IntegerField(default=6, verbose_name='Ruang kelas')),
                ('kurang', models.IntegerField(blank=True, null=True, verbose_name='Kekurangan ruang kelas')),
                ('isi', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Murid tiap ruang')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Sekolah',
                'verbose_name_plural': 'Sekolah',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='ruang',
            name='sekolah',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sarpras_sekolah.sekolah', verbose_name='Sekolah'),
        ),
        migrations.CreateModel(
            name='Usulan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.sarpras_sekolah.choices.usulan_state, db_index=True, default='diusulkan', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(blank=True, default='', max_length=60, verbose_name='Nama ruang')),
                ('tahun', models.IntegerField(verbose_name='Tahun anggaran')),
                ('dana', models.CharField(choices=apps.sarpras_sekolah.choices.usulan_dana, default='dak', max_length=80, verbose_name='Sumber dana')),
                ('murid', models.IntegerField(default=30, verbose_name='Murid yang memakai')),
                ('bahaya', models.CharField(choices=apps.sarpras_sekolah.choices.usulan_bahaya, default='dipakai', max_length=80, verbose_name='Pemakaian sekarang')),
                ('lahan_aman', models.BooleanField(default=True, verbose_name='Lahan milik daerah dan tidak sengketa')),
                ('bagian', models.DecimalField(blank=True, decimal_places=0, max_digits=9, null=True, verbose_name='Bagian dari harga baru')),
                ('biaya', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Perkiraan biaya')),
                ('skor', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Skor prioritas')),
                ('pagu', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Pagu ditetapkan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('ruang', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sarpras_sekolah.ruang', verbose_name='Ruang')),
            ],
            options={
                'verbose_name': 'Usulan rehabilitasi',
                'verbose_name_plural': 'Usulan rehabilitasi',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='pekerjaan',
            name='usulan',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sarpras_sekolah.usulan', verbose_name='Usulan'),
        ),
        migrations.AddConstraint(
            model_name='sekolah',
            constraint=models.UniqueConstraint(fields=('npsn',), name='sarpras_sekolah_sekolah_unik_1'),
        ),
    ]
