import apps.pos_duga_tma.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_telemetry', '0001_initial'),
        ('core', '0005_corrected_documents'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Genangan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.pos_duga_tma.choices.genangan_state, db_index=True, default='masuk', editable=False, max_length=63, verbose_name='Status')),
                ('alamat', models.CharField(max_length=160, verbose_name='Tempat genangan')),
                ('lokasi_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik di peta')),
                ('lokasi_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik di peta')),
                ('tinggi_cm', models.IntegerField(verbose_name='Perkiraan tinggi air')),
                ('sejak', models.DateTimeField(verbose_name='Tergenang sejak')),
                ('penyebab', models.CharField(blank=True, choices=apps.pos_duga_tma.choices.genangan_penyebab, default='belum', max_length=80, verbose_name='Penyebab')),
                ('butuh_evakuasi', models.BooleanField(default=False, verbose_name='Ada yang perlu dievakuasi')),
                ('rumah_terdampak', models.IntegerField(blank=True, null=True, verbose_name='Rumah terdampak')),
                ('sebab_tolak', models.CharField(blank=True, default='', max_length=200, verbose_name='Sebab tidak dapat diproses')),
                ('bahaya', models.CharField(blank=True, choices=apps.pos_duga_tma.choices.genangan_bahaya, default='', max_length=80, verbose_name='Bahaya')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pelapor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pelapor')),
            ],
            options={
                'verbose_name': 'Laporan genangan',
                'verbose_name_plural': 'Laporan genangan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pos',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.pos_duga_tma.choices.pos_state, db_index=True, default='terpasang', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama pos')),
                ('sungai', models.CharField(blank=True, default='', max_length=80, verbose_name='Sungai atau danau')),
                ('jenis', models.CharField(blank=True, choices=apps.pos_duga_tma.choices.pos_jenis, default='otomatis', max_length=80, verbose_name='Jenis pos')),
                ('titik_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik pos')),
                ('titik_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik pos')),
                ('elevasi_nol_m', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Elevasi nol papan duga')),
                ('tanggul_cm', models.IntegerField(blank=True, null=True, verbose_name='Tinggi tanggul atau bantaran')),
                ('alat', models.CharField(blank=True, default='', max_length=120, verbose_name='Merek dan nomor seri alat')),
                ('dipasang_pada', models.DateField(blank=True, null=True, verbose_name='Dipasang')),
                ('cctv', models.URLField(blank=True, default='', max_length=400, verbose_name='Alamat CCTV')),
                ('penjaga', models.CharField(blank=True, default='', max_length=80, verbose_name='Nama penjaga pos')),
                ('telepon_penjaga', models.CharField(blank=True, default='', max_length=20, verbose_name='Telepon penjaga')),
                ('alasan_nonaktif', models.CharField(blank=True, default='', max_length=200, verbose_name='Sebab tidak dipakai')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto pos')),
                ('kelurahan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('telemetry', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_telemetry.thing')),
                ('titik_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
            ],
            options={
                'verbose_name': 'Pos duga',
                'verbose_name_plural': 'Pos duga',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Peringatan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.pos_duga_tma.choices.peringatan_state, db_index=True, default='berlaku', editable=False, max_length=63, verbose_name='Status')),
                ('tingkat', models.CharField(choices=apps.pos_duga_tma.choices.peringatan_tingkat, max_length=80, verbose_name='Tingkat siaga')),
                ('tinggi_cm', models.IntegerField(verbose_name='Tinggi muka air')),
                ('wilayah', models.CharField(max_length=200, verbose_name='Wilayah yang terancam')),
                ('perkiraan_tiba', models.DateTimeField(blank=True, null=True, verbose_name='Perkiraan air tiba')),
                ('pesan', models.TextField(max_length=1000, verbose_name='Pesan kepada warga')),
                ('tempat_mengungsi', models.CharField(blank=True, default='', max_length=200, verbose_name='Tempat mengungsi')),
                ('diteruskan', models.JSONField(blank=True, default=list, verbose_name='Sudah diteruskan kepada')),
                ('penerima_bpbd', models.CharField(blank=True, default='', max_length=80, verbose_name='Diterima di BPBD oleh')),
                ('keadaan_akhir', models.CharField(blank=True, choices=apps.pos_duga_tma.choices.peringatan_keadaan_akhir, default='', max_length=80, verbose_name='Keadaan saat dicabut')),
                ('puncak_cm', models.IntegerField(blank=True, null=True, verbose_name='Puncak tinggi muka air')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pos', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pos_duga_tma.pos', verbose_name='Pos duga')),
            ],
            options={
                'verbose_name': 'Peringatan banjir',
                'verbose_name_plural': 'Peringatan banjir',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kontak',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('mulai_tingkat', models.CharField(choices=apps.pos_duga_tma.choices.kontak_mulai_tingkat, max_length=80, verbose_name='Dihubungi mulai')),
                ('jabatan', models.CharField(max_length=80, verbose_name='Jabatan')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('telepon', models.CharField(max_length=20, verbose_name='Telepon')),
                ('urutan', models.IntegerField(blank=True, default=1, null=True, verbose_name='Urutan menelepon')),
                ('pos', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pos_duga_tma.pos', verbose_name='Pos duga')),
            ],
            options={
                'verbose_name': 'Kontak siaga',
                'verbose_name_plural': 'Kontak siaga',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='LaporanPiket',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('regu', models.CharField(choices=apps.pos_duga_tma.choices.laporan_piket_regu, max_length=80, verbose_name='Regu')),
                ('cuaca', models.CharField(choices=apps.pos_duga_tma.choices.laporan_piket_cuaca, max_length=80, verbose_name='Cuaca di hulu')),
                ('tma_tertinggi_cm', models.IntegerField(blank=True, null=True, verbose_name='Tinggi muka air tertinggi')),
                ('kejadian', models.TextField(max_length=2000, verbose_name='Kejadian dan tindakan')),
                ('pompa_menyala', models.IntegerField(blank=True, null=True, verbose_name='Pompa yang menyala')),
                ('petugas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Petugas piket')),
                ('pos_tertinggi', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Di pos')),
            ],
            options={
                'verbose_name': 'Laporan piket',
                'verbose_name_plural': 'Laporan piket',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('tanggal', 'regu'), name='pos_duga_tma_laporan_piket_unik_1')],
            },
        ),
        migrations.AddConstraint(
            model_name='pos',
            constraint=models.UniqueConstraint(fields=('nama',), name='pos_duga_tma_pos_unik_1'),
        ),
    ]
