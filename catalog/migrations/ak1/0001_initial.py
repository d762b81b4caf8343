import apps.ak1.choices
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('block_jobs', '0001_initial'),
        ('block_signing', '0001_initial'),
        ('core', '0010_observations'),
        ('pencaker', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Kartu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.ak1.choices.kartu_state, db_index=True, default='aktif', editable=False, max_length=63, verbose_name='Status')),
                ('tempat_lahir', models.CharField(blank=True, default='', max_length=60, verbose_name='Tempat lahir')),
                ('status_perkawinan', models.CharField(blank=True, choices=apps.ak1.choices.kartu_status_perkawinan, default='', max_length=80, verbose_name='Status perkawinan')),
                ('agama', models.CharField(blank=True, choices=apps.ak1.choices.kartu_agama, default='', max_length=80, verbose_name='Agama')),
                ('terbit_pada', models.DateField(verbose_name='Terbit pada')),
                ('berlaku_sampai', models.DateField(blank=True, null=True, verbose_name='Berlaku sampai')),
                ('lapor_berikut', models.DateField(blank=True, null=True, verbose_name='Lapor berikutnya')),
                ('batas_lapor', models.DateField(blank=True, null=True, verbose_name='Batas laporan')),
                ('tempat_kerja', models.CharField(blank=True, default='', max_length=120, verbose_name='Nama tempat kerja')),
                ('wilayah_kerja', models.CharField(blank=True, choices=apps.ak1.choices.kartu_wilayah_kerja, default='', max_length=80, verbose_name='Letak tempat kerja')),
                ('mulai_kerja', models.DateField(blank=True, null=True, verbose_name='Mulai bekerja')),
                ('foto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('jobs', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_jobs.card')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemegang', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pencaker.pencarikerja', verbose_name='Pemegang')),
                ('signing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_signing.envelope')),
            ],
            options={
                'verbose_name': 'Kartu AK1',
                'verbose_name_plural': 'Kartu AK1',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Permohonan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.ak1.choices.permohonan_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('keperluan', models.CharField(choices=apps.ak1.choices.permohonan_keperluan, default='baru', max_length=80, verbose_name='Keperluan')),
                ('nik_encrypted', models.TextField(blank=True, default='', editable=False, verbose_name='NIK')),
                ('nik_hash', models.CharField(blank=True, db_index=True, editable=False, max_length=64, null=True)),
                ('tempat_lahir', models.CharField(max_length=60, verbose_name='Tempat lahir')),
                ('status_perkawinan', models.CharField(choices=apps.ak1.choices.permohonan_status_perkawinan, max_length=80, verbose_name='Status perkawinan')),
                ('agama', models.CharField(choices=apps.ak1.choices.permohonan_agama, max_length=80, verbose_name='Agama')),
                ('foto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Pas foto 3x4')),
                ('ijazah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Ijazah terakhir')),
                ('kk', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Kartu keluarga')),
                ('ktp', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto atau pindaian KTP')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemohon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pencaker.pencarikerja', verbose_name='Profil pencari kerja')),
            ],
            options={
                'verbose_name': 'Permohonan kartu AK1',
                'verbose_name_plural': 'Permohonan kartu AK1',
                'ordering': ['-pk'],
            },
        ),
    ]
