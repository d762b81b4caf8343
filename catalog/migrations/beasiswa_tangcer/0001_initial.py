import apps.beasiswa_tangcer.choices
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('core', '0005_corrected_documents'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Angkatan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tahun_ajaran', models.CharField(max_length=9, verbose_name='Tahun ajaran')),
                ('dasar', models.CharField(blank=True, default='', max_length=80, verbose_name='Nomor keputusan')),
                ('usul_dari', models.DateField(verbose_name='Pengusulan dibuka')),
                ('usul_sampai', models.DateField(verbose_name='Pengusulan ditutup')),
                ('sampai', models.DateField(verbose_name='Tahun ajaran sampai')),
                ('kuota_sd', models.IntegerField(default=40, verbose_name='Kuota SD')),
                ('kuota_smp', models.IntegerField(default=20, verbose_name='Kuota SMP')),
                ('terisi_sd', models.IntegerField(blank=True, default=0, null=True, verbose_name='Penerima SD')),
                ('terisi_smp', models.IntegerField(blank=True, default=0, null=True, verbose_name='Penerima SMP')),
                ('bulan', models.IntegerField(default=12, verbose_name='Bulan yang dibiayai')),
                ('anggaran', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Anggaran bila kuota penuh')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Angkatan beasiswa',
                'verbose_name_plural': 'Angkatan beasiswa',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Penerima',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.beasiswa_tangcer.choices.penerima_state, db_index=True, default='diusulkan', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama murid')),
                ('nisn', models.CharField(max_length=10, verbose_name='NISN')),
                ('nik_encrypted', models.TextField(blank=True, default='', editable=False, verbose_name='NIK murid')),
                ('nik_hash', models.CharField(blank=True, db_index=True, editable=False, max_length=64, null=True)),
                ('nama_ibu', models.CharField(blank=True, default='', max_length=120, verbose_name='Nama ibu kandung')),
                ('jenjang', models.CharField(blank=True, choices=apps.beasiswa_tangcer.choices.penerima_jenjang, default='', max_length=80, verbose_name='Jenjang')),
                ('kelas', models.IntegerField(verbose_name='Kelas')),
                ('jalur', models.CharField(choices=apps.beasiswa_tangcer.choices.penerima_jalur, max_length=80, verbose_name='Jalur')),
                ('desil', models.IntegerField(blank=True, null=True, verbose_name='Desil')),
                ('nomor_surat', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor surat Dinas Sosial')),
                ('tanggal_surat_terbit', models.DateField(blank=True, null=True, verbose_name='Tanggal surat')),
                ('beasiswa_lain', models.BooleanField(default=False, verbose_name='Menerima beasiswa lain dari APBD')),
                ('tarif', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Beasiswa sebulan')),
                ('setahun', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Beasiswa setahun')),
                ('masih_aktif', models.BooleanField(blank=True, null=True, verbose_name='Masih bersekolah di sini')),
                ('bank', models.CharField(blank=True, default='', max_length=60, verbose_name='Bank')),
                ('nomor_rekening', models.CharField(blank=True, default='', max_length=30, verbose_name='Nomor rekening murid')),
                ('sebab_henti', models.CharField(blank=True, choices=apps.beasiswa_tangcer.choices.penerima_sebab_henti, default='', max_length=80, verbose_name='Sebab dihentikan')),
                ('tercairkan', models.DecimalField(blank=True, decimal_places=0, default=0, max_digits=17, null=True, verbose_name='Sudah dicairkan')),
                ('angkatan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='beasiswa_tangcer.angkatan', verbose_name='Tahun ajaran')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('surat', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat Dinas Sosial')),
                ('wali', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Orang tua atau wali')),
            ],
            options={
                'verbose_name': 'Usulan beasiswa',
                'verbose_name_plural': 'Usulan beasiswa',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pencairan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.beasiswa_tangcer.choices.pencairan_state, db_index=True, default='disiapkan', editable=False, max_length=63, verbose_name='Status')),
                ('tahap', models.IntegerField(verbose_name='Tahap ke')),
                ('bulan', models.IntegerField(verbose_name='Untuk bulan sebanyak')),
                ('hari_belajar', models.IntegerField(default=100, verbose_name='Hari belajar')),
                ('hari_hadir', models.IntegerField(default=92, verbose_name='Hari hadir')),
                ('hadir_persen', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Kehadiran')),
                ('nilai', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Nilai dicairkan')),
                ('referensi', models.CharField(blank=True, default='', max_length=40, verbose_name='Nomor referensi bank')),
                ('dicairkan_pada', models.DateField(blank=True, null=True, verbose_name='Dicairkan tanggal')),
                ('sebab_retur', models.CharField(blank=True, choices=apps.beasiswa_tangcer.choices.pencairan_sebab_retur, default='', max_length=80, verbose_name='Sebab kembali dari bank')),
                ('penerima', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pencairan_set', to='beasiswa_tangcer.penerima', verbose_name='Usulan beasiswa')),
            ],
            options={
                'verbose_name': 'Pencairan',
                'verbose_name_plural': 'Pencairan',
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
                ('jenjang', models.CharField(choices=apps.beasiswa_tangcer.choices.sekolah_jenjang, max_length=80, verbose_name='Jenjang')),
                ('kecamatan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district', verbose_name='Kecamatan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('operator', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Operator sekolah')),
            ],
            options={
                'verbose_name': 'Sekolah',
                'verbose_name_plural': 'Sekolah',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='penerima',
            name='sekolah',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='beasiswa_tangcer.sekolah', verbose_name='Sekolah'),
        ),
        migrations.AddConstraint(
            model_name='angkatan',
            constraint=models.UniqueConstraint(fields=('tahun_ajaran',), name='beasiswa_tangcer_angkatan_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='pencairan',
            constraint=models.UniqueConstraint(fields=('penerima', 'tahap'), name='beasiswa_tangcer_pencairan_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='sekolah',
            constraint=models.UniqueConstraint(fields=('nama',), name='beasiswa_tangcer_sekolah_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='penerima',
            constraint=models.UniqueConstraint(fields=('angkatan', 'nisn'), name='beasiswa_tangcer_penerima_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='penerima',
            constraint=models.UniqueConstraint(fields=('angkatan', 'nik_hash'), name='beasiswa_tangcer_penerima_unik_2'),
        ),
    ]
