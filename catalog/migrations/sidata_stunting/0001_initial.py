import apps.sidata_stunting.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_health', '0001_initial'),
        ('core', '0005_corrected_documents'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Posyandu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama posyandu')),
                ('tempat', models.CharField(blank=True, default='', max_length=120, verbose_name='Tempat kegiatan')),
                ('hari_buka', models.IntegerField(blank=True, null=True, verbose_name='Tanggal buka tiap bulan')),
                ('kader_dua', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Kader kedua')),
                ('kader_satu', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Kader pertama')),
                ('kader_tiga', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Kader ketiga')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('pembina', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Petugas gizi pembina')),
                ('puskesmas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Puskesmas pembina')),
            ],
            options={
                'verbose_name': 'Posyandu',
                'verbose_name_plural': 'Posyandu',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Ibu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.sidata_stunting.choices.ibu_state, db_index=True, default='hamil', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama ibu')),
                ('haid_terakhir', models.DateField(verbose_name='Hari pertama haid terakhir')),
                ('perkiraan_lahir', models.DateField(blank=True, null=True, verbose_name='Perkiraan lahir')),
                ('lingkar_lengan_cm', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Lingkar lengan atas')),
                ('kurang_energi', models.BooleanField(blank=True, null=True, verbose_name='Kurang energi kronis')),
                ('hb', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Hemoglobin')),
                ('anemia', models.BooleanField(blank=True, null=True, verbose_name='Anemia')),
                ('kehamilan_ke', models.IntegerField(blank=True, null=True, verbose_name='Kehamilan ke')),
                ('akun', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Ibu')),
                ('health', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_health.subject')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('posyandu', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sidata_stunting.posyandu', verbose_name='Posyandu')),
            ],
            options={
                'verbose_name': 'Ibu hamil',
                'verbose_name_plural': 'Ibu hamil',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Anak',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.sidata_stunting.choices.anak_state, db_index=True, default='dipantau', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama anak')),
                ('nik_encrypted', models.TextField(blank=True, default='', editable=False, verbose_name='NIK anak')),
                ('nik_hash', models.CharField(blank=True, db_index=True, editable=False, max_length=64, null=True)),
                ('tanggal_lahir', models.DateField(verbose_name='Tanggal lahir')),
                ('jenis_kelamin', models.CharField(choices=apps.sidata_stunting.choices.anak_jenis_kelamin, max_length=80, verbose_name='Jenis kelamin')),
                ('anak_ke', models.IntegerField(blank=True, null=True, verbose_name='Anak ke')),
                ('berat_lahir_kg', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Berat lahir')),
                ('panjang_lahir_cm', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Panjang lahir')),
                ('berat_lahir_rendah', models.BooleanField(blank=True, null=True, verbose_name='Berat lahir rendah')),
                ('alamat', models.CharField(blank=True, default='', max_length=160, verbose_name='Alamat, RT/RW')),
                ('buku_kia', models.BooleanField(default=True, verbose_name='Punya buku KIA')),
                ('health', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_health.subject')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('wali', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Orang tua atau wali')),
                ('posyandu', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sidata_stunting.posyandu', verbose_name='Posyandu')),
            ],
            options={
                'verbose_name': 'Balita',
                'verbose_name_plural': 'Balita',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Sesi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.sidata_stunting.choices.sesi_state, db_index=True, default='draf', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Hari posyandu')),
                ('kader_hadir', models.IntegerField(blank=True, null=True, verbose_name='Kader yang hadir')),
                ('penyuluhan', models.CharField(blank=True, default='', max_length=160, verbose_name='Penyuluhan yang diberikan')),
                ('catatan', models.TextField(blank=True, default='', max_length=1000, verbose_name='Catatan kader')),
                ('health', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_health.session')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('penimbang', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Yang menimbang')),
                ('posyandu', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sidata_stunting.posyandu', verbose_name='Posyandu')),
            ],
            options={
                'verbose_name': 'Hari posyandu',
                'verbose_name_plural': 'Hari posyandu',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='TindakLanjut',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.sidata_stunting.choices.tindak_lanjut_state, db_index=True, default='dirujuk', editable=False, max_length=63, verbose_name='Status')),
                ('sebab', models.CharField(choices=apps.sidata_stunting.choices.tindak_lanjut_sebab, max_length=80, verbose_name='Sebab')),
                ('temuan', models.CharField(blank=True, default='', max_length=300, verbose_name='Hasil ukur')),
                ('ditemukan_pada', models.DateField(default=core.dates.today, verbose_name='Tanggal pengukuran')),
                ('penyakit_penyerta', models.JSONField(blank=True, default=list, verbose_name='Penyakit penyerta')),
                ('layanan', models.CharField(blank=True, choices=apps.sidata_stunting.choices.tindak_lanjut_layanan, default='', max_length=80, verbose_name='Layanan yang diberikan')),
                ('rencana', models.CharField(blank=True, default='', max_length=300, verbose_name='Rencana')),
                ('hasil', models.CharField(blank=True, choices=apps.sidata_stunting.choices.tindak_lanjut_hasil, default='', max_length=80, verbose_name='Hasil')),
                ('selesai_pada', models.DateField(blank=True, null=True, verbose_name='Selesai pada')),
                ('anak', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sidata_stunting.anak', verbose_name='Anak')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('posyandu', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sidata_stunting.posyandu', verbose_name='Posyandu')),
            ],
            options={
                'verbose_name': 'Tindak lanjut gizi',
                'verbose_name_plural': 'Tindak lanjut gizi',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='PaketPmt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('jenis', models.CharField(choices=apps.sidata_stunting.choices.paket_pmt_jenis, max_length=80, verbose_name='Jenis')),
                ('mulai', models.DateField(default=core.dates.today, verbose_name='Mulai')),
                ('hari', models.IntegerField(default=28, verbose_name='Lama pemberian')),
                ('diterima', models.IntegerField(blank=True, null=True, verbose_name='Hari yang diterima')),
                ('habis_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Terlaksana')),
                ('berat_awal_kg', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Berat sebelum')),
                ('berat_akhir_kg', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Berat sesudah')),
                ('kenaikan_g', models.IntegerField(blank=True, null=True, verbose_name='Kenaikan')),
                ('tindak_lanjut', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='paket_pmt_set', to='sidata_stunting.tindaklanjut', verbose_name='Tindak lanjut gizi')),
            ],
            options={
                'verbose_name': 'Pemberian makanan tambahan',
                'verbose_name_plural': 'Pemberian makanan tambahan',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='posyandu',
            constraint=models.UniqueConstraint(fields=('kelurahan', 'nama'), name='sidata_stunting_posyandu_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='sesi',
            constraint=models.UniqueConstraint(fields=('posyandu', 'tanggal'), name='sidata_stunting_sesi_unik_1'),
        ),
    ]
