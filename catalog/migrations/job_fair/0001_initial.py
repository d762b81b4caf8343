import apps.job_fair.choices
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('block_jobs', '0001_initial'),
        ('block_signing', '0001_initial'),
        ('core', '0005_corrected_documents'),
        ('pencaker', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Bursa',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.job_fair.choices.bursa_state, db_index=True, default='disiapkan', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama acara')),
                ('cara', models.CharField(choices=apps.job_fair.choices.bursa_cara, default='tatap_muka', max_length=80, verbose_name='Cara')),
                ('mulai', models.DateField(verbose_name='Hari pertama')),
                ('selesai', models.DateField(verbose_name='Hari terakhir')),
                ('jam', models.CharField(max_length=40, verbose_name='Jam buka')),
                ('tempat', models.CharField(max_length=160, verbose_name='Tempat')),
                ('keterangan', models.TextField(blank=True, default='', max_length=2000, verbose_name='Yang perlu diketahui pengunjung')),
                ('jumlah_stan', models.IntegerField(default=20, verbose_name='Jumlah stan')),
                ('kuota_pengunjung', models.IntegerField(default=1000, verbose_name='Kuota pengunjung')),
                ('hanya_warga', models.BooleanField(default=False, verbose_name='Hanya untuk KTP daerah ini')),
                ('kecamatan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district', verbose_name='Kecamatan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Bursa kerja',
                'verbose_name_plural': 'Bursa kerja',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Stan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.job_fair.choices.stan_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('perusahaan_nama', models.CharField(blank=True, default='', max_length=120, verbose_name='Nama pada papan stan')),
                ('petugas_stan', models.IntegerField(default=2, verbose_name='Banyak petugas stan')),
                ('listrik', models.BooleanField(default=False, verbose_name='Perlu listrik')),
                ('keperluan', models.TextField(blank=True, default='', max_length=500, verbose_name='Keperluan lain')),
                ('nomor_stan', models.CharField(blank=True, default='', max_length=10, verbose_name='Nomor stan')),
                ('posisi', models.IntegerField(verbose_name='Lowongan dibawa')),
                ('bursa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='job_fair.bursa', verbose_name='Bursa')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('perusahaan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pencaker.perusahaan', verbose_name='Perusahaan')),
                ('signing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_signing.envelope')),
            ],
            options={
                'verbose_name': 'Stan',
                'verbose_name_plural': 'Stan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Tiket',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.job_fair.choices.tiket_state, db_index=True, default='terdaftar', editable=False, max_length=63, verbose_name='Status')),
                ('asal_ktp', models.CharField(blank=True, choices=apps.job_fair.choices.tiket_asal_ktp, default='', max_length=80, verbose_name='KTP')),
                ('bursa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='job_fair.bursa', verbose_name='Bursa')),
                ('jobs', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_jobs.ticket')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pengunjung', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pencaker.pencarikerja', verbose_name='Pengunjung')),
            ],
            options={
                'verbose_name': 'Tiket pengunjung',
                'verbose_name_plural': 'Tiket pengunjung',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='HasilStan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('untuk_posisi', models.CharField(max_length=80, verbose_name='Untuk pekerjaan')),
                ('hasil', models.CharField(choices=apps.job_fair.choices.hasil_stan_hasil, max_length=80, verbose_name='Hasil')),
                ('asal_ktp', models.CharField(blank=True, choices=apps.job_fair.choices.hasil_stan_asal_ktp, default='', max_length=80, verbose_name='KTP')),
                ('catatan', models.CharField(blank=True, default='', max_length=300, verbose_name='Catatan')),
                ('stan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='job_fair.stan', verbose_name='Stan')),
                ('tiket', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='job_fair.tiket', verbose_name='Tiket')),
            ],
            options={
                'verbose_name': 'Hasil kunjungan',
                'verbose_name_plural': 'Hasil kunjungan',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='bursa',
            constraint=models.UniqueConstraint(fields=('nama',), name='job_fair_bursa_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='stan',
            constraint=models.UniqueConstraint(fields=('bursa', 'perusahaan'), name='job_fair_stan_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='tiket',
            constraint=models.UniqueConstraint(fields=('bursa', 'pengunjung'), name='job_fair_tiket_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='hasilstan',
            constraint=models.UniqueConstraint(fields=('stan', 'tiket', 'untuk_posisi'), name='job_fair_hasil_stan_unik_1'),
        ),
    ]
