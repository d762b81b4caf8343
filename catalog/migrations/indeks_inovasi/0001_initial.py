import apps.indeks_inovasi.choices
import core.dates
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
            name='Indikator',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nomor', models.IntegerField(verbose_name='Nomor')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama indikator')),
                ('aspek', models.CharField(choices=apps.indeks_inovasi.choices.indikator_aspek, default='inovasi', max_length=80, verbose_name='Aspek')),
                ('bobot', models.DecimalField(decimal_places=2, default=2, max_digits=18, verbose_name='Bobot')),
                ('tingkat', models.TextField(max_length=400, verbose_name='Arti tiap tingkat')),
                ('tertinggi', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Skor tertinggi')),
            ],
            options={
                'verbose_name': 'Indikator',
                'verbose_name_plural': 'Indikator',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Putaran',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.indeks_inovasi.choices.putaran_state, db_index=True, default='dijaring', editable=False, max_length=63, verbose_name='Status')),
                ('tahun', models.IntegerField(verbose_name='Tahun')),
                ('tutup_pada', models.DateField(verbose_name='Penjaringan ditutup')),
                ('target_kirim', models.IntegerField(default=40, verbose_name='Sasaran inovasi dikirim')),
                ('skor_daerah', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Skor pemerintah daerah')),
                ('dimiliki', models.IntegerField(blank=True, null=True, verbose_name='Inovasi dimiliki')),
                ('dikirim', models.IntegerField(blank=True, null=True, verbose_name='Inovasi dikirim')),
                ('digital', models.IntegerField(blank=True, null=True, verbose_name='Dikirim yang digital')),
                ('rata', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Rata-rata kematangan')),
                ('skor_jumlah', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Skor jumlah inovasi')),
                ('indeks', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Perkiraan indeks')),
                ('indeks_kirim', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Indeks saat dikirim')),
                ('predikat', models.CharField(blank=True, default='', max_length=30, verbose_name='Perkiraan predikat')),
                ('indeks_resmi', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Indeks dari kementerian')),
                ('predikat_resmi', models.CharField(blank=True, choices=apps.indeks_inovasi.choices.putaran_predikat_resmi, default='', max_length=80, verbose_name='Predikat dari kementerian')),
                ('selisih', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Selisih dengan perkiraan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Putaran penilaian',
                'verbose_name_plural': 'Putaran penilaian',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Isian',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tingkat', models.IntegerField(default=2, verbose_name='Tingkat')),
                ('skor', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Skor')),
                ('bukti', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Dokumen bukti')),
                ('indikator', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='indeks_inovasi.indikator', verbose_name='Indikator')),
                ('putaran', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='isian_set', to='indeks_inovasi.putaran', verbose_name='Putaran penilaian')),
            ],
            options={
                'verbose_name': 'Indikator daerah',
                'verbose_name_plural': 'Indikator daerah',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Inovasi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.indeks_inovasi.choices.inovasi_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama inovasi')),
                ('inisiator', models.CharField(choices=apps.indeks_inovasi.choices.inovasi_inisiator, default='kantor', max_length=80, verbose_name='Inisiator')),
                ('penggagas', models.CharField(max_length=120, verbose_name='Nama penggagas')),
                ('jenis', models.CharField(choices=apps.indeks_inovasi.choices.inovasi_jenis, default='digital', max_length=80, verbose_name='Jenis')),
                ('bentuk', models.CharField(choices=apps.indeks_inovasi.choices.inovasi_bentuk, default='layanan', max_length=80, verbose_name='Bentuk')),
                ('tema', models.CharField(choices=apps.indeks_inovasi.choices.inovasi_tema, default='pemerintahan', max_length=80, verbose_name='Urusan')),
                ('tahapan', models.CharField(choices=apps.indeks_inovasi.choices.inovasi_tahapan, default='terap', max_length=80, verbose_name='Tahapan')),
                ('digagas_pada', models.DateField(default=core.dates.today, verbose_name='Mulai digagas')),
                ('uji_pada', models.DateField(blank=True, default=core.dates.today, null=True, verbose_name='Uji coba sejak')),
                ('terap_pada', models.DateField(default=core.dates.today, verbose_name='Diterapkan sejak')),
                ('cipta_hari', models.IntegerField(blank=True, null=True, verbose_name='Lama penciptaan')),
                ('rancang_bangun', models.TextField(max_length=5000, verbose_name='Rancang bangun')),
                ('tujuan', models.TextField(max_length=1500, verbose_name='Tujuan')),
                ('manfaat', models.TextField(max_length=1500, verbose_name='Manfaat')),
                ('hasil', models.TextField(max_length=1500, verbose_name='Hasil')),
                ('penerima', models.IntegerField(default=250, verbose_name='Penerima manfaat')),
                ('pembaharuan', models.BooleanField(default=True, verbose_name='Mengandung pembaharuan')),
                ('tidak_membebani', models.BooleanField(default=True, verbose_name='Tidak membebani atau membatasi warga')),
                ('kewenangan', models.BooleanField(default=True, verbose_name='Kewenangan daerah')),
                ('dapat_ditiru', models.BooleanField(default=True, verbose_name='Dapat ditiru')),
                ('video', models.URLField(blank=True, default='', max_length=400, verbose_name='Tautan video')),
                ('terisi', models.IntegerField(blank=True, null=True, verbose_name='Indikator terisi')),
                ('berbukti', models.IntegerField(blank=True, null=True, verbose_name='Indikator berbukti')),
                ('nilai_sendiri', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Skor menurut kantor')),
                ('nilai_uji', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Skor menurut penguji')),
                ('skor', models.DecimalField(blank=True, decimal_places=2, default=0, max_digits=18, null=True, verbose_name='Skor kematangan')),
                ('kelas', models.CharField(blank=True, default='', max_length=20, verbose_name='Kematangan')),
                ('kelayakan', models.CharField(blank=True, choices=apps.indeks_inovasi.choices.inovasi_kelayakan, default='', max_length=80, verbose_name='Kesimpulan penguji')),
                ('nomor_kementerian', models.CharField(blank=True, default='', max_length=40, verbose_name='Nomor pada laman kementerian')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemilik')),
                ('putaran', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='indeks_inovasi.putaran', verbose_name='Putaran penilaian')),
            ],
            options={
                'verbose_name': 'Inovasi',
                'verbose_name_plural': 'Inovasi',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Replikasi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('peniru', models.CharField(max_length=120, verbose_name='Peniru')),
                ('sejak', models.DateField(default=core.dates.today, verbose_name='Sejak')),
                ('dasar_tiru', models.CharField(choices=apps.indeks_inovasi.choices.replikasi_dasar_tiru, default='surat', max_length=80, verbose_name='Buktinya')),
                ('inovasi', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='replikasi_set', to='indeks_inovasi.inovasi', verbose_name='Inovasi')),
            ],
            options={
                'verbose_name': 'Peniruan',
                'verbose_name_plural': 'Peniruan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Butir',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tingkat', models.IntegerField(default=2, verbose_name='Tingkat menurut kantor')),
                ('dasar', models.CharField(max_length=200, verbose_name='Nomor dan perihal bukti')),
                ('tanggal_bukti', models.DateField(default=core.dates.today, verbose_name='Tanggal bukti')),
                ('tautan', models.URLField(blank=True, default='', max_length=400, verbose_name='Tautan bukti')),
                ('diperlihatkan', models.BooleanField(default=True, verbose_name='Buktinya ada di kantor')),
                ('berbukti', models.BooleanField(blank=True, null=True, verbose_name='Berbukti')),
                ('tingkat_sah', models.IntegerField(blank=True, null=True, verbose_name='Tingkat menurut penguji')),
                ('catatan', models.CharField(blank=True, default='', max_length=240, verbose_name='Catatan penguji')),
                ('skor_sendiri', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Skor menurut kantor')),
                ('skor', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Skor yang dihitung')),
                ('bukti', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Berkas bukti')),
                ('indikator', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='indeks_inovasi.indikator', verbose_name='Indikator')),
                ('inovasi', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='butir_set', to='indeks_inovasi.inovasi', verbose_name='Inovasi')),
            ],
            options={
                'verbose_name': 'Isian indikator',
                'verbose_name_plural': 'Isian indikator',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('inovasi', 'indikator'), name='indeks_inovasi_butir_unik_1')],
            },
        ),
        migrations.AddConstraint(
            model_name='putaran',
            constraint=models.UniqueConstraint(fields=('tahun',), name='indeks_inovasi_putaran_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='isian',
            constraint=models.UniqueConstraint(fields=('putaran', 'indikator'), name='indeks_inovasi_isian_unik_1'),
        ),
    ]
