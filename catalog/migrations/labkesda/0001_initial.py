import apps.labkesda.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from decimal import Decimal
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0005_closes_on'),
        ('block_billing', '0001_initial'),
        ('core', '0011_casework'),
    ]

    operations = [
        migrations.CreateModel(
            name='Kendali',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.labkesda.choices.kendali_state, db_index=True, default='dicatat', editable=False, max_length=63, verbose_name='Status')),
                ('alat', models.CharField(max_length=80, verbose_name='Alat')),
                ('uji', models.CharField(default='glukosa', max_length=80, verbose_name='Pemeriksaan')),
                ('lot', models.CharField(max_length=30, verbose_name='Lot bahan kendali')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('rerata', models.DecimalField(decimal_places=2, default=100, max_digits=18, verbose_name='Rerata bahan kendali')),
                ('sd', models.DecimalField(decimal_places=2, default=4, max_digits=18, verbose_name='Simpangan baku')),
                ('baca', models.DecimalField(decimal_places=2, default=103, max_digits=18, verbose_name='Pembacaan hari ini')),
                ('lalu', models.DecimalField(decimal_places=2, default=98, max_digits=18, verbose_name='Pembacaan sebelumnya')),
                ('z', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Selisih dalam simpangan baku')),
                ('z_lalu', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Selisih sebelumnya')),
                ('aturan', models.CharField(blank=True, choices=apps.labkesda.choices.kendali_aturan, default='', max_length=80, verbose_name='Aturan Westgard')),
                ('boleh', models.BooleanField(blank=True, null=True, verbose_name='Alat boleh dipakai')),
                ('sebab', models.CharField(blank=True, default='', max_length=160, verbose_name='Sebab dan tindakan')),
                ('baca_ulang', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Pembacaan sesudah diperbaiki')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Kendali mutu harian',
                'verbose_name_plural': 'Kendali mutu harian',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Permintaan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.labkesda.choices.permintaan_state, db_index=True, default='didaftar', editable=False, max_length=63, verbose_name='Status')),
                ('jenis', models.CharField(choices=apps.labkesda.choices.permintaan_jenis, default='klinik', max_length=80, verbose_name='Jenis pemeriksaan')),
                ('contoh', models.CharField(max_length=120, verbose_name='Spesimen atau contoh')),
                ('lahir', models.DateField(blank=True, null=True, verbose_name='Tanggal lahir')),
                ('kelamin', models.CharField(choices=apps.labkesda.choices.permintaan_kelamin, default='p', max_length=80, verbose_name='Jenis kelamin')),
                ('pengirim', models.CharField(blank=True, default='', max_length=100, verbose_name='Dokter atau lembaga pengirim')),
                ('telepon', models.CharField(max_length=20, verbose_name='Telepon yang dihubungi')),
                ('puasa', models.BooleanField(blank=True, null=True, verbose_name='Sudah puasa 8 sampai 12 jam')),
                ('penanggung', models.CharField(choices=apps.labkesda.choices.permintaan_penanggung, default='sendiri', max_length=80, verbose_name='Pembiayaan')),
                ('dipesan', models.IntegerField(blank=True, null=True, verbose_name='Pemeriksaan dipesan')),
                ('biaya', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Biaya')),
                ('tagihan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Yang dibayar')),
                ('diambil_pada', models.DateTimeField(blank=True, null=True, verbose_name='Diambil pada')),
                ('isi', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Isi ml atau gram')),
                ('suhu', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Suhu saat tiba')),
                ('kondisi', models.CharField(blank=True, choices=apps.labkesda.choices.permintaan_kondisi, default='', max_length=80, verbose_name='Kondisi')),
                ('ambil_ulang', models.IntegerField(blank=True, default=0, null=True, verbose_name='Kali diambil ulang')),
                ('terbaca', models.IntegerField(blank=True, null=True, verbose_name='Pemeriksaan selesai')),
                ('di_luar', models.IntegerField(blank=True, null=True, verbose_name='Di luar rujukan')),
                ('kritis', models.IntegerField(blank=True, null=True, verbose_name='Nilai kritis')),
                ('simpulan', models.CharField(blank=True, choices=apps.labkesda.choices.permintaan_simpulan, default='', max_length=80, verbose_name='Simpulan')),
                ('kritis_pada', models.DateTimeField(blank=True, null=True, verbose_name='Nilai kritis dilaporkan pada')),
                ('kritis_kepada', models.CharField(blank=True, default='', max_length=80, verbose_name='Dilaporkan kepada')),
                ('dibaca_ulang', models.BooleanField(blank=True, null=True, verbose_name='Dibaca ulang oleh penerima')),
                ('catatan', models.TextField(blank=True, default='', max_length=1000, verbose_name='Catatan dan saran')),
                ('billing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_billing.invoice')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemohon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pasien atau pemohon')),
            ],
            options={
                'verbose_name': 'Permintaan pemeriksaan',
                'verbose_name_plural': 'Permintaan pemeriksaan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Laporan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.labkesda.choices.laporan_state, db_index=True, default='terbit', editable=False, max_length=63, verbose_name='Status')),
                ('jenis', models.CharField(blank=True, choices=apps.labkesda.choices.laporan_jenis, default='', max_length=80, verbose_name='Jenis pemeriksaan')),
                ('contoh', models.CharField(blank=True, default='', max_length=120, verbose_name='Spesimen atau contoh')),
                ('terbit_pada', models.DateField(blank=True, null=True, verbose_name='Terbit')),
                ('pemeriksaan', models.IntegerField(blank=True, null=True, verbose_name='Banyaknya pemeriksaan')),
                ('di_luar', models.IntegerField(blank=True, null=True, verbose_name='Di luar rujukan')),
                ('simpulan', models.CharField(blank=True, choices=apps.labkesda.choices.laporan_simpulan, default='', max_length=80, verbose_name='Simpulan')),
                ('alasan', models.CharField(blank=True, default='', max_length=200, verbose_name='Alasan ditarik')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemohon', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pasien atau pemohon')),
                ('permintaan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='labkesda.permintaan', verbose_name='Permintaan')),
            ],
            options={
                'verbose_name': 'Lembar hasil',
                'verbose_name_plural': 'Lembar hasil',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Hasil',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('uji', models.CharField(default='hemoglobin', max_length=80, verbose_name='Pemeriksaan')),
                ('baca_1', models.DecimalField(decimal_places=2, default=Decimal('12.5'), max_digits=18, verbose_name='Pembacaan pertama')),
                ('baca_2', models.DecimalField(decimal_places=2, default=Decimal('12.5'), max_digits=18, verbose_name='Pembacaan kedua')),
                ('nilai', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Hasil')),
                ('bawah', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Rujukan bawah')),
                ('atas', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Rujukan atas')),
                ('nilai_status', models.CharField(blank=True, choices=apps.labkesda.choices.hasil_nilai_status, default='', max_length=80, verbose_name='Keadaan')),
                ('kritis', models.BooleanField(blank=True, null=True, verbose_name='Nilai kritis')),
                ('sejalan', models.BooleanField(blank=True, null=True, verbose_name='Dua pembacaan sejalan')),
                ('permintaan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='hasil_set', to='labkesda.permintaan', verbose_name='Permintaan pemeriksaan')),
            ],
            options={
                'verbose_name': 'Hasil pemeriksaan',
                'verbose_name_plural': 'Hasil pemeriksaan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pesanan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('uji', models.CharField(default='hemoglobin', max_length=80, verbose_name='Pemeriksaan')),
                ('tarif', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Tarif')),
                ('sesuai', models.BooleanField(blank=True, null=True, verbose_name='Sesuai jenisnya')),
                ('permintaan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pesanan_set', to='labkesda.permintaan', verbose_name='Permintaan pemeriksaan')),
            ],
            options={
                'verbose_name': 'Pemeriksaan dipesan',
                'verbose_name_plural': 'Pemeriksaan dipesan',
                'ordering': ['-pk'],
            },
        ),
    ]
