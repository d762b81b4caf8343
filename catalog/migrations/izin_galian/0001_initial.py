import apps.izin_galian.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('core', '0010_observations'),
    ]

    operations = [
        migrations.CreateModel(
            name='Izin',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.izin_galian.choices.izin_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('badan', models.CharField(max_length=120, verbose_name='Pengelola utilitas')),
                ('utilitas', models.CharField(choices=apps.izin_galian.choices.izin_utilitas, default='air', max_length=80, verbose_name='Jenis utilitas')),
                ('jalan', models.CharField(max_length=120, verbose_name='Ruas jalan dan patokan')),
                ('letak_lat', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Letak')),
                ('letak_lon', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Letak')),
                ('mulai', models.DateField(default=core.dates.today, verbose_name='Mulai menggali')),
                ('lama_hari', models.IntegerField(default=14, verbose_name='Lama pekerjaan')),
                ('jalan_ramai', models.BooleanField(blank=True, null=True, verbose_name='Jalan ramai, hanya malam')),
                ('diperbaiki_tahun', models.IntegerField(blank=True, null=True, verbose_name='Jalan terakhir diperbaiki tahun')),
                ('selesai_sebelum', models.DateField(blank=True, null=True, verbose_name='Selesai sebelum')),
                ('luas_pulih', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Luas yang dipulihkan')),
                ('jaminan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Jaminan dihitung')),
                ('jaminan_tetap', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Jaminan ditetapkan')),
                ('jaminan_sebelum', models.DateField(blank=True, null=True, verbose_name='Jaminan diserahkan sebelum')),
                ('terbit_pada', models.DateField(blank=True, null=True, verbose_name='Terbit pada')),
                ('pelanggaran', models.IntegerField(blank=True, default=0, null=True, verbose_name='Pelanggaran')),
                ('pulih_pada', models.DateField(blank=True, null=True, verbose_name='Dilaporkan pulih pada')),
                ('terlambat', models.IntegerField(blank=True, null=True, verbose_name='Terlambat')),
                ('denda', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Denda terlambat')),
                ('rawat_sampai', models.DateField(blank=True, null=True, verbose_name='Dipelihara sampai')),
                ('cacat', models.IntegerField(blank=True, null=True, verbose_name='Luas cacat dalam m²')),
                ('potongan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Dicairkan dari jaminan')),
                ('dikembalikan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Jaminan dikembalikan')),
                ('bukti_jaminan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Garansi bank atau bukti setor')),
                ('foto_pulih', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto sesudah pulih')),
                ('gambar', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Gambar galur dan potongan')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('letak_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemohon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemohon')),
                ('rencana_lalin', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Rencana pengaturan lalu lintas')),
            ],
            options={
                'verbose_name': 'Izin galian',
                'verbose_name_plural': 'Izin galian',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Inspeksi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.izin_galian.choices.inspeksi_state, db_index=True, default='dicatat', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Diperiksa pada')),
                ('terbuka', models.IntegerField(default=30, verbose_name='Galian terbuka dalam meter')),
                ('rambu', models.CharField(choices=apps.izin_galian.choices.inspeksi_rambu, default='lengkap', max_length=80, verbose_name='Pengaman')),
                ('waktu_gali', models.CharField(choices=apps.izin_galian.choices.inspeksi_waktu_gali, default='sesuai', max_length=80, verbose_name='Waktu menggali')),
                ('tanah', models.CharField(choices=apps.izin_galian.choices.inspeksi_tanah, default='rapi', max_length=80, verbose_name='Tanah galian')),
                ('turun_mm', models.IntegerField(default=14, verbose_name='Bekas galian turun')),
                ('melanggar', models.BooleanField(blank=True, null=True, verbose_name='Melanggar')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('izin', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='izin_galian.izin', verbose_name='Izin')),
            ],
            options={
                'verbose_name': 'Inspeksi galian',
                'verbose_name_plural': 'Inspeksi galian',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Galur',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('lapis', models.CharField(choices=apps.izin_galian.choices.galur_lapis, max_length=80, verbose_name='Permukaan')),
                ('cara', models.CharField(choices=apps.izin_galian.choices.galur_cara, default='buka', max_length=80, verbose_name='Cara menggali')),
                ('meter', models.IntegerField(default=40, verbose_name='Panjang galur dalam meter')),
                ('selebar', models.IntegerField(default=50, verbose_name='Lebar galian')),
                ('sedalam', models.IntegerField(default=100, verbose_name='Dalam galian')),
                ('pulih_m2', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Luas dipulihkan')),
                ('tanah_m3', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Tanah galian dalam m³')),
                ('biaya', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Biaya pemulihan')),
                ('bagian_buka', models.IntegerField(blank=True, null=True, verbose_name='Dikerjakan dalam bagian')),
                ('izin', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='galur_set', to='izin_galian.izin', verbose_name='Izin galian')),
            ],
            options={
                'verbose_name': 'Galur galian',
                'verbose_name_plural': 'Galur galian',
                'ordering': ['-pk'],
            },
        ),
    ]
