import apps.satu_data.choices
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_opendata', '0001_initial'),
        ('core', '0005_corrected_documents'),
    ]

    operations = [
        migrations.CreateModel(
            name='Permintaan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.satu_data.choices.permintaan_state, db_index=True, default='diterima', editable=False, max_length=63, verbose_name='Status')),
                ('pin_hash', models.CharField(blank=True, default='', editable=False, max_length=128)),
                ('perihal', models.CharField(max_length=140, verbose_name='Data yang diminta')),
                ('rincian', models.TextField(max_length=1000, verbose_name='Rincian')),
                ('tujuan', models.CharField(choices=apps.satu_data.choices.permintaan_tujuan, max_length=80, verbose_name='Untuk keperluan')),
                ('jawaban', models.TextField(blank=True, default='', max_length=1000, verbose_name='Jawaban')),
                ('pemohon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemohon')),
                ('produsen', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Produsen data')),
            ],
            options={
                'verbose_name': 'Permintaan data',
                'verbose_name_plural': 'Permintaan data',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='SetData',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.satu_data.choices.set_data_state, db_index=True, default='direncanakan', editable=False, max_length=63, verbose_name='Status')),
                ('judul', models.CharField(max_length=140, verbose_name='Judul')),
                ('jenis', models.CharField(choices=apps.satu_data.choices.set_data_jenis, default='statistik', max_length=80, verbose_name='Jenis data')),
                ('topik', models.CharField(choices=apps.satu_data.choices.set_data_topik, max_length=80, verbose_name='Topik')),
                ('konsep', models.CharField(max_length=200, verbose_name='Konsep')),
                ('definisi', models.TextField(max_length=1000, verbose_name='Definisi')),
                ('klasifikasi', models.CharField(max_length=200, verbose_name='Klasifikasi')),
                ('ukuran', models.CharField(max_length=80, verbose_name='Ukuran')),
                ('satuan', models.CharField(max_length=40, verbose_name='Satuan')),
                ('frekuensi', models.CharField(choices=apps.satu_data.choices.set_data_frekuensi, default='tahunan', max_length=80, verbose_name='Frekuensi pemutakhiran')),
                ('kata_kunci', models.CharField(blank=True, default='', max_length=200, verbose_name='Kata kunci')),
                ('akses', models.CharField(choices=apps.satu_data.choices.set_data_akses, default='terbuka', max_length=80, verbose_name='Sifat data')),
                ('prioritas', models.BooleanField(default=False, verbose_name='Data prioritas tahun ini')),
                ('batas', models.DateField(verbose_name='Tabel berikutnya paling lambat')),
                ('opendata', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_opendata.dataset')),
                ('produsen', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Produsen data')),
            ],
            options={
                'verbose_name': 'Set data',
                'verbose_name_plural': 'Set data',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Variabel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=60, verbose_name='Judul kolom')),
                ('tipe', models.CharField(choices=apps.satu_data.choices.variabel_tipe, max_length=80, verbose_name='Tipe data')),
                ('definisi', models.CharField(max_length=300, verbose_name='Definisi')),
                ('satuan', models.CharField(blank=True, default='', max_length=40, verbose_name='Satuan')),
                ('wajib', models.BooleanField(default=True, verbose_name='Wajib diisi pada setiap baris')),
                ('isian', models.CharField(blank=True, default='', max_length=500, verbose_name='Isian yang diterima')),
                ('set_data', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='variabel_set', to='satu_data.setdata', verbose_name='Set data')),
            ],
            options={
                'verbose_name': 'Variabel',
                'verbose_name_plural': 'Variabel',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='setdata',
            constraint=models.UniqueConstraint(fields=('produsen', 'judul'), name='satu_data_set_data_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='variabel',
            constraint=models.UniqueConstraint(fields=('set_data', 'nama'), name='satu_data_variabel_unik_1'),
        ),
    ]
