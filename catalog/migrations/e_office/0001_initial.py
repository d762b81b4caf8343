import apps.e_office.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('block_correspondence', '0001_initial'),
        ('core', '0005_corrected_documents'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Klasifikasi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kode', models.CharField(max_length=20, verbose_name='Kode')),
                ('nama', models.CharField(max_length=160, verbose_name='Nama')),
                ('aktif_tahun', models.IntegerField(verbose_name='Retensi aktif')),
                ('inaktif_tahun', models.IntegerField(verbose_name='Retensi inaktif')),
                ('nasib', models.CharField(choices=apps.e_office.choices.klasifikasi_nasib, max_length=80, verbose_name='Nasib akhir')),
            ],
            options={
                'verbose_name': 'Klasifikasi arsip',
                'verbose_name_plural': 'Klasifikasi arsip',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('kode',), name='e_office_klasifikasi_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='SuratKeluar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.e_office.choices.surat_keluar_state, db_index=True, default='konsep', editable=False, max_length=63, verbose_name='Status')),
                ('jenis', models.CharField(choices=apps.e_office.choices.surat_keluar_jenis, default='surat_dinas', max_length=80, verbose_name='Jenis naskah')),
                ('keamanan', models.CharField(choices=apps.e_office.choices.surat_keluar_keamanan, default='b', max_length=80, verbose_name='Sifat keamanan')),
                ('kecepatan', models.CharField(choices=apps.e_office.choices.surat_keluar_kecepatan, default='biasa', max_length=80, verbose_name='Kecepatan')),
                ('hal', models.CharField(max_length=200, verbose_name='Hal')),
                ('kepada', models.TextField(max_length=2000, verbose_name='Kepada Yth.')),
                ('isi', models.TextField(max_length=10000, verbose_name='Isi')),
                ('acara', models.CharField(blank=True, default='', max_length=160, verbose_name='Acara')),
                ('acara_pada', models.DateTimeField(blank=True, null=True, verbose_name='Hari dan jam acara')),
                ('tempat', models.CharField(blank=True, default='', max_length=160, verbose_name='Tempat')),
                ('petugas', models.TextField(blank=True, default='', max_length=3000, verbose_name='Yang ditugaskan')),
                ('dasar', models.TextField(blank=True, default='', max_length=2000, verbose_name='Dasar penugasan')),
                ('masa_tugas', models.CharField(blank=True, default='', max_length=120, verbose_name='Waktu pelaksanaan')),
                ('menimbang', models.TextField(blank=True, default='', max_length=4000, verbose_name='Menimbang')),
                ('mengingat', models.TextField(blank=True, default='', max_length=4000, verbose_name='Mengingat')),
                ('tembusan', models.TextField(blank=True, default='', max_length=1000, verbose_name='Tembusan')),
                ('tanggal_surat', models.DateField(blank=True, null=True, verbose_name='Tanggal surat')),
                ('correspondence', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_correspondence.letter')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pembuat')),
                ('klasifikasi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_office.klasifikasi', verbose_name='Klasifikasi')),
                ('konseptor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Konseptor')),
                ('lampiran', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Lampiran')),
            ],
            options={
                'verbose_name': 'Surat keluar',
                'verbose_name_plural': 'Surat keluar',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='SuratMasuk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.e_office.choices.surat_masuk_state, db_index=True, default='diterima', editable=False, max_length=63, verbose_name='Status')),
                ('asal', models.CharField(max_length=160, verbose_name='Asal surat')),
                ('nomor_surat', models.CharField(max_length=80, verbose_name='Nomor surat')),
                ('tanggal_surat', models.DateField(verbose_name='Tanggal surat')),
                ('diterima_pada', models.DateField(default=core.dates.today, verbose_name='Diterima tanggal')),
                ('hal', models.CharField(max_length=200, verbose_name='Hal')),
                ('keamanan', models.CharField(choices=apps.e_office.choices.surat_masuk_keamanan, default='b', max_length=80, verbose_name='Sifat keamanan')),
                ('kecepatan', models.CharField(choices=apps.e_office.choices.surat_masuk_kecepatan, default='biasa', max_length=80, verbose_name='Kecepatan')),
                ('lampiran', models.IntegerField(blank=True, null=True, verbose_name='Jumlah lampiran')),
                ('ringkasan', models.TextField(blank=True, default='', max_length=2000, verbose_name='Ringkasan')),
                ('selang_hari', models.IntegerField(blank=True, null=True, verbose_name='Lama di jalan')),
                ('correspondence', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_correspondence.letter')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor penerima')),
                ('klasifikasi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_office.klasifikasi', verbose_name='Klasifikasi')),
                ('pindaian', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Pindaian surat')),
            ],
            options={
                'verbose_name': 'Surat masuk',
                'verbose_name_plural': 'Surat masuk',
                'ordering': ['-pk'],
            },
        ),
    ]
