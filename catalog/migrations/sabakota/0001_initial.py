import apps.sabakota.choices
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_grants', '0001_initial'),
        ('block_signing', '0001_initial'),
        ('core', '0005_corrected_documents'),
    ]

    operations = [
        migrations.CreateModel(
            name='Lembaga',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.sabakota.choices.lembaga_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama lembaga')),
                ('bentuk', models.CharField(choices=apps.sabakota.choices.lembaga_bentuk, max_length=80, verbose_name='Bentuk lembaga')),
                ('akta_nomor', models.CharField(max_length=60, verbose_name='Nomor akta notaris atau surat keterangan')),
                ('kemenkumham', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor pengesahan Kemenkumham')),
                ('terdaftar_pada', models.DateField(verbose_name='Terdaftar sejak')),
                ('alamat', models.CharField(max_length=200, verbose_name='Alamat')),
                ('telepon', models.CharField(max_length=20, verbose_name='Telepon')),
                ('bank', models.CharField(max_length=60, verbose_name='Bank')),
                ('rekening', models.CharField(max_length=30, verbose_name='Nomor rekening')),
                ('atas_nama', models.CharField(max_length=120, verbose_name='Rekening atas nama')),
                ('terus_menerus', models.BooleanField(blank=True, null=True, verbose_name='Dapat diberi hibah tiap tahun')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Desa atau kelurahan')),
                ('domisili', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat keterangan domisili')),
                ('legalitas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Akta dan surat pengesahan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('penanggung_jawab', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Ketua atau penanggung jawab')),
            ],
            options={
                'verbose_name': 'Lembaga',
                'verbose_name_plural': 'Lembaga',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pengurus',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('jabatan', models.CharField(choices=apps.sabakota.choices.pengurus_jabatan, max_length=80, verbose_name='Jabatan')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama')),
                ('nik_encrypted', models.TextField(blank=True, default='', editable=False, verbose_name='NIK')),
                ('nik_hash', models.CharField(blank=True, db_index=True, editable=False, max_length=64, null=True)),
                ('lembaga', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pengurus_set', to='sabakota.lembaga', verbose_name='Lembaga')),
            ],
            options={
                'verbose_name': 'Pengurus',
                'verbose_name_plural': 'Pengurus',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Proposal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.sabakota.choices.proposal_state, db_index=True, default='draf', editable=False, max_length=63, verbose_name='Status')),
                ('jenis', models.CharField(choices=apps.sabakota.choices.proposal_jenis, max_length=80, verbose_name='Jenis bantuan')),
                ('bidang', models.CharField(choices=apps.sabakota.choices.proposal_bidang, max_length=80, verbose_name='Bidang')),
                ('tahun', models.IntegerField(verbose_name='Tahun anggaran')),
                ('judul', models.CharField(max_length=160, verbose_name='Nama kegiatan')),
                ('latar_belakang', models.TextField(max_length=3000, verbose_name='Latar belakang')),
                ('tujuan', models.TextField(max_length=2000, verbose_name='Maksud dan tujuan')),
                ('jumlah_diminta', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Jumlah yang diminta')),
                ('tidak_layak_pada', models.DateField(blank=True, null=True, verbose_name='Terakhir dinyatakan tidak layak')),
                ('nilai_rekomendasi', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Jumlah yang direkomendasikan')),
                ('nilai_tapd', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Pertimbangan TAPD')),
                ('nilai_ditetapkan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Jumlah yang ditetapkan')),
                ('nphd_nomor', models.CharField(blank=True, default='', max_length=80, verbose_name='Nomor NPHD')),
                ('nphd_tanggal', models.DateField(blank=True, null=True, verbose_name='Tanggal NPHD')),
                ('berkas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Naskah proposal bertanda tangan')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Desa atau kelurahan tempat kegiatan')),
                ('grants', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_grants.grant')),
                ('lembaga', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sabakota.lembaga', verbose_name='Lembaga')),
                ('nphd_berkas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='NPHD bertanda tangan')),
                ('pengampu', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Perangkat daerah pengampu')),
                ('signing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_signing.envelope')),
                ('surat', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat permohonan kepada kepala daerah')),
            ],
            options={
                'verbose_name': 'Proposal',
                'verbose_name_plural': 'Proposal',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Rab',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('uraian', models.CharField(max_length=120, verbose_name='Uraian')),
                ('volume', models.IntegerField(verbose_name='Volume')),
                ('satuan', models.CharField(max_length=20, verbose_name='Satuan')),
                ('harga', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Harga satuan')),
                ('jumlah', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Jumlah')),
                ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rab_set', to='sabakota.proposal', verbose_name='Proposal')),
            ],
            options={
                'verbose_name': 'Rencana anggaran biaya',
                'verbose_name_plural': 'Rencana anggaran biaya',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Tinjauan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tanggal', models.DateField(verbose_name='Tanggal')),
                ('hasil', models.CharField(choices=apps.sabakota.choices.tinjauan_hasil, max_length=80, verbose_name='Hasil')),
                ('temuan', models.TextField(max_length=2000, verbose_name='Berita acara')),
                ('titik_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik lokasi')),
                ('titik_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik lokasi')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto lokasi')),
                ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tinjauan_set', to='sabakota.proposal', verbose_name='Proposal')),
                ('titik_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
            ],
            options={
                'verbose_name': 'Verifikasi lapangan',
                'verbose_name_plural': 'Verifikasi lapangan',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='lembaga',
            constraint=models.UniqueConstraint(fields=('nama',), name='sabakota_lembaga_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='lembaga',
            constraint=models.UniqueConstraint(fields=('akta_nomor',), name='sabakota_lembaga_unik_2'),
        ),
        migrations.AddConstraint(
            model_name='lembaga',
            constraint=models.UniqueConstraint(fields=('rekening',), name='sabakota_lembaga_unik_3'),
        ),
        migrations.AddConstraint(
            model_name='pengurus',
            constraint=models.UniqueConstraint(fields=('lembaga', 'jabatan'), name='sabakota_pengurus_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='rab',
            constraint=models.UniqueConstraint(fields=('proposal', 'uraian'), name='sabakota_rab_unik_1'),
        ),
    ]
