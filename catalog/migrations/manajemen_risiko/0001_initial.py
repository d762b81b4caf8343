import apps.manajemen_risiko.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0010_observations'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Konteks',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.manajemen_risiko.choices.konteks_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('tahun', models.IntegerField(verbose_name='Tahun')),
                ('tingkat', models.CharField(choices=apps.manajemen_risiko.choices.konteks_tingkat, max_length=80, verbose_name='Tingkat risiko')),
                ('tujuan', models.CharField(max_length=240, verbose_name='Tujuan atau sasaran')),
                ('indikator', models.CharField(max_length=240, verbose_name='Indikator kinerja')),
                ('selera', models.IntegerField(default=10, verbose_name='Besaran yang masih diterima')),
                ('jumlah', models.IntegerField(blank=True, null=True, verbose_name='Risiko tercatat')),
                ('di_atas_selera', models.IntegerField(blank=True, null=True, verbose_name='Risiko di atas selera')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor')),
                ('pemilik', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pemilik risiko')),
            ],
            options={
                'verbose_name': 'Konteks risiko',
                'verbose_name_plural': 'Konteks risiko',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Risiko',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.manajemen_risiko.choices.risiko_state, db_index=True, default='diidentifikasi', editable=False, max_length=63, verbose_name='Status')),
                ('pernyataan', models.CharField(max_length=240, verbose_name='Pernyataan risiko')),
                ('sebab', models.CharField(max_length=300, verbose_name='Sebab')),
                ('sumber', models.CharField(choices=apps.manajemen_risiko.choices.risiko_sumber, max_length=80, verbose_name='Sumber')),
                ('terkendali', models.BooleanField(default=True, verbose_name='Sebabnya dapat dikendalikan kantor')),
                ('akibat', models.CharField(max_length=300, verbose_name='Akibat')),
                ('kategori', models.CharField(choices=apps.manajemen_risiko.choices.risiko_kategori, max_length=80, verbose_name='Kategori')),
                ('pihak', models.JSONField(blank=True, default=list, verbose_name='Pihak yang terkena')),
                ('pengendalian_ada', models.CharField(blank=True, default='', max_length=300, verbose_name='Pengendalian yang sudah ada')),
                ('efektif', models.CharField(blank=True, choices=apps.manajemen_risiko.choices.risiko_efektif, default='', max_length=80, verbose_name='Pengendalian yang ada')),
                ('kemungkinan', models.IntegerField(blank=True, null=True, verbose_name='Kemungkinan')),
                ('dampak', models.IntegerField(blank=True, null=True, verbose_name='Dampak')),
                ('baris', models.CharField(blank=True, choices=apps.manajemen_risiko.choices.risiko_baris, default='', max_length=80, verbose_name='Baris matriks')),
                ('besaran', models.IntegerField(blank=True, null=True, verbose_name='Besaran risiko')),
                ('level', models.CharField(blank=True, choices=apps.manajemen_risiko.choices.risiko_level, default='', max_length=80, verbose_name='Tingkat')),
                ('melampaui', models.BooleanField(blank=True, null=True, verbose_name='Di atas selera')),
                ('putusan', models.CharField(blank=True, choices=apps.manajemen_risiko.choices.risiko_putusan, default='', max_length=80, verbose_name='Putusan pemilik risiko')),
                ('target_besaran', models.IntegerField(blank=True, null=True, verbose_name='Besaran yang dituju')),
                ('dipantau_pada', models.DateField(blank=True, null=True, verbose_name='Pemantauan berikut')),
                ('pantauan', models.IntegerField(blank=True, null=True, verbose_name='Dipantau')),
                ('rtp_terbuka', models.IntegerField(blank=True, null=True, verbose_name='RTP belum selesai')),
                ('konteks', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='manajemen_risiko.konteks', verbose_name='Tujuan yang terancam')),
            ],
            options={
                'verbose_name': 'Risiko',
                'verbose_name_plural': 'Risiko',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kejadian',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('terjadi_pada', models.DateField(default=core.dates.today, verbose_name='Terjadi pada')),
                ('uraian', models.CharField(max_length=300, verbose_name='Uraian')),
                ('pemicu', models.CharField(max_length=240, verbose_name='Pemicu')),
                ('kerugian', models.DecimalField(decimal_places=0, default=0, max_digits=17, verbose_name='Kerugian')),
                ('layanan_terganggu', models.IntegerField(default=0, verbose_name='Layanan terganggu')),
                ('tindakan', models.CharField(max_length=300, verbose_name='Tindakan segera')),
                ('risiko', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='kejadian_set', to='manajemen_risiko.risiko', verbose_name='Risiko')),
            ],
            options={
                'verbose_name': 'Kejadian risiko',
                'verbose_name_plural': 'Kejadian risiko',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Rtp',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.manajemen_risiko.choices.rtp_state, db_index=True, default='direncanakan', editable=False, max_length=63, verbose_name='Status')),
                ('kegiatan', models.CharField(max_length=240, verbose_name='Kegiatan pengendalian')),
                ('unsur', models.CharField(choices=apps.manajemen_risiko.choices.rtp_unsur, max_length=80, verbose_name='Unsur SPIP')),
                ('sifat', models.CharField(choices=apps.manajemen_risiko.choices.rtp_sifat, max_length=80, verbose_name='Sifat')),
                ('tenggat', models.DateField(verbose_name='Selesai paling lambat')),
                ('biaya', models.DecimalField(decimal_places=0, default=0, max_digits=17, verbose_name='Biaya')),
                ('kemajuan', models.DecimalField(blank=True, decimal_places=2, max_digits=11, null=True, verbose_name='Kemajuan')),
                ('uraian_bukti', models.CharField(blank=True, default='', max_length=300, verbose_name='Yang sudah terpasang')),
                ('terlambat_hari', models.IntegerField(blank=True, null=True, verbose_name='Terlambat')),
                ('hasil_periksa', models.CharField(blank=True, choices=apps.manajemen_risiko.choices.rtp_hasil_periksa, default='', max_length=80, verbose_name='Simpulan Inspektorat')),
                ('bukti', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Bukti pelaksanaan')),
                ('penanggung_jawab', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Penanggung jawab')),
                ('risiko', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='manajemen_risiko.risiko', verbose_name='Risiko')),
            ],
            options={
                'verbose_name': 'Rencana tindak pengendalian',
                'verbose_name_plural': 'Rencana tindak pengendalian',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pemantauan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tahun', models.IntegerField(verbose_name='Tahun')),
                ('triwulan', models.CharField(choices=apps.manajemen_risiko.choices.pemantauan_triwulan, max_length=80, verbose_name='Triwulan')),
                ('kejadian_kali', models.IntegerField(default=0, verbose_name='Terjadi dalam triwulan ini')),
                ('kemungkinan_kini', models.IntegerField(verbose_name='Kemungkinan kini')),
                ('dampak_kini', models.IntegerField(verbose_name='Dampak kini')),
                ('baris_kini', models.CharField(blank=True, choices=apps.manajemen_risiko.choices.pemantauan_baris_kini, default='', max_length=80, verbose_name='Baris matriks')),
                ('besaran_kini', models.IntegerField(blank=True, null=True, verbose_name='Besaran kini')),
                ('perubahan', models.IntegerField(blank=True, null=True, verbose_name='Perubahan besaran')),
                ('arah', models.CharField(blank=True, choices=apps.manajemen_risiko.choices.pemantauan_arah, default='', max_length=80, verbose_name='Arah')),
                ('tercapai', models.BooleanField(blank=True, null=True, verbose_name='Besaran yang dituju tercapai')),
                ('simpulan', models.CharField(max_length=300, verbose_name='Simpulan')),
                ('risiko', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pemantauan_set', to='manajemen_risiko.risiko', verbose_name='Risiko')),
            ],
            options={
                'verbose_name': 'Pemantauan triwulan',
                'verbose_name_plural': 'Pemantauan triwulan',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('risiko', 'tahun', 'triwulan'), name='manajemen_risiko_pemantauan_unik_1')],
            },
        ),
    ]
