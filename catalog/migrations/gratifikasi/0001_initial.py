import apps.gratifikasi.choices
import core.dates
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
            name='Laporan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.gratifikasi.choices.laporan_state, db_index=True, default='dilaporkan', editable=False, max_length=63, verbose_name='Status')),
                ('jabatan', models.CharField(max_length=120, verbose_name='Jabatan')),
                ('jenis_laporan', models.CharField(choices=apps.gratifikasi.choices.laporan_jenis_laporan, default='penerimaan', max_length=80, verbose_name='Jenis laporan')),
                ('diterima_pada', models.DateField(default=core.dates.today, verbose_name='Diterima atau ditolak pada')),
                ('diketahui_pada', models.DateField(default=core.dates.today, verbose_name='Diketahui pelapor pada')),
                ('tempat', models.CharField(max_length=120, verbose_name='Tempat')),
                ('bentuk', models.CharField(choices=apps.gratifikasi.choices.laporan_bentuk, max_length=80, verbose_name='Bentuk')),
                ('uraian', models.CharField(max_length=240, verbose_name='Yang diberikan')),
                ('nilai', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Taksiran nilai')),
                ('peristiwa', models.CharField(choices=apps.gratifikasi.choices.laporan_peristiwa, max_length=80, verbose_name='Peristiwa')),
                ('pemberi', models.CharField(max_length=120, verbose_name='Nama pemberi')),
                ('hubungan', models.CharField(choices=apps.gratifikasi.choices.laporan_hubungan, max_length=80, verbose_name='Hubungan dengan pemberi')),
                ('alasan', models.TextField(max_length=1000, verbose_name='Kronologi')),
                ('setahun_sama', models.DecimalField(blank=True, decimal_places=0, default=0, max_digits=17, null=True, verbose_name='Sudah diterima dari pemberi ini tahun ini')),
                ('batas_internal', models.DateField(blank=True, null=True, verbose_name='Batas lapor UPG')),
                ('batas_kpk', models.DateField(blank=True, null=True, verbose_name='Batas lapor KPK')),
                ('berbenturan', models.BooleanField(blank=True, null=True, verbose_name='Berhubungan dengan jabatan')),
                ('wajib_kpk', models.BooleanField(blank=True, null=True, verbose_name='Wajib dilaporkan ke KPK')),
                ('batas_lengkap', models.DateField(blank=True, null=True, verbose_name='Lengkapi paling lambat')),
                ('simpulan', models.CharField(blank=True, choices=apps.gratifikasi.choices.laporan_simpulan, default='', max_length=80, verbose_name='Simpulan UPG')),
                ('analisis', models.TextField(blank=True, default='', max_length=1000, verbose_name='Analisis UPG')),
                ('terlambat', models.BooleanField(blank=True, null=True, verbose_name='Diteruskan sesudah batas')),
                ('nomor_kpk', models.CharField(blank=True, default='', max_length=40, verbose_name='Nomor laporan KPK')),
                ('nomor_sk', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor keputusan KPK')),
                ('disetor', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Disetor ke kas negara')),
                ('penerima_salur', models.CharField(blank=True, default='', max_length=120, verbose_name='Disalurkan kepada')),
                ('bukti_setor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Bukti setor atau serah terima')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto barang')),
                ('kantor_pelapor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pelapor')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pelapor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pelapor')),
            ],
            options={
                'verbose_name': 'Laporan gratifikasi',
                'verbose_name_plural': 'Laporan gratifikasi',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Sosialisasi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kegiatan', models.CharField(max_length=160, verbose_name='Kegiatan')),
                ('jenis', models.CharField(choices=apps.gratifikasi.choices.sosialisasi_jenis, max_length=80, verbose_name='Jenis')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('undangan', models.IntegerField(verbose_name='Diundang')),
                ('peserta', models.IntegerField(verbose_name='Hadir')),
                ('hadir_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Kehadiran')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor sasaran')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Sosialisasi',
                'verbose_name_plural': 'Sosialisasi',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Titipan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.gratifikasi.choices.titipan_state, db_index=True, default='disimpan', editable=False, max_length=63, verbose_name='Status')),
                ('barang', models.CharField(max_length=160, verbose_name='Barang')),
                ('banyak', models.IntegerField(default=1, verbose_name='Banyaknya')),
                ('keadaan', models.CharField(choices=apps.gratifikasi.choices.titipan_keadaan, max_length=80, verbose_name='Keadaan')),
                ('taksiran', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Taksiran nilai')),
                ('tempat_simpan', models.CharField(max_length=80, verbose_name='Tempat simpan')),
                ('segel', models.CharField(max_length=30, verbose_name='Nomor segel')),
                ('diterima', models.DateField(default=core.dates.today, verbose_name='Diterima UPG pada')),
                ('diserahkan_kepada', models.CharField(blank=True, default='', max_length=120, verbose_name='Diserahkan kepada')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('laporan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gratifikasi.laporan', verbose_name='Laporan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Barang titipan',
                'verbose_name_plural': 'Barang titipan',
                'ordering': ['-pk'],
            },
        ),
    ]
