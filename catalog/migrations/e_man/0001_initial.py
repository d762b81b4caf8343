import apps.e_man.choices
import core.dates
import datetime
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0005_corrected_documents'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Petak',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kode', models.CharField(max_length=20, verbose_name='Kode')),
                ('tutupan', models.CharField(choices=apps.e_man.choices.petak_tutupan, default='rumput', max_length=80, verbose_name='Tutupan')),
                ('luas_m2', models.IntegerField(verbose_name='Luas')),
                ('orang_perlu', models.IntegerField(blank=True, null=True, verbose_name='Orang yang diperlukan')),
                ('dirawat_pada', models.DateField(blank=True, null=True, verbose_name='Terakhir dirawat')),
            ],
            options={
                'verbose_name': 'Petak',
                'verbose_name_plural': 'Petak',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Apel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.e_man.choices.apel_state, db_index=True, default='dibuka', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('tidak_masuk', models.IntegerField(blank=True, null=True, verbose_name='Tidak masuk')),
                ('hadir_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Kehadiran')),
                ('kurang', models.BooleanField(blank=True, null=True, verbose_name='Kurang orang')),
                ('foto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto apel')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Apel regu',
                'verbose_name_plural': 'Apel regu',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Absen',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('sebab', models.CharField(choices=apps.e_man.choices.absen_sebab, max_length=80, verbose_name='Sebab')),
                ('pengganti', models.CharField(blank=True, default='', max_length=80, verbose_name='Pengganti')),
                ('apel', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='absen_set', to='e_man.apel', verbose_name='Apel regu')),
            ],
            options={
                'verbose_name': 'Tidak masuk',
                'verbose_name_plural': 'Tidak masuk',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Bahan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('satuan', models.CharField(choices=apps.e_man.choices.bahan_satuan, default='kg', max_length=80, verbose_name='Satuan')),
                ('harga_satuan', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Harga satuan')),
                ('stok', models.DecimalField(decimal_places=1, default=50, max_digits=17, verbose_name='Stok')),
                ('batas_stok', models.DecimalField(blank=True, decimal_places=1, default=10, max_digits=17, null=True, verbose_name='Beli lagi di bawah')),
            ],
            options={
                'verbose_name': 'Bahan gudang',
                'verbose_name_plural': 'Bahan gudang',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('nama',), name='e_man_bahan_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='Kewajiban',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.e_man.choices.kewajiban_state, db_index=True, default='menunggu', editable=False, max_length=63, verbose_name='Status')),
                ('isi', models.CharField(max_length=160, verbose_name='Kewajiban')),
                ('jatuh_pada', models.DateField(verbose_name='Dikerjakan sebelum')),
                ('ulang', models.CharField(choices=apps.e_man.choices.kewajiban_ulang, default='sekali', max_length=80, verbose_name='Diulang')),
                ('hasil', models.CharField(blank=True, default='', max_length=300, verbose_name='Hasil')),
                ('telat_kali', models.IntegerField(blank=True, default=0, null=True, verbose_name='Terlewat')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('petugas_wajib', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Petugas')),
            ],
            options={
                'verbose_name': 'Pengingat tugas',
                'verbose_name_plural': 'Pengingat tugas',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Regu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=60, verbose_name='Nama')),
                ('orang', models.IntegerField(default=6, verbose_name='Jumlah orang')),
                ('jam_masuk', models.TimeField(default=datetime.time(6, 30), verbose_name='Jam apel')),
                ('wilayah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district', verbose_name='Wilayah kerja')),
            ],
            options={
                'verbose_name': 'Regu',
                'verbose_name_plural': 'Regu',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pengambilan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.e_man.choices.pengambilan_state, db_index=True, default='diminta', editable=False, max_length=63, verbose_name='Status')),
                ('jumlah', models.DecimalField(decimal_places=1, max_digits=17, verbose_name='Diminta')),
                ('sisa', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Sisa yang dikembalikan')),
                ('terpakai', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Terpakai')),
                ('bahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_man.bahan', verbose_name='Bahan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('regu', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_man.regu', verbose_name='Regu')),
            ],
            options={
                'verbose_name': 'Pengambilan bahan',
                'verbose_name_plural': 'Pengambilan bahan',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='apel',
            name='regu',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_man.regu', verbose_name='Regu'),
        ),
        migrations.CreateModel(
            name='Rencana',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.e_man.choices.rencana_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('tindakan', models.CharField(choices=apps.e_man.choices.rencana_tindakan, default='rumput', max_length=80, verbose_name='Pekerjaan taman')),
                ('musim', models.CharField(choices=apps.e_man.choices.rencana_musim, default='semua', max_length=80, verbose_name='Musim')),
                ('selang_hari', models.IntegerField(default=14, verbose_name='Diulang tiap')),
                ('mulai', models.DateField(default=core.dates.today, verbose_name='Pertama kali')),
                ('berikutnya', models.DateField(blank=True, null=True, verbose_name='Terbit berikutnya')),
                ('terbit_kali', models.IntegerField(blank=True, default=0, null=True, verbose_name='Sudah terbit')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('petak', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_man.petak', verbose_name='Petak')),
                ('regu', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_man.regu', verbose_name='Regu')),
            ],
            options={
                'verbose_name': 'Rencana berulang',
                'verbose_name_plural': 'Rencana berulang',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Taman',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('jenis', models.CharField(choices=apps.e_man.choices.taman_jenis, default='kota', max_length=80, verbose_name='Jenis')),
                ('titik_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Letak di peta')),
                ('titik_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Letak di peta')),
                ('luas_m2', models.IntegerField(default=2500, verbose_name='Luas')),
                ('sumber_air', models.CharField(blank=True, choices=apps.e_man.choices.taman_sumber_air, default='tangki', max_length=80, verbose_name='Sumber air')),
                ('fasilitas', models.JSONField(blank=True, default=list, verbose_name='Fasilitas')),
                ('kelurahan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('titik_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
            ],
            options={
                'verbose_name': 'Taman',
                'verbose_name_plural': 'Taman',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='petak',
            name='taman',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_man.taman', verbose_name='Taman'),
        ),
        migrations.CreateModel(
            name='Tanaman',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('jenis', models.CharField(max_length=80, verbose_name='Jenis')),
                ('jumlah', models.IntegerField(verbose_name='Jumlah')),
                ('satuan', models.CharField(choices=apps.e_man.choices.tanaman_satuan, default='batang', max_length=80, verbose_name='Satuan')),
                ('ditanam_pada', models.DateField(blank=True, null=True, verbose_name='Ditanam')),
                ('mati', models.IntegerField(blank=True, default=0, null=True, verbose_name='Mati atau hilang')),
                ('sulam', models.BooleanField(blank=True, null=True, verbose_name='Perlu disulam')),
                ('petak', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tanaman_set', to='e_man.petak', verbose_name='Petak')),
            ],
            options={
                'verbose_name': 'Tanaman',
                'verbose_name_plural': 'Tanaman',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Tugas',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.e_man.choices.tugas_state, db_index=True, default='terbit', editable=False, max_length=63, verbose_name='Status')),
                ('tindakan', models.CharField(choices=apps.e_man.choices.tugas_tindakan, max_length=80, verbose_name='Pekerjaan taman')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('asal', models.CharField(choices=apps.e_man.choices.tugas_asal, default='insidental', max_length=80, verbose_name='Asal tugas')),
                ('keterangan', models.CharField(blank=True, default='', max_length=200, verbose_name='Keterangan')),
                ('regu_asal', models.CharField(blank=True, default='', max_length=60, verbose_name='Dialihkan dari')),
                ('alih_kali', models.IntegerField(blank=True, default=0, null=True, verbose_name='Dialihkan')),
                ('orang', models.IntegerField(blank=True, null=True, verbose_name='Orang yang bekerja')),
                ('dikerjakan_m2', models.IntegerField(blank=True, null=True, verbose_name='Luas yang dikerjakan')),
                ('tuntas_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Luas yang tuntas')),
                ('nilai_bersih', models.IntegerField(blank=True, null=True, verbose_name='Kebersihan (1–5)')),
                ('nilai_tanaman', models.IntegerField(blank=True, null=True, verbose_name='Keadaan tanaman (1–5)')),
                ('nilai_rapi', models.IntegerField(blank=True, null=True, verbose_name='Kerapian (1–5)')),
                ('skor', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Nilai')),
                ('biaya', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Biaya bahan')),
                ('foto_sebelum', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto sebelum')),
                ('foto_sesudah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto sesudah')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('petak', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_man.petak', verbose_name='Petak')),
                ('regu', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_man.regu', verbose_name='Regu')),
            ],
            options={
                'verbose_name': 'Tugas',
                'verbose_name_plural': 'Tugas',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pakai',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('jumlah', models.DecimalField(decimal_places=1, max_digits=17, verbose_name='Jumlah')),
                ('rupiah', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Nilai')),
                ('bahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_man.bahan', verbose_name='Bahan')),
                ('tugas', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pakai_set', to='e_man.tugas', verbose_name='Tugas')),
            ],
            options={
                'verbose_name': 'Bahan yang dipakai',
                'verbose_name_plural': 'Bahan yang dipakai',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='regu',
            constraint=models.UniqueConstraint(fields=('nama',), name='e_man_regu_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='apel',
            constraint=models.UniqueConstraint(fields=('regu', 'tanggal'), name='e_man_apel_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='taman',
            constraint=models.UniqueConstraint(fields=('nama',), name='e_man_taman_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='petak',
            constraint=models.UniqueConstraint(fields=('taman', 'kode'), name='e_man_petak_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='pakai',
            constraint=models.UniqueConstraint(fields=('tugas', 'bahan'), name='e_man_pakai_unik_1'),
        ),
    ]
