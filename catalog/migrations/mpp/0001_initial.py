import apps.mpp.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_queue', '0001_initial'),
        ('core', '0005_corrected_documents'),
    ]

    operations = [
        migrations.CreateModel(
            name='Gerai',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kode', models.CharField(max_length=3, verbose_name='Huruf antrean')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama gerai')),
                ('jenis', models.CharField(choices=apps.mpp.choices.gerai_jenis, max_length=80, verbose_name='Penyelenggara')),
                ('letak', models.CharField(blank=True, default='', max_length=80, verbose_name='Letak')),
                ('dibuka', models.BooleanField(default=True, verbose_name='Memberi nomor antrean')),
                ('jam', models.JSONField(blank=True, default=dict, verbose_name='Jam gerai')),
                ('kuota', models.IntegerField(blank=True, null=True, verbose_name='Nomor sehari paling banyak')),
                ('kuota_daring', models.IntegerField(blank=True, null=True, verbose_name='Di antaranya dari rumah')),
                ('menit_layanan', models.IntegerField(blank=True, default=10, null=True, verbose_name='Lama melayani satu orang')),
                ('nomor_kerja_sama', models.CharField(blank=True, default='', max_length=80, verbose_name='Nomor perjanjian kerja sama')),
                ('kerja_sama_sampai', models.DateField(blank=True, null=True, verbose_name='Perjanjian berlaku sampai')),
            ],
            options={
                'verbose_name': 'Gerai',
                'verbose_name_plural': 'Gerai',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('kode',), name='mpp_gerai_unik_1'), models.UniqueConstraint(fields=('nama',), name='mpp_gerai_unik_2')],
            },
        ),
        migrations.CreateModel(
            name='Layanan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama')),
                ('syarat', models.TextField(max_length=2000, verbose_name='Yang dibawa')),
                ('biaya', models.CharField(default='Tidak dipungut biaya', max_length=120, verbose_name='Biaya')),
                ('hari_kerja', models.IntegerField(verbose_name='Selesai dalam')),
                ('gerai', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='layanan_set', to='mpp.gerai', verbose_name='Gerai')),
            ],
            options={
                'verbose_name': 'Layanan gerai',
                'verbose_name_plural': 'Layanan gerai',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kunjungan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.mpp.choices.kunjungan_state, db_index=True, default='daftar', editable=False, max_length=63, verbose_name='Status')),
                ('keperluan', models.CharField(max_length=200, verbose_name='Keperluan')),
                ('prioritas', models.CharField(choices=apps.mpp.choices.kunjungan_prioritas, default='tidak', max_length=80, verbose_name='Perlu didahulukan')),
                ('kebutuhan', models.CharField(blank=True, default='', max_length=160, verbose_name='Bantuan yang diperlukan')),
                ('diwakilkan', models.BooleanField(default=False, verbose_name='Diurus orang lain dengan surat kuasa')),
                ('nama_wakil', models.CharField(blank=True, default='', max_length=120, verbose_name='Nama wakil')),
                ('hasil', models.CharField(blank=True, choices=apps.mpp.choices.kunjungan_hasil, default='', max_length=80, verbose_name='Hasil di loket')),
                ('tanda_terima', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor berkas di instansi')),
                ('diterima_pada', models.DateField(blank=True, null=True, verbose_name='Berkas diterima')),
                ('siap_pada', models.DateField(blank=True, null=True, verbose_name='Janji selesai')),
                ('kekurangan', models.TextField(blank=True, default='', max_length=1000, verbose_name='Yang masih kurang')),
                ('penerima', models.CharField(blank=True, default='', max_length=120, verbose_name='Diambil oleh')),
                ('berkas', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Berkas persyaratan')),
                ('gerai', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='mpp.gerai', verbose_name='Gerai')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemohon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemohon')),
                ('queue', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_queue.ticket')),
                ('surat_kuasa', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat kuasa')),
                ('layanan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='mpp.layanan', verbose_name='Layanan')),
            ],
            options={
                'verbose_name': 'Kunjungan',
                'verbose_name_plural': 'Kunjungan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kehadiran',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('keadaan', models.CharField(choices=apps.mpp.choices.kehadiran_keadaan, max_length=80, verbose_name='Keadaan')),
                ('jam_buka', models.TimeField(blank=True, null=True, verbose_name='Jam buka')),
                ('sebab', models.CharField(blank=True, default='', max_length=160, verbose_name='Sebab')),
                ('gerai', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='mpp.gerai', verbose_name='Gerai')),
            ],
            options={
                'verbose_name': 'Kehadiran gerai',
                'verbose_name_plural': 'Kehadiran gerai',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('gerai', 'tanggal'), name='mpp_kehadiran_unik_1')],
            },
        ),
        migrations.AddConstraint(
            model_name='layanan',
            constraint=models.UniqueConstraint(fields=('gerai', 'nama'), name='mpp_layanan_unik_1'),
        ),
    ]
