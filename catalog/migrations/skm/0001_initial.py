import apps.skm.choices
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('block_survey', '0001_initial'),
        ('core', '0005_corrected_documents'),
    ]

    operations = [
        migrations.CreateModel(
            name='Periode',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.skm.choices.periode_state, db_index=True, default='disiapkan', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama periode')),
                ('mulai', models.DateField(verbose_name='Mulai menerima jawaban')),
                ('selesai', models.DateField(verbose_name='Sampai dengan')),
                ('penerima_layanan', models.IntegerField(verbose_name='Jumlah penerima layanan')),
                ('penanggung_jawab', models.CharField(blank=True, default='', max_length=120, verbose_name='Penanggung jawab survei')),
                ('sampel', models.IntegerField(blank=True, null=True, verbose_name='Sampel yang diperlukan')),
                ('responden', models.IntegerField(blank=True, null=True, verbose_name='Jumlah responden')),
                ('nilai', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Nilai IKM')),
                ('mutu', models.CharField(blank=True, default='', max_length=1, verbose_name='Mutu pelayanan')),
                ('sampel_terpenuhi', models.BooleanField(blank=True, null=True, verbose_name='Sampel terpenuhi')),
                ('catatan_pemeriksa', models.TextField(blank=True, default='', max_length=1000, verbose_name='Catatan pemeriksa')),
                ('survey', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_survey.round')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Unit pelayanan')),
            ],
            options={
                'verbose_name': 'Periode survei',
                'verbose_name_plural': 'Periode survei',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='TindakLanjut',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.skm.choices.tindak_lanjut_state, db_index=True, default='direncanakan', editable=False, max_length=63, verbose_name='Status')),
                ('unsur', models.CharField(choices=apps.skm.choices.tindak_lanjut_unsur, max_length=80, verbose_name='Unsur')),
                ('rencana', models.CharField(max_length=300, verbose_name='Yang akan dikerjakan')),
                ('penanggung_jawab', models.CharField(max_length=120, verbose_name='Penanggung jawab')),
                ('batas', models.DateField(verbose_name='Paling lambat')),
                ('hasil', models.CharField(blank=True, default='', max_length=300, verbose_name='Hasil')),
                ('selesai_pada', models.DateField(blank=True, null=True, verbose_name='Selesai tanggal')),
                ('tepat_waktu', models.BooleanField(blank=True, null=True, verbose_name='Selesai tepat waktu')),
                ('bukti', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Bukti pelaksanaan')),
                ('periode', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tindak_lanjut_set', to='skm.periode', verbose_name='Periode survei')),
                ('unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Unit pelayanan')),
            ],
            options={
                'verbose_name': 'Rencana tindak lanjut',
                'verbose_name_plural': 'Rencana tindak lanjut',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Layanan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama')),
                ('aktif', models.BooleanField(default=True, verbose_name='Dapat dipilih responden')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Unit pelayanan')),
            ],
            options={
                'verbose_name': 'Jenis layanan',
                'verbose_name_plural': 'Jenis layanan',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('unit', 'nama'), name='skm_layanan_unik_1')],
            },
        ),
        migrations.AddConstraint(
            model_name='periode',
            constraint=models.UniqueConstraint(fields=('unit', 'nama'), name='skm_periode_unik_1'),
        ),
    ]
