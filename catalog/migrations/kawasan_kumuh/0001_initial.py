import apps.kawasan_kumuh.choices
import django.db.models.deletion
import django.utils.timezone
from decimal import Decimal
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0010_observations'),
    ]

    operations = [
        migrations.CreateModel(
            name='Kawasan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama kawasan')),
                ('batas_peta', models.JSONField(blank=True, default=dict, verbose_name='Batas kawasan')),
                ('titik_lat', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Letak di peta')),
                ('titik_lon', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Letak di peta')),
                ('jenis', models.CharField(choices=apps.kawasan_kumuh.choices.kawasan_jenis, default='air', max_length=80, verbose_name='Jenis kawasan')),
                ('luas', models.DecimalField(decimal_places=2, default=Decimal('6.4'), max_digits=18, verbose_name='Luas menurut keputusan')),
                ('penduduk', models.IntegerField(default=620, verbose_name='Penduduk')),
                ('keluarga', models.IntegerField(default=155, verbose_name='Keluarga')),
                ('bangunan', models.IntegerField(default=138, verbose_name='Bangunan')),
                ('tanah', models.CharField(choices=apps.kawasan_kumuh.choices.kawasan_tanah, default='jelas', max_length=80, verbose_name='Status tanah')),
                ('ruang', models.CharField(choices=apps.kawasan_kumuh.choices.kawasan_ruang, default='sesuai', max_length=80, verbose_name='Tata ruang')),
                ('nomor_sk', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor keputusan kepala daerah')),
                ('skor_awal', models.IntegerField(blank=True, null=True, verbose_name='Skor awal')),
                ('skor_kini', models.IntegerField(blank=True, null=True, verbose_name='Skor sekarang')),
                ('dinilai_pada', models.DateField(blank=True, null=True, verbose_name='Dinilai terakhir')),
                ('dinilai_lagi', models.DateField(blank=True, null=True, verbose_name='Dinilai lagi')),
                ('kelas', models.CharField(blank=True, choices=apps.kawasan_kumuh.choices.kawasan_kelas, default='', max_length=80, verbose_name='Kelas kumuh')),
                ('berkurang', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Kumuh yang berkurang')),
                ('sisa', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Sisa luas kumuh')),
                ('pola', models.CharField(blank=True, choices=apps.kawasan_kumuh.choices.kawasan_pola, default='', max_length=80, verbose_name='Pola penanganan')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('titik_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
            ],
            options={
                'verbose_name': 'Kawasan',
                'verbose_name_plural': 'Kawasan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Penanganan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.kawasan_kumuh.choices.penanganan_state, db_index=True, default='direncanakan', editable=False, max_length=63, verbose_name='Status')),
                ('kriteria', models.CharField(default='jalan_mutu', max_length=80, verbose_name='Kriteria yang ditangani')),
                ('kegiatan', models.CharField(max_length=120, verbose_name='Kegiatan')),
                ('tertangani', models.DecimalField(decimal_places=2, default=180, max_digits=18, verbose_name='Volume yang ditangani')),
                ('biaya', models.DecimalField(decimal_places=0, default=165000000, max_digits=17, verbose_name='Biaya')),
                ('dana', models.CharField(choices=apps.kawasan_kumuh.choices.penanganan_dana, default='daerah', max_length=80, verbose_name='Sumber dana')),
                ('keluarga', models.IntegerField(default=40, verbose_name='Keluarga yang merasakan')),
                ('swadaya', models.DecimalField(blank=True, decimal_places=0, default=0, max_digits=17, null=True, verbose_name='Swadaya warga')),
                ('tiap_keluarga', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Biaya tiap keluarga')),
                ('kemajuan', models.IntegerField(blank=True, null=True, verbose_name='Kemajuan')),
                ('pengelola', models.CharField(blank=True, default='', max_length=80, verbose_name='Pemelihara')),
                ('foto_sebelum', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto sebelum')),
                ('foto_sesudah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto sesudah')),
                ('kawasan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='kawasan_kumuh.kawasan', verbose_name='Kawasan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Penanganan',
                'verbose_name_plural': 'Penanganan',
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
                ('state', models.CharField(choices=apps.kawasan_kumuh.choices.penilaian_state, db_index=True, default='didata', editable=False, max_length=63, verbose_name='Status')),
                ('tahun', models.IntegerField(verbose_name='Tahun')),
                ('tujuan', models.CharField(choices=apps.kawasan_kumuh.choices.penilaian_tujuan, default='tahunan', max_length=80, verbose_name='Tujuan')),
                ('dinilai', models.IntegerField(blank=True, null=True, verbose_name='Kriteria yang dinilai')),
                ('lengkap', models.BooleanField(blank=True, null=True, verbose_name='Semua kriteria dinilai')),
                ('skor', models.IntegerField(blank=True, null=True, verbose_name='Skor kekumuhan')),
                ('kelas', models.CharField(blank=True, choices=apps.kawasan_kumuh.choices.penilaian_kelas, default='', max_length=80, verbose_name='Kelas')),
                ('strategis', models.CharField(choices=apps.kawasan_kumuh.choices.penilaian_strategis, default='lima', max_length=80, verbose_name='Letak strategis')),
                ('kepadatan', models.CharField(choices=apps.kawasan_kumuh.choices.penilaian_kepadatan, default='satu', max_length=80, verbose_name='Kepadatan penduduk')),
                ('dukungan', models.CharField(choices=apps.kawasan_kumuh.choices.penilaian_dukungan, default='lima', max_length=80, verbose_name='Dukungan warga')),
                ('timbang', models.IntegerField(blank=True, null=True, verbose_name='Pertimbangan lain')),
                ('prioritas', models.CharField(blank=True, choices=apps.kawasan_kumuh.choices.penilaian_prioritas, default='', max_length=80, verbose_name='Prioritas')),
                ('catatan', models.CharField(blank=True, default='', max_length=300, verbose_name='Catatan')),
                ('kawasan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='kawasan_kumuh.kawasan', verbose_name='Kawasan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Penilaian kekumuhan',
                'verbose_name_plural': 'Penilaian kekumuhan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Ukur',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kriteria', models.CharField(default='teratur', max_length=80, verbose_name='Kriteria')),
                ('buruk', models.DecimalField(decimal_places=2, default=60, max_digits=18, verbose_name='Yang tidak memenuhi')),
                ('semua', models.DecimalField(decimal_places=2, default=138, max_digits=18, verbose_name='Seluruhnya')),
                ('persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Persen')),
                ('angka', models.IntegerField(blank=True, null=True, verbose_name='Nilai')),
                ('penilaian', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='ukur_set', to='kawasan_kumuh.penilaian', verbose_name='Penilaian kekumuhan')),
            ],
            options={
                'verbose_name': 'Ukuran kriteria',
                'verbose_name_plural': 'Ukuran kriteria',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='kawasan',
            constraint=models.UniqueConstraint(fields=('nama', 'kelurahan'), name='kawasan_kumuh_kawasan_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='ukur',
            constraint=models.UniqueConstraint(fields=('penilaian', 'kriteria'), name='kawasan_kumuh_ukur_unik_1'),
        ),
    ]
