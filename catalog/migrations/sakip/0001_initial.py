import apps.sakip.choices
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
            name='Evaluasi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.sakip.choices.evaluasi_state, db_index=True, default='dinilai', editable=False, max_length=63, verbose_name='Status')),
                ('tahun', models.IntegerField(verbose_name='Tahun')),
                ('tahun_lalu', models.DecimalField(decimal_places=2, default=60, max_digits=18, verbose_name='Nilai tahun lalu')),
                ('nilai_sementara', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Nilai sementara')),
                ('nilai', models.DecimalField(blank=True, decimal_places=2, default=0, max_digits=18, null=True, verbose_name='Nilai akhir')),
                ('predikat', models.CharField(blank=True, default='', max_length=20, verbose_name='Predikat')),
                ('naik', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Naik dari tahun lalu')),
                ('tanggapan', models.TextField(blank=True, default='', max_length=1500, verbose_name='Tanggapan kantor')),
                ('rencana_aksi', models.TextField(blank=True, default='', max_length=1500, verbose_name='Rencana aksi perbaikan')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor')),
            ],
            options={
                'verbose_name': 'Evaluasi kantor',
                'verbose_name_plural': 'Evaluasi kantor',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='LaporanKinerja',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.sakip.choices.laporan_kinerja_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('tahun', models.IntegerField(verbose_name='Tahun yang dilaporkan')),
                ('tahun_berakhir', models.DateField(default=core.dates.today, verbose_name='Akhir tahun anggaran')),
                ('batas', models.DateField(blank=True, null=True, verbose_name='Batas penyampaian')),
                ('ringkasan', models.TextField(max_length=2000, verbose_name='Ringkasan')),
                ('rata_capaian', models.DecimalField(decimal_places=2, default=92, max_digits=11, verbose_name='Rata-rata capaian')),
                ('tepat', models.BooleanField(blank=True, null=True, verbose_name='Disampaikan dalam batas')),
                ('berkas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Berkas laporan')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor')),
            ],
            options={
                'verbose_name': 'Laporan kinerja',
                'verbose_name_plural': 'Laporan kinerja',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Lembar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('komponen', models.CharField(choices=apps.sakip.choices.lembar_komponen, default='perencanaan', max_length=80, verbose_name='Komponen')),
                ('ada', models.IntegerField(default=90, verbose_name='Keberadaan')),
                ('mutu', models.IntegerField(default=75, verbose_name='Kualitas')),
                ('guna', models.IntegerField(default=60, verbose_name='Pemanfaatan')),
                ('catatan', models.CharField(max_length=300, verbose_name='Catatan dan saran')),
                ('bobot', models.IntegerField(blank=True, null=True, verbose_name='Bobot')),
                ('nilai', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Nilai')),
                ('evaluasi', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lembar_set', to='sakip.evaluasi', verbose_name='Evaluasi kantor')),
            ],
            options={
                'verbose_name': 'Lembar komponen',
                'verbose_name_plural': 'Lembar komponen',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Sasaran',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.sakip.choices.sasaran_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('tahun', models.IntegerField(verbose_name='Tahun')),
                ('jenjang', models.CharField(choices=apps.sakip.choices.sasaran_jenjang, default='kantor', max_length=80, verbose_name='Jenjang')),
                ('tujuan', models.CharField(max_length=200, verbose_name='Sasaran yang dituju')),
                ('indikator', models.CharField(max_length=200, verbose_name='Indikator kinerja')),
                ('satuan', models.CharField(max_length=30, verbose_name='Satuan')),
                ('arah', models.CharField(choices=apps.sakip.choices.sasaran_arah, default='naik', max_length=80, verbose_name='Arah')),
                ('awal', models.DecimalField(decimal_places=2, default=60, max_digits=18, verbose_name='Keadaan awal')),
                ('target', models.DecimalField(decimal_places=2, default=80, max_digits=18, verbose_name='Target setahun')),
                ('anggaran', models.DecimalField(decimal_places=0, default=150000000, max_digits=17, verbose_name='Anggaran pendukung')),
                ('realisasi', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Realisasi terakhir')),
                ('terpakai', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Anggaran terpakai')),
                ('triwulan_terakhir', models.CharField(blank=True, default='', max_length=10, verbose_name='Diukur sampai triwulan')),
                ('capaian', models.DecimalField(blank=True, decimal_places=2, max_digits=11, null=True, verbose_name='Capaian')),
                ('serapan', models.DecimalField(blank=True, decimal_places=2, max_digits=11, null=True, verbose_name='Serapan anggaran')),
                ('hemat', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Efisiensi')),
                ('tanda', models.CharField(blank=True, default='', max_length=20, verbose_name='Tanda')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor')),
            ],
            options={
                'verbose_name': 'Sasaran kinerja',
                'verbose_name_plural': 'Sasaran kinerja',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pengukuran',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.sakip.choices.pengukuran_state, db_index=True, default='dicatat', editable=False, max_length=63, verbose_name='Status')),
                ('triwulan', models.CharField(choices=apps.sakip.choices.pengukuran_triwulan, default='iii', max_length=80, verbose_name='Triwulan')),
                ('angka', models.DecimalField(decimal_places=2, default=70, max_digits=18, verbose_name='Realisasi sampai triwulan ini')),
                ('belanja', models.DecimalField(decimal_places=0, default=90000000, max_digits=17, verbose_name='Belanja sampai triwulan ini')),
                ('sebab', models.TextField(max_length=1000, verbose_name='Sebab berhasil atau gagal')),
                ('langkah', models.TextField(max_length=1000, verbose_name='Langkah triwulan berikutnya')),
                ('sumber_data', models.CharField(max_length=160, verbose_name='Sumber data')),
                ('bukti', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Bukti')),
                ('sasaran', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sakip.sasaran', verbose_name='Sasaran kinerja')),
            ],
            options={
                'verbose_name': 'Pengukuran triwulan',
                'verbose_name_plural': 'Pengukuran triwulan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='SasaranDaerah',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('indikator', models.CharField(max_length=200, verbose_name='Indikator kinerja utama')),
                ('akhir', models.IntegerField(verbose_name='Tahun akhir rencana')),
                ('target_akhir', models.DecimalField(decimal_places=2, default=75, max_digits=18, verbose_name='Target akhir rencana')),
                ('pendukung', models.IntegerField(blank=True, null=True, verbose_name='Sasaran pendukung')),
                ('anggaran', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Anggaran seluruh pendukung')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Sasaran daerah',
                'verbose_name_plural': 'Sasaran daerah',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='sasaran',
            name='induk',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sakip.sasarandaerah', verbose_name='Mendukung sasaran'),
        ),
        migrations.AddConstraint(
            model_name='evaluasi',
            constraint=models.UniqueConstraint(fields=('kantor', 'tahun'), name='sakip_evaluasi_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='laporankinerja',
            constraint=models.UniqueConstraint(fields=('kantor', 'tahun'), name='sakip_laporan_kinerja_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='lembar',
            constraint=models.UniqueConstraint(fields=('evaluasi', 'komponen'), name='sakip_lembar_unik_1'),
        ),
    ]
