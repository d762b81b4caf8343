import apps.satu_peta.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from decimal import Decimal
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
            name='Layanan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.satu_peta.choices.layanan_state, db_index=True, default='hidup', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama')),
                ('jenis', models.CharField(choices=apps.satu_peta.choices.layanan_jenis, default='wms', max_length=80, verbose_name='Jenis')),
                ('alamat', models.URLField(blank=True, default='', max_length=400, verbose_name='Alamat layanan')),
                ('jumlah_pemakai', models.IntegerField(blank=True, null=True, verbose_name='Dipakai aplikasi')),
                ('mati_kali', models.IntegerField(blank=True, default=0, null=True, verbose_name='Pernah mati')),
                ('mati_sejak', models.DateTimeField(blank=True, null=True, verbose_name='Mati sejak')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Layanan peta',
                'verbose_name_plural': 'Layanan peta',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pemakai',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('aplikasi', models.CharField(max_length=80, verbose_name='Aplikasi')),
                ('sejak', models.DateField(default=core.dates.today, verbose_name='Sejak')),
                ('kantor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Pemilik aplikasi')),
                ('layanan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pemakai_set', to='satu_peta.layanan', verbose_name='Layanan peta')),
            ],
            options={
                'verbose_name': 'Aplikasi pemakai',
                'verbose_name_plural': 'Aplikasi pemakai',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Peta',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.satu_peta.choices.peta_state, db_index=True, default='didaftar', editable=False, max_length=63, verbose_name='Status')),
                ('judul', models.CharField(max_length=140, verbose_name='Judul')),
                ('unsur', models.CharField(choices=apps.satu_peta.choices.peta_unsur, max_length=80, verbose_name='Unsur menurut KUGI')),
                ('bentuk', models.CharField(choices=apps.satu_peta.choices.peta_bentuk, default='titik', max_length=80, verbose_name='Bentuk geometri')),
                ('koordinat', models.CharField(choices=apps.satu_peta.choices.peta_koordinat, default='srgi', max_length=80, verbose_name='Sistem koordinat')),
                ('skala', models.CharField(max_length=80, verbose_name='Skala')),
                ('ce90_m', models.DecimalField(decimal_places=2, default=Decimal('1.5'), max_digits=18, verbose_name='Ketelitian horizontal CE90')),
                ('batas_ce90', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='CE90 paling besar untuk skala ini')),
                ('kelas', models.CharField(blank=True, choices=apps.satu_peta.choices.peta_kelas, default='', max_length=80, verbose_name='Kelas ketelitian')),
                ('sumber', models.CharField(choices=apps.satu_peta.choices.peta_sumber, default='survei', max_length=80, verbose_name='Cara memperoleh')),
                ('tahun_data', models.IntegerField(default=2025, verbose_name='Tahun data')),
                ('konsep', models.CharField(max_length=200, verbose_name='Konsep')),
                ('definisi', models.TextField(max_length=1000, verbose_name='Definisi')),
                ('klasifikasi', models.CharField(max_length=200, verbose_name='Klasifikasi')),
                ('ukuran', models.CharField(max_length=80, verbose_name='Ukuran')),
                ('satuan', models.CharField(max_length=40, verbose_name='Satuan')),
                ('frekuensi', models.CharField(choices=apps.satu_peta.choices.peta_frekuensi, default='tahunan', max_length=80, verbose_name='Frekuensi pemutakhiran')),
                ('kata_kunci', models.CharField(blank=True, default='', max_length=200, verbose_name='Kata kunci')),
                ('akses', models.CharField(choices=apps.satu_peta.choices.peta_akses, default='terbuka', max_length=80, verbose_name='Klasifikasi keamanan')),
                ('satu_peta_nasional', models.BooleanField(default=False, verbose_name='Termasuk kebijakan satu peta nasional')),
                ('batas', models.DateField(verbose_name='Pemutakhiran berikutnya paling lambat')),
                ('nilai_uji', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Nilai uji mutu terakhir')),
                ('hasil_uji', models.CharField(blank=True, choices=apps.satu_peta.choices.peta_hasil_uji, default='', max_length=80, verbose_name='Hasil uji mutu')),
                ('berkas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Tabel objek dengan koordinatnya')),
                ('wali', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Wali data')),
            ],
            options={
                'verbose_name': 'Data geospasial',
                'verbose_name_plural': 'Data geospasial',
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
                ('state', models.CharField(choices=apps.satu_peta.choices.permintaan_state, db_index=True, default='diterima', editable=False, max_length=63, verbose_name='Status')),
                ('pin_hash', models.CharField(blank=True, default='', editable=False, max_length=128)),
                ('perihal', models.CharField(max_length=140, verbose_name='Data yang diminta')),
                ('tujuan', models.CharField(choices=apps.satu_peta.choices.permintaan_tujuan, max_length=80, verbose_name='Untuk keperluan')),
                ('bentuk_berkas', models.CharField(choices=apps.satu_peta.choices.permintaan_bentuk_berkas, default='geojson', max_length=80, verbose_name='Bentuk berkas')),
                ('setuju_sebut', models.BooleanField(default=True, verbose_name='Saya menyebut sumbernya dan tidak menyebarkan lagi data terbatas')),
                ('tautan', models.URLField(blank=True, default='', max_length=400, verbose_name='Tautan unduh')),
                ('tautan_sampai', models.DateField(blank=True, null=True, verbose_name='Tautan berlaku sampai')),
                ('jawaban', models.TextField(blank=True, default='', max_length=800, verbose_name='Jawaban')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemohon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemohon')),
                ('surat', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat pengantar lembaga')),
                ('wilayah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district', verbose_name='Wilayah yang diperlukan')),
                ('peta', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='satu_peta.peta', verbose_name='Data geospasial')),
            ],
            options={
                'verbose_name': 'Permintaan data peta',
                'verbose_name_plural': 'Permintaan data peta',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='layanan',
            name='peta',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='satu_peta.peta', verbose_name='Data geospasial'),
        ),
        migrations.CreateModel(
            name='Atribut',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=60, verbose_name='Judul kolom')),
                ('tipe', models.CharField(choices=apps.satu_peta.choices.atribut_tipe, max_length=80, verbose_name='Tipe data')),
                ('arti', models.CharField(max_length=300, verbose_name='Artinya')),
                ('satuan', models.CharField(blank=True, default='', max_length=40, verbose_name='Satuan')),
                ('wajib', models.BooleanField(default=True, verbose_name='Wajib diisi')),
                ('isian', models.CharField(blank=True, default='', max_length=500, verbose_name='Isian yang diterima')),
                ('peta', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='atribut_set', to='satu_peta.peta', verbose_name='Data geospasial')),
            ],
            options={
                'verbose_name': 'Atribut',
                'verbose_name_plural': 'Atribut',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Produsen',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama')),
                ('jenis', models.CharField(choices=apps.satu_peta.choices.produsen_jenis, default='opd', max_length=80, verbose_name='Jenis')),
                ('pelatihan', models.BooleanField(default=False, verbose_name='Pengelola sudah dilatih SIG')),
                ('wajib', models.IntegerField(default=10, verbose_name='Data yang wajib diserahkan tahun ini')),
                ('terbit', models.IntegerField(blank=True, default=0, null=True, verbose_name='Data yang sudah terbit')),
                ('capaian', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Capaian')),
                ('kantor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor')),
                ('pengelola', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pengelola data')),
            ],
            options={
                'verbose_name': 'Produsen',
                'verbose_name_plural': 'Produsen',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='peta',
            name='produsen',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='satu_peta.produsen', verbose_name='Produsen'),
        ),
        migrations.CreateModel(
            name='Uji',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.satu_peta.choices.uji_state, db_index=True, default='diuji', editable=False, max_length=63, verbose_name='Status')),
                ('isian', models.IntegerField(default=200, verbose_name='Isian yang diperiksa')),
                ('jumlah_salah', models.IntegerField(blank=True, null=True, verbose_name='Kesalahan ditemukan')),
                ('butir_lulus', models.IntegerField(blank=True, null=True, verbose_name='Butir yang lulus')),
                ('nilai', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Nilai')),
                ('lolos', models.BooleanField(blank=True, null=True, verbose_name='Lolos')),
                ('catatan', models.TextField(blank=True, default='', max_length=800, verbose_name='Catatan penguji')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('peta', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='satu_peta.peta', verbose_name='Data geospasial')),
            ],
            options={
                'verbose_name': 'Uji mutu',
                'verbose_name_plural': 'Uji mutu',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='ButirUji',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('butir', models.CharField(choices=apps.satu_peta.choices.butir_uji_butir, max_length=80, verbose_name='Butir')),
                ('titik_salah', models.IntegerField(default=0, verbose_name='Titik atau isian yang salah')),
                ('boleh_persen', models.DecimalField(decimal_places=1, default=2, max_digits=10, verbose_name='Kesalahan yang diterima')),
                ('mutlak', models.BooleanField(blank=True, null=True, verbose_name='Harus lulus')),
                ('salah_persen', models.DecimalField(blank=True, decimal_places=2, max_digits=11, null=True, verbose_name='Kesalahan')),
                ('lulus', models.BooleanField(blank=True, null=True, verbose_name='Lulus')),
                ('uji', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='butir_uji_set', to='satu_peta.uji', verbose_name='Uji mutu')),
            ],
            options={
                'verbose_name': 'Butir uji',
                'verbose_name_plural': 'Butir uji',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='layanan',
            constraint=models.UniqueConstraint(fields=('nama',), name='satu_peta_layanan_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='atribut',
            constraint=models.UniqueConstraint(fields=('peta', 'nama'), name='satu_peta_atribut_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='produsen',
            constraint=models.UniqueConstraint(fields=('nama',), name='satu_peta_produsen_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='peta',
            constraint=models.UniqueConstraint(fields=('wali', 'judul'), name='satu_peta_peta_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='butiruji',
            constraint=models.UniqueConstraint(fields=('uji', 'butir'), name='satu_peta_butir_uji_unik_1'),
        ),
    ]
