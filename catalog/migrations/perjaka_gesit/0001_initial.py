import apps.perjaka_gesit.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('core', '0010_observations'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Jatah',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.perjaka_gesit.choices.jatah_state, db_index=True, default='dibuka', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Hari kerja')),
                ('cuaca', models.CharField(choices=apps.perjaka_gesit.choices.jatah_cuaca, default='cerah', max_length=80, verbose_name='Cuaca')),
                ('kuota', models.IntegerField(default=20, verbose_name='Jatah laporan')),
                ('terisi', models.IntegerField(blank=True, default=0, null=True, verbose_name='Jatah terpakai')),
                ('sisa_kuota', models.IntegerField(blank=True, null=True, verbose_name='Jatah tersisa')),
                ('rencana_m2', models.DecimalField(blank=True, decimal_places=1, default=0, max_digits=17, null=True, verbose_name='Luas direncanakan')),
                ('rencana_ton', models.DecimalField(blank=True, decimal_places=2, default=0, max_digits=18, null=True, verbose_name='Aspal direncanakan')),
                ('truk', models.IntegerField(blank=True, null=True, verbose_name='Truk dipesan')),
                ('masuk_ton', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Aspal diterima')),
                ('pakai_ton', models.DecimalField(blank=True, decimal_places=2, default=0, max_digits=18, null=True, verbose_name='Aspal terpakai')),
                ('sisa_ton', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Sisa di truk')),
                ('selisih_ton', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Selisih neraca')),
                ('tuntas', models.IntegerField(blank=True, default=0, null=True, verbose_name='Titik tuntas')),
                ('terbawa', models.IntegerField(blank=True, null=True, verbose_name='Titik terbawa ke besok')),
                ('tuntas_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Tuntas hari itu')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Jatah harian',
                'verbose_name_plural': 'Jatah harian',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Muatan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('bon', models.CharField(max_length=30, verbose_name='Nomor bon timbang')),
                ('ton', models.DecimalField(decimal_places=2, default=4, max_digits=18, verbose_name='Berat bersih')),
                ('suhu', models.IntegerField(default=135, verbose_name='Suhu saat tiba')),
                ('diterima', models.BooleanField(blank=True, null=True, verbose_name='Diterima')),
                ('nilai', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Nilai diterima')),
                ('jatah', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='muatan_set', to='perjaka_gesit.jatah', verbose_name='Jatah harian')),
            ],
            options={
                'verbose_name': 'Muatan aspal',
                'verbose_name_plural': 'Muatan aspal',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Regu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=40, verbose_name='Nama')),
                ('orang', models.IntegerField(default=10, verbose_name='Jumlah anggota')),
                ('alat', models.JSONField(blank=True, default=list, verbose_name='Alat dibawa')),
                ('mampu_m2', models.IntegerField(default=60, verbose_name='Kemampuan sehari')),
                ('ketua', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Ketua regu')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Regu tambal',
                'verbose_name_plural': 'Regu tambal',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Lubang',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.perjaka_gesit.choices.lubang_state, db_index=True, default='masuk', editable=False, max_length=63, verbose_name='Status')),
                ('pin_hash', models.CharField(blank=True, default='', editable=False, max_length=128)),
                ('jalan', models.CharField(max_length=120, verbose_name='Nama jalan dan patokan')),
                ('titik_lat', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Letak')),
                ('titik_lon', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Letak')),
                ('kerusakan', models.CharField(choices=apps.perjaka_gesit.choices.lubang_kerusakan, default='lubang', max_length=80, verbose_name='Kerusakan')),
                ('asal', models.CharField(choices=apps.perjaka_gesit.choices.lubang_asal, default='warga', max_length=80, verbose_name='Asal laporan')),
                ('status_jalan', models.CharField(choices=apps.perjaka_gesit.choices.lubang_status_jalan, default='belum', max_length=80, verbose_name='Status jalan')),
                ('hari_layanan', models.DateField(blank=True, null=True, verbose_name='Masuk jatah hari')),
                ('fungsi', models.CharField(blank=True, default='', max_length=80, verbose_name='Fungsi jalan')),
                ('kotak_p', models.IntegerField(blank=True, null=True, verbose_name='Panjang kotak potong')),
                ('kotak_l', models.IntegerField(blank=True, null=True, verbose_name='Lebar kotak potong')),
                ('dalam_cm', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Dalam lubang')),
                ('cara', models.CharField(blank=True, default='', max_length=80, verbose_name='Cara menambal')),
                ('luas_m2', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Luas')),
                ('perkiraan_ton', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Perkiraan bahan')),
                ('bahaya', models.IntegerField(blank=True, null=True, verbose_name='Angka bahaya')),
                ('kerja_pada', models.DateField(blank=True, null=True, verbose_name='Dikerjakan pada')),
                ('terbawa_kali', models.IntegerField(blank=True, default=0, null=True, verbose_name='Terbawa ke esok')),
                ('tambal_m2', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Luas ditambal')),
                ('tambal_ton', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Bahan terpakai')),
                ('biaya', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Nilai bahan')),
                ('ditambal_pada', models.DateField(blank=True, null=True, verbose_name='Ditambal pada')),
                ('sehari_tuntas', models.BooleanField(blank=True, null=True, verbose_name='Tuntas pada harinya')),
                ('dilihat_pada', models.DateField(blank=True, null=True, verbose_name='Dilihat lagi pada')),
                ('tahan_sampai', models.DateField(blank=True, null=True, verbose_name='Harus tahan sampai')),
                ('ulang_kali', models.IntegerField(blank=True, default=0, null=True, verbose_name='Ditambal ulang')),
                ('surat_pada', models.DateField(blank=True, null=True, verbose_name='Pengelola disurati pada')),
                ('jawab_sebelum', models.DateField(blank=True, null=True, verbose_name='Dijawab sebelum')),
                ('diambil_alih', models.BooleanField(blank=True, null=True, verbose_name='Ditambal dinas karena tidak dijawab')),
                ('foto', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto lubang')),
                ('foto_sesudah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto sesudah')),
                ('jatah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='perjaka_gesit.jatah', verbose_name='Jatah harian')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pelapor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pelapor')),
                ('titik_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('regu', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='perjaka_gesit.regu', verbose_name='Regu')),
            ],
            options={
                'verbose_name': 'Laporan lubang',
                'verbose_name_plural': 'Laporan lubang',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Tambalan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kotak_p', models.IntegerField(default=180, verbose_name='Panjang kotak potong')),
                ('kotak_l', models.IntegerField(default=100, verbose_name='Lebar kotak potong')),
                ('tebal', models.DecimalField(decimal_places=1, default=5, max_digits=17, verbose_name='Tebal padat')),
                ('luas', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Luas')),
                ('ton', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Bahan')),
                ('perekat', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Perekat')),
                ('nilai', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Nilai bahan')),
                ('lubang', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tambalan_set', to='perjaka_gesit.lubang', verbose_name='Laporan lubang')),
            ],
            options={
                'verbose_name': 'Tambalan',
                'verbose_name_plural': 'Tambalan',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='regu',
            constraint=models.UniqueConstraint(fields=('nama',), name='perjaka_gesit_regu_unik_1'),
        ),
    ]
