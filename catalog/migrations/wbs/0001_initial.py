import apps.wbs.choices
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_complaint', '0001_initial'),
        ('core', '0005_corrected_documents'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Jenis',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kode', models.CharField(max_length=40, verbose_name='Kode')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('kelompok', models.CharField(choices=apps.wbs.choices.jenis_kelompok, max_length=80, verbose_name='Kelompok')),
                ('keterangan', models.CharField(blank=True, default='', max_length=200, verbose_name='Keterangan')),
                ('kata_kunci', models.CharField(blank=True, default='', max_length=200, verbose_name='Kata kunci')),
                ('aktif', models.BooleanField(default=True, verbose_name='Dapat dipilih')),
            ],
            options={
                'verbose_name': 'Jenis pelanggaran',
                'verbose_name_plural': 'Jenis pelanggaran',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('kode',), name='wbs_jenis_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='Laporan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.wbs.choices.laporan_state, db_index=True, default='diterima', editable=False, max_length=63, verbose_name='Status')),
                ('pin_hash', models.CharField(blank=True, default='', editable=False, max_length=128)),
                ('judul', models.CharField(max_length=120, verbose_name='Apa yang terjadi?')),
                ('uraian', models.TextField(max_length=6000, verbose_name='Ceritakan bagaimana kejadiannya')),
                ('terlapor', models.CharField(max_length=160, verbose_name='Siapa yang dilaporkan?')),
                ('kejadian_pada', models.DateField(blank=True, null=True, verbose_name='Kapan kejadiannya?')),
                ('tempat', models.CharField(blank=True, default='', max_length=160, verbose_name='Tempat kejadian')),
                ('lokasi_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik di peta')),
                ('lokasi_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik di peta')),
                ('kerugian', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Perkiraan kerugian')),
                ('tenggat', models.DateField(blank=True, null=True, verbose_name='Tanggapan paling lambat')),
                ('batas_jawab', models.DateField(blank=True, null=True, verbose_name='Jawab paling lambat')),
                ('nomor_surat_tugas', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor surat tugas')),
                ('nomor_lhp', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor laporan hasil pemeriksaan')),
                ('simpulan', models.CharField(blank=True, choices=apps.wbs.choices.laporan_simpulan, default='', max_length=80, verbose_name='Simpulan pemeriksaan')),
                ('rekomendasi', models.TextField(blank=True, default='', max_length=4000, verbose_name='Rekomendasi kepada pimpinan')),
                ('penerima_limpahan', models.CharField(blank=True, choices=apps.wbs.choices.laporan_penerima_limpahan, default='', max_length=80, verbose_name='Dilimpahkan kepada')),
                ('tanggapan', models.TextField(blank=True, default='', max_length=4000, verbose_name='Tanggapan kepada pelapor')),
                ('ditanggapi_pada', models.DateTimeField(blank=True, null=True, verbose_name='Ditanggapi pada')),
                ('tepat_waktu', models.BooleanField(blank=True, null=True, verbose_name='Ditanggapi dalam batas')),
                ('berkas', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Dokumen bukti')),
                ('complaint', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_complaint.case')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto sebagai bukti')),
                ('jenis', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wbs.jenis', verbose_name='Jenis pelanggaran')),
                ('kantor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('kelurahan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('ketua_tim', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Ketua tim pemeriksa')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('pelapor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pelapor')),
                ('unit_terlapor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor yang dilaporkan')),
            ],
            options={
                'verbose_name': 'Laporan pelanggaran',
                'verbose_name_plural': 'Laporan pelanggaran',
                'ordering': ['-pk'],
            },
        ),
    ]
