import apps.permohonan_bansos.choices
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
            name='Musyawarah',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.permohonan_bansos.choices.musyawarah_state, db_index=True, default='dijadwalkan', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(verbose_name='Tanggal')),
                ('tempat', models.CharField(max_length=120, verbose_name='Tempat musyawarah')),
                ('hadir', models.IntegerField(blank=True, null=True, verbose_name='Peserta yang hadir')),
                ('berita_acara', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Berita acara yang ditandatangani')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Desa atau kelurahan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Musyawarah',
                'verbose_name_plural': 'Musyawarah',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Periode',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=60, verbose_name='Nama periode')),
                ('dari', models.DateField(verbose_name='Usulan dibuka')),
                ('sampai', models.DateField(verbose_name='Usulan ditutup')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Periode pengusulan',
                'verbose_name_plural': 'Periode pengusulan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Keluarga',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.permohonan_bansos.choices.keluarga_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('untuk', models.CharField(choices=apps.permohonan_bansos.choices.keluarga_untuk, max_length=80, verbose_name='Diusulkan untuk')),
                ('nama', models.CharField(max_length=120, verbose_name='Kepala keluarga')),
                ('nik_encrypted', models.TextField(blank=True, default='', editable=False, verbose_name='NIK kepala keluarga')),
                ('nik_hash', models.CharField(blank=True, db_index=True, editable=False, max_length=64, null=True)),
                ('kk_encrypted', models.TextField(blank=True, default='', editable=False, verbose_name='Nomor KK')),
                ('kk_hash', models.CharField(blank=True, db_index=True, editable=False, max_length=64, null=True)),
                ('program', models.CharField(choices=apps.permohonan_bansos.choices.keluarga_program, max_length=80, verbose_name='Bantuan yang diusulkan')),
                ('alamat', models.CharField(max_length=200, verbose_name='Alamat')),
                ('anggota', models.IntegerField(verbose_name='Anggota keluarga')),
                ('alasan', models.TextField(max_length=600, verbose_name='Mengapa layak dibantu')),
                ('asn', models.BooleanField(default=False, verbose_name='Ada anggota ASN, TNI, Polri atau pegawai BUMN')),
                ('daya_listrik', models.CharField(blank=True, choices=apps.permohonan_bansos.choices.keluarga_daya_listrik, default='', max_length=80, verbose_name='Daya listrik')),
                ('desil', models.IntegerField(blank=True, null=True, verbose_name='Desil DTSEN')),
                ('temuan_rumah', models.TextField(blank=True, default='', max_length=600, verbose_name='Temuan di rumah')),
                ('hasil_musyawarah', models.CharField(blank=True, choices=apps.permohonan_bansos.choices.keluarga_hasil_musyawarah, default='', max_length=80, verbose_name='Keputusan musyawarah')),
                ('memenuhi_syarat', models.CharField(blank=True, choices=apps.permohonan_bansos.choices.keluarga_memenuhi_syarat, default='', max_length=80, verbose_name='Hasil penilaian')),
                ('alasan_tolak', models.CharField(blank=True, choices=apps.permohonan_bansos.choices.keluarga_alasan_tolak, default='', max_length=80, verbose_name='Alasan tidak memenuhi')),
                ('isi_sanggah', models.TextField(blank=True, default='', max_length=800, verbose_name='Isi sanggahan')),
                ('dibantah', models.BooleanField(blank=True, null=True, verbose_name='Ada sanggahan warga yang terbukti')),
                ('nomor_siks', models.CharField(blank=True, default='', max_length=40, verbose_name='Nomor usulan SIKS-NG')),
                ('bukti_sanggah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Bukti sanggahan')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Desa atau kelurahan')),
                ('foto_kk', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto KK')),
                ('foto_rumah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto rumah tampak depan')),
                ('musyawarah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='permohonan_bansos.musyawarah', verbose_name='Musyawarah')),
                ('periode', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='permohonan_bansos.periode', verbose_name='Periode')),
            ],
            options={
                'verbose_name': 'Keluarga diusulkan',
                'verbose_name_plural': 'Keluarga diusulkan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Sanggahan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.permohonan_bansos.choices.sanggahan_state, db_index=True, default='masuk', editable=False, max_length=63, verbose_name='Status')),
                ('nama_disanggah', models.CharField(max_length=120, verbose_name='Nama yang disanggah')),
                ('alamat', models.CharField(max_length=200, verbose_name='Alamat yang disanggah')),
                ('alasan', models.CharField(choices=apps.permohonan_bansos.choices.sanggahan_alasan, max_length=80, verbose_name='Alasan menyanggah')),
                ('uraian', models.TextField(max_length=800, verbose_name='Uraian')),
                ('hasil_periksa', models.TextField(blank=True, default='', max_length=600, verbose_name='Hasil pemeriksaan')),
                ('bukti', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto bukti')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Desa atau kelurahan')),
                ('keluarga', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='permohonan_bansos.keluarga', verbose_name='Keluarga yang dimaksud')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pelapor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pelapor')),
            ],
            options={
                'verbose_name': 'Sanggahan warga',
                'verbose_name_plural': 'Sanggahan warga',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Usulan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.permohonan_bansos.choices.usulan_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('telepon', models.CharField(blank=True, default='', max_length=20, verbose_name='Telepon')),
                ('jumlah', models.IntegerField(blank=True, null=True, verbose_name='Keluarga diusulkan')),
                ('benar', models.BooleanField(default=True, verbose_name='Data yang saya isi benar dan dapat dipertanggungjawabkan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pengusul', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pengusul')),
                ('periode', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='permohonan_bansos.periode', verbose_name='Periode')),
            ],
            options={
                'verbose_name': 'Lembar usulan',
                'verbose_name_plural': 'Lembar usulan',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='keluarga',
            name='usulan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='keluarga_set', to='permohonan_bansos.usulan', verbose_name='Lembar usulan'),
        ),
        migrations.AddConstraint(
            model_name='musyawarah',
            constraint=models.UniqueConstraint(fields=('desa', 'tanggal'), name='permohonan_bansos_musyawarah_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='periode',
            constraint=models.UniqueConstraint(fields=('nama',), name='permohonan_bansos_periode_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='usulan',
            constraint=models.UniqueConstraint(fields=('periode', 'pengusul'), name='permohonan_bansos_usulan_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='keluarga',
            constraint=models.UniqueConstraint(fields=('periode', 'kk_hash'), name='permohonan_bansos_keluarga_unik_1'),
        ),
    ]
