import apps.kontrak_media.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0005_closes_on'),
        ('core', '0011_casework'),
    ]

    operations = [
        migrations.CreateModel(
            name='Perusahaan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.kontrak_media.choices.perusahaan_state, db_index=True, default='didaftarkan', editable=False, max_length=63, verbose_name='Status')),
                ('nama_media', models.CharField(max_length=80, verbose_name='Nama media')),
                ('badan_hukum', models.CharField(max_length=100, verbose_name='Badan hukum pers')),
                ('jenis', models.CharField(choices=apps.kontrak_media.choices.perusahaan_jenis, default='siber', max_length=80, verbose_name='Jenis media')),
                ('alamat', models.CharField(max_length=160, verbose_name='Alamat redaksi')),
                ('npwp', models.CharField(max_length=22, verbose_name='NPWP perusahaan')),
                ('rekening', models.CharField(max_length=60, verbose_name='Rekening atas nama perusahaan')),
                ('status_dewan_pers', models.CharField(default='administratif', max_length=80, verbose_name='Status di Dewan Pers')),
                ('jenjang_pemred', models.CharField(default='utama', max_length=80, verbose_name='Kompetensi pemimpin redaksi')),
                ('wartawan', models.IntegerField(default=2, verbose_name='Wartawan bersertifikat yang bertugas di sini')),
                ('tahun_terbit', models.IntegerField(default=2018, verbose_name='Terbit sejak tahun')),
                ('orang_sebulan', models.IntegerField(default=24000, verbose_name='Pembaca atau pendengar sebulan')),
                ('kantor_setempat', models.BooleanField(default=False, verbose_name='Ada kantor atau biro di daerah ini')),
                ('skor', models.IntegerField(blank=True, null=True, verbose_name='Nilai')),
                ('golongan', models.CharField(blank=True, default='', max_length=80, verbose_name='Golongan menurut nilai')),
                ('berlaku_sampai', models.DateField(blank=True, null=True, verbose_name='Terdaftar sampai')),
                ('akta', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Akta dan pengesahan badan hukum')),
                ('izin_siar', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Izin penyelenggaraan penyiaran')),
                ('laporan_jangkauan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Laporan pengunjung atau surat oplah')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('penanggung', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Penanggung')),
            ],
            options={
                'verbose_name': 'Perusahaan pers',
                'verbose_name_plural': 'Perusahaan pers',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kontrak',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.kontrak_media.choices.kontrak_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('kelas', models.CharField(blank=True, default='', max_length=80, verbose_name='Kelas saat kontrak')),
                ('pagu', models.DecimalField(decimal_places=0, default=60000000, max_digits=17, verbose_name='Pagu')),
                ('mulai', models.DateField(default=core.dates.today, verbose_name='Berlaku mulai')),
                ('sampai', models.DateField(verbose_name='Berlaku sampai')),
                ('terpakai', models.DecimalField(blank=True, decimal_places=0, default=0, max_digits=17, null=True, verbose_name='Sudah dipesan')),
                ('dibayar', models.DecimalField(blank=True, decimal_places=0, default=0, max_digits=17, null=True, verbose_name='Sudah dibayar')),
                ('sisa', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Sisa pagu')),
                ('menunggu', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Belum dibayar')),
                ('serapan', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Serapan')),
                ('naskah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Naskah kontrak')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('perusahaan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='kontrak_media.perusahaan', verbose_name='Perusahaan')),
            ],
            options={
                'verbose_name': 'Kontrak',
                'verbose_name_plural': 'Kontrak',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pesanan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.kontrak_media.choices.pesanan_state, db_index=True, default='dirancang', editable=False, max_length=63, verbose_name='Status')),
                ('judul', models.CharField(max_length=120, verbose_name='Judul')),
                ('bentuk', models.CharField(default='advertorial', max_length=80, verbose_name='Bentuk')),
                ('jumlah', models.IntegerField(default=4, verbose_name='Banyaknya dipesan')),
                ('tayang_mulai', models.DateField(default=core.dates.today, verbose_name='Tayang mulai')),
                ('tayang_sampai', models.DateField(default=core.dates.today, verbose_name='Tayang sampai')),
                ('satuan_harga', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Harga satuan')),
                ('nilai', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Nilai pesanan')),
                ('diaku', models.IntegerField(blank=True, null=True, verbose_name='Tayang menurut media')),
                ('tidak_sah', models.IntegerField(blank=True, null=True, verbose_name='Tidak dihitung oleh pemeriksa')),
                ('hari_telat', models.IntegerField(blank=True, null=True, verbose_name='Terlambat tayang')),
                ('sah', models.IntegerField(blank=True, null=True, verbose_name='Tayang yang dibayar')),
                ('bruto', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Nilai tayang')),
                ('denda', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Denda')),
                ('pajak_ppn', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='PPN dipungut')),
                ('pajak_pph', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='PPh dipotong')),
                ('bersih', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Dibayar kepada media')),
                ('nomor_sp2d', models.CharField(blank=True, default='', max_length=40, verbose_name='Nomor SP2D')),
                ('kontrak', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='kontrak_media.kontrak', verbose_name='Kontrak')),
                ('naskah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Naskah atau bahan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Pesanan',
                'verbose_name_plural': 'Pesanan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Bukti',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tayang pada')),
                ('letak', models.CharField(max_length=120, verbose_name='Halaman atau jam siar')),
                ('kali', models.IntegerField(default=1, verbose_name='Banyaknya tayang')),
                ('tautan', models.URLField(blank=True, default='', max_length=400, verbose_name='Tautan')),
                ('berkas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Kliping atau rekaman')),
                ('pesanan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='bukti_set', to='kontrak_media.pesanan', verbose_name='Pesanan')),
            ],
            options={
                'verbose_name': 'Bukti tayang',
                'verbose_name_plural': 'Bukti tayang',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='perusahaan',
            constraint=models.UniqueConstraint(fields=('nama_media',), name='kontrak_media_perusahaan_unik_1'),
        ),
    ]
