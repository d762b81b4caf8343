import apps.slhs.choices
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_inspection', '0001_initial'),
        ('block_signing', '0001_initial'),
        ('core', '0005_corrected_documents'),
    ]

    operations = [
        migrations.CreateModel(
            name='Butir',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('jenis', models.CharField(choices=apps.slhs.choices.butir_jenis, max_length=80, verbose_name='Jenis tempat')),
                ('kode', models.CharField(max_length=10, verbose_name='Kode')),
                ('bagian', models.CharField(choices=apps.slhs.choices.butir_bagian, max_length=80, verbose_name='Bagian')),
                ('uraian', models.CharField(max_length=250, verbose_name='Uraian')),
                ('bobot', models.IntegerField(verbose_name='Bobot')),
                ('wajib', models.BooleanField(default=False, verbose_name='Harus selalu memenuhi')),
                ('aktif', models.BooleanField(default=True, verbose_name='Dipakai')),
            ],
            options={
                'verbose_name': 'Butir daftar periksa',
                'verbose_name_plural': 'Butir daftar periksa',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('jenis', 'kode'), name='slhs_butir_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='Tempat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama tempat')),
                ('jenis', models.CharField(choices=apps.slhs.choices.tempat_jenis, max_length=80, verbose_name='Jenis tempat')),
                ('nib', models.CharField(blank=True, default='', max_length=20, verbose_name='Nomor Induk Berusaha')),
                ('alamat', models.CharField(max_length=200, verbose_name='Alamat')),
                ('titik_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik lokasi')),
                ('titik_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik lokasi')),
                ('telepon', models.CharField(max_length=20, verbose_name='Telepon')),
                ('penjamah', models.IntegerField(verbose_name='Jumlah penjamah')),
                ('penjamah_kursus', models.IntegerField(blank=True, default=0, null=True, verbose_name='Penjamah bersertifikat kursus')),
                ('berlaku_sampai', models.DateField(blank=True, null=True, verbose_name='Sertifikat berlaku sampai')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Desa atau kelurahan')),
                ('pemilik', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemilik')),
                ('puskesmas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Puskesmas yang membina')),
                ('titik_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
            ],
            options={
                'verbose_name': 'Tempat pengelolaan pangan',
                'verbose_name_plural': 'Tempat pengelolaan pangan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Sertifikat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.slhs.choices.sertifikat_state, db_index=True, default='berlaku', editable=False, max_length=63, verbose_name='Status')),
                ('nama_tempat', models.CharField(max_length=120, verbose_name='Nama tempat')),
                ('jenis', models.CharField(choices=apps.slhs.choices.sertifikat_jenis, max_length=80, verbose_name='Jenis tempat')),
                ('alamat', models.CharField(max_length=200, verbose_name='Alamat')),
                ('nilai', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Nilai inspeksi')),
                ('terbit_pada', models.DateField(verbose_name='Terbit pada')),
                ('berlaku_sampai', models.DateField(blank=True, null=True, verbose_name='Berlaku sampai')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Desa atau kelurahan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('signing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_signing.envelope')),
                ('tempat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='slhs.tempat', verbose_name='Tempat')),
            ],
            options={
                'verbose_name': 'Sertifikat laik higiene sanitasi',
                'verbose_name_plural': 'Sertifikat laik higiene sanitasi',
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
                ('state', models.CharField(choices=apps.slhs.choices.inspeksi_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('keperluan', models.CharField(choices=apps.slhs.choices.inspeksi_keperluan, max_length=80, verbose_name='Keperluan')),
                ('judul', models.CharField(blank=True, default='', max_length=160, verbose_name='Nama tempat')),
                ('jenis', models.CharField(blank=True, choices=apps.slhs.choices.inspeksi_jenis, default='', max_length=80, verbose_name='Jenis tempat')),
                ('periksa_mulai', models.DateField(blank=True, null=True, verbose_name='Pemeriksaan mulai')),
                ('periksa_selesai', models.DateField(blank=True, null=True, verbose_name='Pemeriksaan selesai')),
                ('batas_perbaikan', models.DateField(blank=True, null=True, verbose_name='Batas perbaikan')),
                ('lab_tanggal', models.DateField(blank=True, null=True, verbose_name='Tanggal hasil uji')),
                ('contoh_lab', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Hasil uji laboratorium')),
                ('denah', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Denah lokasi dan bangunan')),
                ('inspection', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_inspection.inspection')),
                ('kursus', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Sertifikat kursus higiene sanitasi penjamah')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('sehat', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat keterangan sehat penjamah')),
                ('tempat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='slhs.tempat', verbose_name='Tempat')),
            ],
            options={
                'verbose_name': 'Permohonan sertifikat',
                'verbose_name_plural': 'Permohonan sertifikat',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='tempat',
            constraint=models.UniqueConstraint(fields=('nama', 'desa'), name='slhs_tempat_unik_1'),
        ),
    ]
