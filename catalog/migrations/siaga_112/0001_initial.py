import apps.siaga_112.choices
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('block_emergency', '0001_initial'),
        ('core', '0005_corrected_documents'),
    ]

    operations = [
        migrations.CreateModel(
            name='Kejadian',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.siaga_112.choices.kejadian_state, db_index=True, default='baru', editable=False, max_length=63, verbose_name='Status')),
                ('kategori', models.CharField(choices=apps.siaga_112.choices.kejadian_kategori, max_length=80, verbose_name='Kategori')),
                ('prioritas', models.CharField(blank=True, choices=apps.siaga_112.choices.kejadian_prioritas, default='', max_length=80, verbose_name='Prioritas')),
                ('alamat', models.CharField(max_length=200, verbose_name='Tempat kejadian')),
                ('patokan', models.CharField(blank=True, default='', max_length=160, verbose_name='Patokan')),
                ('lokasi_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik lokasi')),
                ('lokasi_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Titik lokasi')),
                ('korban_luka', models.IntegerField(blank=True, null=True, verbose_name='Korban luka')),
                ('korban_meninggal', models.IntegerField(blank=True, null=True, verbose_name='Korban meninggal')),
                ('terjebak', models.IntegerField(blank=True, null=True, verbose_name='Orang terjebak')),
                ('bahan_berbahaya', models.BooleanField(blank=True, null=True, verbose_name='Ada gas atau bahan berbahaya')),
                ('kronologi', models.TextField(blank=True, default='', max_length=4000, verbose_name='Kronologi')),
                ('tanggap_menit', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Waktu tanggap')),
                ('sesuai_target', models.BooleanField(blank=True, null=True, verbose_name='Sesuai target')),
                ('hasil', models.CharField(blank=True, choices=apps.siaga_112.choices.kejadian_hasil, default='', max_length=80, verbose_name='Hasil penanganan')),
                ('uraian_hasil', models.TextField(blank=True, default='', max_length=4000, verbose_name='Uraian penanganan')),
                ('taksiran_kerugian', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Taksiran kerugian')),
                ('alasan_batal', models.CharField(blank=True, choices=apps.siaga_112.choices.kejadian_alasan_batal, default='', max_length=80, verbose_name='Alasan batal')),
                ('emergency', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_emergency.incident')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto lokasi')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('rumah_sakit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Rumah sakit rujukan')),
            ],
            options={
                'verbose_name': 'Kejadian',
                'verbose_name_plural': 'Kejadian',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Korban',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(blank=True, default='', max_length=120, verbose_name='Nama')),
                ('jenis_kelamin', models.CharField(choices=apps.siaga_112.choices.korban_jenis_kelamin, max_length=80, verbose_name='Jenis kelamin')),
                ('umur', models.IntegerField(blank=True, null=True, verbose_name='Perkiraan umur')),
                ('triase', models.CharField(choices=apps.siaga_112.choices.korban_triase, max_length=80, verbose_name='Triase korban')),
                ('keluhan', models.CharField(blank=True, default='', max_length=200, verbose_name='Luka atau keluhan')),
                ('dibawa_ke', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Dibawa ke')),
                ('kejadian', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='korban_set', to='siaga_112.kejadian', verbose_name='Kejadian')),
            ],
            options={
                'verbose_name': 'Korban',
                'verbose_name_plural': 'Korban',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Panduan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('judul', models.CharField(max_length=120, verbose_name='Judul')),
                ('langkah', models.TextField(max_length=3000, verbose_name='Langkah')),
            ],
            options={
                'verbose_name': 'Panduan warga',
                'verbose_name_plural': 'Panduan warga',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('judul',), name='siaga_112_panduan_unik_1')],
            },
        ),
    ]
