import apps.pokir.choices
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
            name='Anggota',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama')),
                ('dapil', models.CharField(choices=apps.pokir.choices.anggota_dapil, max_length=80, verbose_name='Daerah pemilihan')),
                ('fraksi', models.CharField(max_length=80, verbose_name='Fraksi')),
                ('pagu', models.DecimalField(decimal_places=0, default=2000000000, max_digits=17, verbose_name='Pagu indikatif pokir')),
                ('terpakai', models.DecimalField(blank=True, decimal_places=0, default=0, max_digits=17, null=True, verbose_name='Sudah masuk RKPD')),
                ('sisa', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Sisa pagu')),
                ('diusulkan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Seluruh usulan')),
                ('akun', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Akun anggota')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Anggota dewan',
                'verbose_name_plural': 'Anggota dewan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kamus',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=140, verbose_name='Macam pekerjaan')),
                ('bidang', models.CharField(choices=apps.pokir.choices.kamus_bidang, max_length=80, verbose_name='Bidang')),
                ('program', models.CharField(max_length=160, verbose_name='Program RPJMD')),
                ('satuan', models.CharField(max_length=20, verbose_name='Satuan')),
                ('harga_satuan', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Harga satuan')),
                ('prioritas', models.IntegerField(default=4, verbose_name='Kesesuaian dengan prioritas RPJMD')),
                ('perlu_lahan', models.BooleanField(default=False, verbose_name='Memerlukan lahan')),
                ('perangkat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Perangkat daerah pelaksana')),
            ],
            options={
                'verbose_name': 'Kamus usulan',
                'verbose_name_plural': 'Kamus usulan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Reses',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.pokir.choices.reses_state, db_index=True, default='dijadwalkan', editable=False, max_length=63, verbose_name='Status')),
                ('masa', models.CharField(choices=apps.pokir.choices.reses_masa, default='satu', max_length=80, verbose_name='Masa sidang')),
                ('tanggal', models.DateField(verbose_name='Tanggal')),
                ('tempat', models.CharField(max_length=120, verbose_name='Tempat')),
                ('hadir', models.IntegerField(blank=True, null=True, verbose_name='Warga hadir')),
                ('jumlah_aspirasi', models.IntegerField(blank=True, null=True, verbose_name='Aspirasi dicatat')),
                ('akun', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Akun anggota')),
                ('anggota', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pokir.anggota', verbose_name='Anggota')),
                ('daftar_hadir', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Daftar hadir')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Desa atau kelurahan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Kegiatan reses',
                'verbose_name_plural': 'Kegiatan reses',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Aspirasi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('masalah', models.CharField(max_length=240, verbose_name='Masalah yang disampaikan')),
                ('bidang', models.CharField(choices=apps.pokir.choices.aspirasi_bidang, max_length=80, verbose_name='Bidang')),
                ('disampaikan', models.CharField(choices=apps.pokir.choices.aspirasi_disampaikan, max_length=80, verbose_name='Disampaikan oleh')),
                ('arah', models.CharField(choices=apps.pokir.choices.aspirasi_arah, default='daerah', max_length=80, verbose_name='Kewenangan')),
                ('reses', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='aspirasi_set', to='pokir.reses', verbose_name='Kegiatan reses')),
            ],
            options={
                'verbose_name': 'Aspirasi warga',
                'verbose_name_plural': 'Aspirasi warga',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='TahunRencana',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tahun', models.IntegerField(verbose_name='RKPD tahun')),
                ('musrenbang', models.DateField(verbose_name='Musrenbang RKPD')),
                ('tema', models.CharField(max_length=200, verbose_name='Tema pembangunan')),
                ('batas', models.DateField(blank=True, null=True, verbose_name='Usulan ditutup')),
            ],
            options={
                'verbose_name': 'Tahun rencana',
                'verbose_name_plural': 'Tahun rencana',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('tahun',), name='pokir_tahun_rencana_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='Usulan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.pokir.choices.usulan_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('lokasi', models.CharField(max_length=140, verbose_name='Lokasi pekerjaan')),
                ('masalah', models.TextField(max_length=800, verbose_name='Masalah yang dijawab')),
                ('volume', models.DecimalField(decimal_places=2, default=100, max_digits=18, verbose_name='Volume')),
                ('penerima', models.IntegerField(default=300, verbose_name='Penerima manfaat')),
                ('mendesak', models.IntegerField(default=3, verbose_name='Mendesak')),
                ('siap_lahan', models.CharField(choices=apps.pokir.choices.usulan_siap_lahan, default='ada', max_length=80, verbose_name='Kesiapan lahan')),
                ('anggaran', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Anggaran diusulkan')),
                ('nilai_manfaat', models.IntegerField(blank=True, null=True, verbose_name='Nilai manfaat')),
                ('nilai', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Nilai usulan')),
                ('dikembalikan_ke', models.IntegerField(blank=True, default=0, null=True, verbose_name='Kali dikembalikan')),
                ('volume_layak', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Volume yang layak')),
                ('harga_layak', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga satuan menurut perangkat daerah')),
                ('catatan_teknis', models.CharField(blank=True, default='', max_length=300, verbose_name='Catatan tinjauan')),
                ('anggaran_layak', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Anggaran layak')),
                ('peringkat', models.IntegerField(blank=True, null=True, verbose_name='Peringkat dalam RKPD')),
                ('sebab', models.CharField(blank=True, choices=apps.pokir.choices.usulan_sebab, default='', max_length=80, verbose_name='Sebab tidak masuk')),
                ('akun', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Akun anggota')),
                ('anggota', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pokir.anggota', verbose_name='Pengusul')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Desa atau kelurahan')),
                ('kamus', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pokir.kamus', verbose_name='Macam pekerjaan')),
                ('perangkat', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Perangkat daerah pelaksana')),
                ('rencana', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pokir.tahunrencana', verbose_name='Untuk RKPD tahun')),
                ('reses', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='pokir.reses', verbose_name='Berasal dari reses')),
            ],
            options={
                'verbose_name': 'Usulan pokir',
                'verbose_name_plural': 'Usulan pokir',
                'ordering': ['-pk'],
            },
        ),
    ]
