
import core.models.import_batch
import core.models.stored_file
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ImportBatch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('app', models.CharField(max_length=80, verbose_name='aplikasi')),
                ('entity', models.CharField(max_length=80, verbose_name='jenis catatan')),
                ('stage', models.CharField(choices=core.models.import_batch.import_stages, default='memeriksa', max_length=12, verbose_name='keadaan')),
                ('file_name', models.CharField(max_length=160, verbose_name='nama berkas')),
                ('file_kind', models.CharField(max_length=4)),
                ('sha256', models.CharField(max_length=64)),
                ('content', models.FileField(blank=True, max_length=120, storage=core.models.stored_file.private_storage, upload_to='', verbose_name='isi')),
                ('made_at', models.DateTimeField(auto_now_add=True, verbose_name='diunggah')),
                ('rows', models.PositiveIntegerField(default=0, verbose_name='baris')),
                ('good', models.PositiveIntegerField(default=0, verbose_name='baris benar')),
                ('bad', models.PositiveIntegerField(default=0, verbose_name='baris bermasalah')),
                ('landed', models.PositiveIntegerField(default=0, verbose_name='baris dimasukkan')),
                ('removed', models.PositiveIntegerField(default=0, verbose_name='baris diambil kembali')),
                ('last_row', models.PositiveIntegerField(default=0, editable=False)),
                ('expected_rows', models.PositiveIntegerField(default=0, editable=False)),
                ('notices', models.JSONField(blank=True, default=list, editable=False)),
                ('preview', models.JSONField(blank=True, default=list, editable=False)),
                ('error', models.CharField(blank=True, max_length=300, verbose_name='sebab gagal')),
                ('attempts', models.PositiveSmallIntegerField(default=0, editable=False)),
                ('leased_until', models.DateTimeField(blank=True, editable=False, null=True)),
                ('decided_at', models.DateTimeField(blank=True, null=True, verbose_name='diputuskan')),
                ('ended_at', models.DateTimeField(blank=True, null=True, verbose_name='berakhir')),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='pengunggah')),
            ],
            options={
                'verbose_name': 'impor',
                'verbose_name_plural': 'impor',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='ImportedRow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.PositiveIntegerField(verbose_name='baris')),
                ('object_id', models.BigIntegerField(verbose_name='nomor catatan')),
                ('stamp', models.DateTimeField(verbose_name='saat masuk')),
                ('batch', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='landed_rows', to='core.importbatch')),
            ],
            options={
                'verbose_name': 'baris impor',
                'verbose_name_plural': 'baris impor',
                'ordering': ['row'],
            },
        ),
        migrations.CreateModel(
            name='ImportFault',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('row', models.PositiveIntegerField(verbose_name='baris')),
                ('heading', models.CharField(blank=True, max_length=200, verbose_name='kolom')),
                ('value', models.CharField(blank=True, max_length=80, verbose_name='isi')),
                ('text', models.CharField(max_length=400, verbose_name='masalah')),
                ('advice', models.CharField(blank=True, max_length=400, verbose_name='yang perlu dilakukan')),
                ('is_warning', models.BooleanField(default=False, verbose_name='hanya peringatan')),
                ('batch', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='faults', to='core.importbatch')),
            ],
            options={
                'verbose_name': 'masalah impor',
                'verbose_name_plural': 'masalah impor',
                'ordering': ['row', 'pk'],
            },
        ),
        migrations.AddIndex(
            model_name='importbatch',
            index=models.Index(fields=['app', 'entity', '-made_at'], name='core_import_entity'),
        ),
        migrations.AddIndex(
            model_name='importbatch',
            index=models.Index(fields=['stage', 'leased_until'], name='core_import_stage'),
        ),
        migrations.AddConstraint(
            model_name='importedrow',
            constraint=models.UniqueConstraint(fields=('batch', 'row'), name='core_imported_row_once'),
        ),
        migrations.AddIndex(
            model_name='importfault',
            index=models.Index(fields=['batch', 'row'], name='core_import_fault_row'),
        ),
    ]
