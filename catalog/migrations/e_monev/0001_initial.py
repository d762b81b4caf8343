import apps.e_monev.choices
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('block_planning', '0001_initial'),
        ('core', '0005_corrected_documents'),
    ]

    operations = [
        migrations.CreateModel(
            name='LaporanTriwulan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.e_monev.choices.laporan_triwulan_state, db_index=True, default='diisi', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama laporan')),
                ('tahun', models.IntegerField(verbose_name='Tahun')),
                ('triwulan', models.IntegerField(verbose_name='Triwulan')),
                ('kendala', models.TextField(blank=True, default='', max_length=1500, verbose_name='Kendala utama')),
                ('capaian', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Capaian kinerja')),
                ('serapan', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Serapan anggaran')),
                ('catatan_evaluator', models.TextField(blank=True, default='', max_length=1500, verbose_name='Catatan evaluator')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Perangkat daerah')),
                ('planning', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_planning.sheet')),
            ],
            options={
                'verbose_name': 'Laporan triwulan',
                'verbose_name_plural': 'Laporan triwulan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='RekomendasiEvaluasi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.e_monev.choices.rekomendasi_evaluasi_state, db_index=True, default='dikirim', editable=False, max_length=63, verbose_name='Status')),
                ('judul', models.CharField(max_length=160, verbose_name='Judul')),
                ('uraian', models.TextField(max_length=1500, verbose_name='Uraian')),
                ('sebab', models.CharField(choices=apps.e_monev.choices.rekomendasi_evaluasi_sebab, max_length=80, verbose_name='Sebab')),
                ('rencana_perbaikan', models.TextField(blank=True, default='', max_length=1500, verbose_name='Rencana perbaikan')),
                ('selesai_target', models.DateField(blank=True, null=True, verbose_name='Selesai sebelum')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Perangkat daerah')),
                ('laporan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_monev.laporantriwulan', verbose_name='Laporan triwulan')),
            ],
            options={
                'verbose_name': 'Rekomendasi evaluasi',
                'verbose_name_plural': 'Rekomendasi evaluasi',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='laporantriwulan',
            constraint=models.UniqueConstraint(fields=('kantor', 'tahun', 'triwulan'), name='e_monev_laporan_triwulan_unik_1'),
        ),
    ]
