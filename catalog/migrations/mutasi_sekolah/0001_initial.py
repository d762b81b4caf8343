import apps.mutasi_sekolah.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_signing', '0001_initial'),
        ('core', '0010_observations'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Kelas',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tingkat', models.CharField(choices=apps.mutasi_sekolah.choices.kelas_tingkat, max_length=80, verbose_name='Tingkat')),
                ('nama', models.CharField(blank=True, default='', max_length=160, verbose_name='Kelas')),
                ('rombel', models.IntegerField(verbose_name='Rombongan belajar')),
                ('per_rombel', models.IntegerField(default=32, verbose_name='Murid tiap rombongan belajar')),
                ('murid', models.IntegerField(verbose_name='Murid menurut Dapodik')),
                ('dihitung_pada', models.DateField(default=core.dates.today, verbose_name='Murid dihitung pada')),
                ('kapasitas', models.IntegerField(blank=True, null=True, verbose_name='Kapasitas')),
                ('dipegang', models.IntegerField(blank=True, null=True, verbose_name='Kursi dipegang permohonan')),
                ('sisa', models.IntegerField(blank=True, null=True, verbose_name='Sisa kursi')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Kursi kelas',
                'verbose_name_plural': 'Kursi kelas',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Sekolah',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama sekolah')),
                ('npsn', models.CharField(blank=True, default='', max_length=8, verbose_name='NPSN')),
                ('jenjang', models.CharField(choices=apps.mutasi_sekolah.choices.sekolah_jenjang, max_length=80, verbose_name='Jenjang')),
                ('status', models.CharField(choices=apps.mutasi_sekolah.choices.sekolah_status, default='negeri', max_length=80, verbose_name='Status')),
                ('akreditasi', models.CharField(blank=True, choices=apps.mutasi_sekolah.choices.sekolah_akreditasi, default='belum', max_length=80, verbose_name='Akreditasi')),
                ('alamat', models.CharField(blank=True, default='', max_length=200, verbose_name='Alamat')),
                ('kepala', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Kepala sekolah')),
                ('letak', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Letak sekolah')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('operator', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Operator Dapodik sekolah')),
            ],
            options={
                'verbose_name': 'Sekolah',
                'verbose_name_plural': 'Sekolah',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Mutasi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.mutasi_sekolah.choices.mutasi_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('arah', models.CharField(choices=apps.mutasi_sekolah.choices.mutasi_arah, max_length=80, verbose_name='Pindah ke mana')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama anak')),
                ('nisn', models.CharField(max_length=10, verbose_name='NISN')),
                ('jenis_kelamin', models.CharField(choices=apps.mutasi_sekolah.choices.mutasi_jenis_kelamin, max_length=80, verbose_name='Jenis kelamin')),
                ('anak_lahir', models.DateField(verbose_name='Tanggal lahir anak')),
                ('asal_nama', models.CharField(blank=True, default='', max_length=120, verbose_name='Nama sekolah asal')),
                ('asal_npsn', models.CharField(blank=True, default='', max_length=8, verbose_name='NPSN sekolah asal')),
                ('asal_daerah', models.CharField(blank=True, default='', max_length=120, verbose_name='Kabupaten atau kota asal')),
                ('asal_akreditasi', models.CharField(blank=True, choices=apps.mutasi_sekolah.choices.mutasi_asal_akreditasi, default='', max_length=80, verbose_name='Akreditasi sekolah asal')),
                ('kelas_sekarang', models.CharField(blank=True, choices=apps.mutasi_sekolah.choices.mutasi_kelas_sekarang, default='', max_length=80, verbose_name='Kelas sekarang')),
                ('tujuan_nama', models.CharField(blank=True, default='', max_length=120, verbose_name='Nama sekolah tujuan')),
                ('tujuan_daerah', models.CharField(blank=True, default='', max_length=120, verbose_name='Kabupaten atau kota tujuan')),
                ('tingkat', models.CharField(blank=True, choices=apps.mutasi_sekolah.choices.mutasi_tingkat, default='', max_length=80, verbose_name='Kelas')),
                ('alasan', models.CharField(choices=apps.mutasi_sekolah.choices.mutasi_alasan, max_length=80, verbose_name='Alasan')),
                ('penjelasan', models.TextField(blank=True, default='', max_length=600, verbose_name='Penjelasan')),
                ('sejak', models.DateField(verbose_name='Di sekolah asal sejak')),
                ('disanggupi_pada', models.DateField(blank=True, null=True, verbose_name='Sekolah tujuan menyanggupi')),
                ('dilepas_pada', models.DateField(blank=True, null=True, verbose_name='Sekolah asal melepas')),
                ('nomor_surat_asal', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor surat keterangan pindah')),
                ('buku_kembali', models.BooleanField(blank=True, null=True, verbose_name='Buku dan barang sekolah sudah kembali')),
                ('dikeluarkan_pada', models.DateField(blank=True, null=True, verbose_name='Dikeluarkan di Dapodik')),
                ('kode_tarik', models.CharField(blank=True, default='', max_length=20, verbose_name='Kode tarik Dapodik')),
                ('ditarik_pada', models.DateField(blank=True, null=True, verbose_name='Ditarik di Dapodik')),
                ('rombel', models.CharField(blank=True, default='', max_length=20, verbose_name='Ditempatkan di rombongan belajar')),
                ('masuk_pada', models.DateField(blank=True, null=True, verbose_name='Mulai masuk sekolah')),
                ('batas_lengkap', models.DateField(blank=True, null=True, verbose_name='Lengkapi paling lambat')),
                ('berkas_kk', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Kartu keluarga')),
                ('berkas_susulan', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Berkas yang diminta dinas')),
                ('bukti_alasan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Bukti alasan pindah')),
                ('kelas_tujuan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='mutasi_sekolah.kelas', verbose_name='Sekolah dan kelas tujuan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('rapor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Rapor terakhir')),
                ('signing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_signing.envelope')),
                ('surat_luar', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat sekolah di luar daerah')),
                ('wali', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Orang tua atau wali')),
                ('sekolah_asal', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='mutasi_sekolah.sekolah', verbose_name='Sekolah asal')),
            ],
            options={
                'verbose_name': 'Permohonan pindah',
                'verbose_name_plural': 'Permohonan pindah',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='kelas',
            name='sekolah',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='mutasi_sekolah.sekolah', verbose_name='Sekolah'),
        ),
        migrations.AddConstraint(
            model_name='sekolah',
            constraint=models.UniqueConstraint(condition=models.Q(('npsn', ''), _negated=True), fields=('npsn',), name='mutasi_sekolah_sekolah_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='sekolah',
            constraint=models.UniqueConstraint(fields=('nama',), name='mutasi_sekolah_sekolah_unik_2'),
        ),
        migrations.AddConstraint(
            model_name='kelas',
            constraint=models.UniqueConstraint(fields=('sekolah', 'tingkat'), name='mutasi_sekolah_kelas_unik_1'),
        ),
    ]
