import apps.ppid_disabilitas.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0005_closes_on'),
        ('core', '0011_casework'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Format',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.ppid_disabilitas.choices.format_state, db_index=True, default='antre', editable=False, max_length=63, verbose_name='Status')),
                ('jenis', models.CharField(max_length=80, verbose_name='Jenis format')),
                ('menit_kerja', models.IntegerField(blank=True, null=True, verbose_name='Lama membuat')),
                ('hari_kerja', models.IntegerField(blank=True, null=True, verbose_name='Hari mengerjakan')),
                ('hasil', models.IntegerField(blank=True, null=True, verbose_name='Perkiraan hasil')),
                ('urutan', models.IntegerField(blank=True, null=True, verbose_name='Nilai urutan')),
                ('peminta', models.IntegerField(blank=True, null=True, verbose_name='Menunggu')),
                ('janji', models.DateField(blank=True, null=True, verbose_name='Selesai dibuat sebelum')),
                ('putaran', models.IntegerField(blank=True, default=1, null=True, verbose_name='Uji ke')),
                ('lulus_persen', models.DecimalField(blank=True, decimal_places=0, max_digits=9, null=True, verbose_name='Berhasil tanpa bantuan')),
                ('alamat_media', models.URLField(blank=True, default='', max_length=400, verbose_name='Alamat suara atau video')),
                ('ditinjau_lagi', models.DateField(blank=True, null=True, verbose_name='Ditinjau lagi sebelum')),
                ('berkas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Berkas')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pembuat', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Dikerjakan oleh')),
            ],
            options={
                'verbose_name': 'Format',
                'verbose_name_plural': 'Format',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Hambatan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.ppid_disabilitas.choices.hambatan_state, db_index=True, default='dilaporkan', editable=False, max_length=63, verbose_name='Status')),
                ('pin_hash', models.CharField(blank=True, default='', editable=False, max_length=128)),
                ('laman', models.URLField(max_length=400, verbose_name='Alamat laman')),
                ('alat', models.CharField(choices=apps.ppid_disabilitas.choices.hambatan_alat, default='pembaca_layar', max_length=80, verbose_name='Alat bantu')),
                ('kriteria', models.CharField(max_length=80, verbose_name='Masalah')),
                ('akibat', models.CharField(max_length=80, verbose_name='Akibatnya')),
                ('uraian', models.TextField(max_length=800, verbose_name='Uraian')),
                ('nilai', models.IntegerField(blank=True, null=True, verbose_name='Nilai berat')),
                ('batas', models.DateField(blank=True, null=True, verbose_name='Diperbaiki sebelum')),
                ('perbaikan', models.CharField(blank=True, default='', max_length=300, verbose_name='Perbaikan')),
                ('uji_gagal', models.IntegerField(blank=True, default=0, null=True, verbose_name='Uji ulang gagal')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pelapor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pelapor')),
            ],
            options={
                'verbose_name': 'Hambatan laman',
                'verbose_name_plural': 'Hambatan laman',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pemeriksaan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('halaman', models.IntegerField(default=15, verbose_name='Halaman diperiksa')),
                ('lolos_a', models.IntegerField(default=26, verbose_name='Kriteria A terpenuhi')),
                ('lolos_aa', models.IntegerField(default=17, verbose_name='Kriteria AA terpenuhi')),
                ('skor', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Skor kesesuaian')),
                ('tingkat', models.CharField(blank=True, choices=apps.ppid_disabilitas.choices.pemeriksaan_tingkat, default='', max_length=80, verbose_name='Tingkat')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Situs kantor')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Pemeriksaan kesesuaian',
                'verbose_name_plural': 'Pemeriksaan kesesuaian',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pustaka',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('judul', models.CharField(max_length=160, verbose_name='Judul')),
                ('golongan', models.CharField(choices=apps.ppid_disabilitas.choices.pustaka_golongan, default='berkala', max_length=80, verbose_name='Golongan informasi')),
                ('tahun', models.IntegerField(default=2026, verbose_name='Tahun')),
                ('halaman', models.IntegerField(default=16, verbose_name='Halaman cetak')),
                ('ringkasan', models.TextField(max_length=800, verbose_name='Ringkasan')),
                ('asal', models.URLField(blank=True, default='', max_length=400, verbose_name='Alamat informasi asal')),
                ('format_terbit', models.IntegerField(blank=True, null=True, verbose_name='Format tersedia')),
                ('diminta', models.IntegerField(blank=True, null=True, verbose_name='Kali diminta')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemilik')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Informasi',
                'verbose_name_plural': 'Informasi',
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
                ('state', models.CharField(choices=apps.ppid_disabilitas.choices.permintaan_state, db_index=True, default='diminta', editable=False, max_length=63, verbose_name='Status')),
                ('pin_hash', models.CharField(blank=True, default='', editable=False, max_length=128)),
                ('jenis', models.CharField(max_length=80, verbose_name='Format yang diminta')),
                ('kebutuhan', models.CharField(choices=apps.ppid_disabilitas.choices.permintaan_kebutuhan, max_length=80, verbose_name='Ragam kebutuhan')),
                ('cara', models.CharField(choices=apps.ppid_disabilitas.choices.permintaan_cara, default='laman', max_length=80, verbose_name='Cara menerima')),
                ('catatan', models.CharField(blank=True, default='', max_length=300, verbose_name='Keperluan khusus')),
                ('janji_jawab', models.DateField(blank=True, null=True, verbose_name='Dijanjikan')),
                ('tepat', models.BooleanField(blank=True, null=True, verbose_name='Dikirim dalam janji')),
                ('nilai_guna', models.IntegerField(blank=True, null=True, verbose_name='Seberapa berguna (1 sampai 5)')),
                ('format', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ppid_disabilitas.format', verbose_name='Format dikerjakan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemohon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemohon')),
                ('informasi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ppid_disabilitas.pustaka', verbose_name='Informasi')),
            ],
            options={
                'verbose_name': 'Permintaan format',
                'verbose_name_plural': 'Permintaan format',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='format',
            name='informasi',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ppid_disabilitas.pustaka', verbose_name='Informasi'),
        ),
        migrations.CreateModel(
            name='Uji',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('putaran', models.IntegerField(blank=True, null=True, verbose_name='Uji ke')),
                ('ragam', models.CharField(choices=apps.ppid_disabilitas.choices.uji_ragam, default='netra', max_length=80, verbose_name='Ragam pembaca')),
                ('tugas', models.CharField(max_length=120, verbose_name='Tugas')),
                ('capaian', models.CharField(choices=apps.ppid_disabilitas.choices.uji_capaian, default='bisa', max_length=80, verbose_name='Capaian')),
                ('menit', models.IntegerField(default=6, verbose_name='Lama mencoba')),
                ('masukan', models.CharField(blank=True, default='', max_length=300, verbose_name='Saran pembaca')),
                ('format', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='uji_set', to='ppid_disabilitas.format', verbose_name='Format')),
            ],
            options={
                'verbose_name': 'Uji baca',
                'verbose_name_plural': 'Uji baca',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='pustaka',
            constraint=models.UniqueConstraint(fields=('judul', 'tahun'), name='ppid_disabilitas_pustaka_unik_1'),
        ),
    ]
