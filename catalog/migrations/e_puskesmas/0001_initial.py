import apps.e_puskesmas.choices
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_queue', '0001_initial'),
        ('core', '0005_corrected_documents'),
    ]

    operations = [
        migrations.CreateModel(
            name='Pasien',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama')),
                ('nik_encrypted', models.TextField(blank=True, default='', editable=False, verbose_name='NIK')),
                ('nik_hash', models.CharField(blank=True, db_index=True, editable=False, max_length=64, null=True)),
                ('tanggal_lahir', models.DateField(verbose_name='Tanggal lahir')),
                ('jenis_kelamin', models.CharField(choices=apps.e_puskesmas.choices.pasien_jenis_kelamin, max_length=80, verbose_name='Jenis kelamin')),
                ('hubungan', models.CharField(choices=apps.e_puskesmas.choices.pasien_hubungan, max_length=80, verbose_name='Hubungan dengan pendaftar')),
                ('penjamin', models.CharField(choices=apps.e_puskesmas.choices.pasien_penjamin, max_length=80, verbose_name='Penjamin')),
                ('nomor_jkn', models.CharField(blank=True, default='', max_length=13, verbose_name='Nomor kartu JKN')),
                ('nomor_rm', models.CharField(blank=True, default='', max_length=20, verbose_name='Nomor rekam medis')),
                ('keluarga', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Yang mendaftarkan')),
                ('puskesmas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Puskesmas terdaftar')),
            ],
            options={
                'verbose_name': 'Pasien',
                'verbose_name_plural': 'Pasien',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Poli',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kode', models.CharField(max_length=3, verbose_name='Huruf antrean')),
                ('nama', models.CharField(max_length=60, verbose_name='Nama poli')),
                ('sebutan', models.CharField(blank=True, default='', max_length=160, verbose_name='Sebutan')),
                ('jenis', models.CharField(choices=apps.e_puskesmas.choices.poli_jenis, max_length=80, verbose_name='Jenis')),
                ('dibuka', models.BooleanField(default=True, verbose_name='Memberi nomor antrean')),
                ('jam', models.JSONField(blank=True, default=dict, verbose_name='Jam poli')),
                ('kuota', models.IntegerField(blank=True, null=True, verbose_name='Pasien sehari paling banyak')),
                ('kuota_daring', models.IntegerField(blank=True, null=True, verbose_name='Di antaranya dari rumah')),
                ('menit_periksa', models.IntegerField(blank=True, default=8, null=True, verbose_name='Lama memeriksa satu pasien')),
                ('puskesmas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Puskesmas')),
            ],
            options={
                'verbose_name': 'Poli',
                'verbose_name_plural': 'Poli',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Jadwal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('hari', models.CharField(choices=apps.e_puskesmas.choices.jadwal_hari, max_length=80, verbose_name='Hari')),
                ('mulai', models.TimeField(verbose_name='Mulai')),
                ('selesai', models.TimeField(verbose_name='Selesai')),
                ('petugas', models.CharField(max_length=100, verbose_name='Dokter atau petugas')),
                ('poli', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='jadwal_set', to='e_puskesmas.poli', verbose_name='Poli')),
            ],
            options={
                'verbose_name': 'Jadwal petugas',
                'verbose_name_plural': 'Jadwal petugas',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Berobat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.e_puskesmas.choices.berobat_state, db_index=True, default='daftar', editable=False, max_length=63, verbose_name='Status')),
                ('kunjungan', models.CharField(choices=apps.e_puskesmas.choices.berobat_kunjungan, max_length=80, verbose_name='Jenis kunjungan')),
                ('keluhan', models.CharField(blank=True, default='', max_length=200, verbose_name='Keluhan')),
                ('usia', models.IntegerField(blank=True, null=True, verbose_name='Usia pasien')),
                ('minta_prioritas', models.CharField(choices=apps.e_puskesmas.choices.berobat_minta_prioritas, default='tidak', max_length=80, verbose_name='Keadaan pasien')),
                ('prioritas', models.CharField(blank=True, choices=apps.e_puskesmas.choices.berobat_prioritas, default='', max_length=80, verbose_name='Didahulukan sebagai')),
                ('tindak_lanjut', models.CharField(blank=True, choices=apps.e_puskesmas.choices.berobat_tindak_lanjut, default='', max_length=80, verbose_name='Tindak lanjut')),
                ('kontrol_pada', models.DateField(blank=True, null=True, verbose_name='Kontrol lagi pada')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('queue', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_queue.ticket')),
                ('pasien', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_puskesmas.pasien', verbose_name='Pasien')),
                ('poli', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_puskesmas.poli', verbose_name='Poli')),
            ],
            options={
                'verbose_name': 'Pendaftaran berobat',
                'verbose_name_plural': 'Pendaftaran berobat',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='poli',
            constraint=models.UniqueConstraint(fields=('puskesmas', 'kode'), name='e_puskesmas_poli_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='jadwal',
            constraint=models.UniqueConstraint(fields=('poli', 'hari', 'petugas'), name='e_puskesmas_jadwal_unik_1'),
        ),
    ]
