import apps.e_planning.choices
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_planning', '0001_initial'),
        ('core', '0005_corrected_documents'),
    ]

    operations = [
        migrations.CreateModel(
            name='KamusUsulan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=120, verbose_name='Pekerjaan yang diusulkan')),
                ('bidang', models.CharField(choices=apps.e_planning.choices.kamus_usulan_bidang, max_length=80, verbose_name='Bidang')),
                ('satuan', models.CharField(max_length=20, verbose_name='Satuan')),
                ('harga_satuan', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Harga satuan')),
                ('aktif', models.BooleanField(default=True, verbose_name='Dapat diusulkan')),
                ('kantor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Perangkat daerah yang mengerjakan')),
            ],
            options={
                'verbose_name': 'Kamus usulan',
                'verbose_name_plural': 'Kamus usulan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Renja',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.e_planning.choices.renja_state, db_index=True, default='disusun', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama dokumen')),
                ('tahun', models.IntegerField(verbose_name='Tahun')),
                ('penyusun', models.CharField(blank=True, default='', max_length=120, verbose_name='Penanggung jawab')),
                ('nomor_penetapan', models.CharField(blank=True, default='', max_length=80, verbose_name='Nomor keputusan penetapan')),
                ('pagu', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Pagu')),
                ('dasar_perubahan', models.CharField(blank=True, default='', max_length=160, verbose_name='Dasar perubahan anggaran')),
                ('nomor_perubahan', models.CharField(blank=True, default='', max_length=80, verbose_name='Nomor keputusan perubahan')),
                ('kantor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Perangkat daerah')),
                ('planning', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_planning.sheet')),
            ],
            options={
                'verbose_name': 'Renja perangkat daerah',
                'verbose_name_plural': 'Renja perangkat daerah',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Usulan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.e_planning.choices.usulan_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('asal', models.CharField(choices=apps.e_planning.choices.usulan_asal, default='warga', max_length=80, verbose_name='Asal usulan')),
                ('judul', models.CharField(max_length=160, verbose_name='Yang diusulkan')),
                ('alasan', models.TextField(max_length=1500, verbose_name='Masalah yang ingin diatasi')),
                ('volume', models.IntegerField(verbose_name='Volume')),
                ('perkiraan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Perkiraan biaya')),
                ('tahun', models.IntegerField(blank=True, null=True, verbose_name='Untuk tahun')),
                ('rt_rw', models.CharField(blank=True, default='', max_length=20, verbose_name='RT dan RW')),
                ('lokasi_lat', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Letak di peta')),
                ('lokasi_lon', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, verbose_name='Letak di peta')),
                ('prioritas', models.IntegerField(blank=True, null=True, verbose_name='Urutan prioritas kelurahan')),
                ('pagu_disetujui', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Anggaran yang disetujui')),
                ('catatan_teknis', models.TextField(blank=True, default='', max_length=1000, verbose_name='Pendapat teknis')),
                ('kamus', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='e_planning.kamususulan', verbose_name='Pekerjaan yang diusulkan')),
                ('kantor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Perangkat daerah yang menelaah')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('lokasi_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('pengusul', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pengusul')),
            ],
            options={
                'verbose_name': 'Usulan musrenbang',
                'verbose_name_plural': 'Usulan musrenbang',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='kamususulan',
            constraint=models.UniqueConstraint(fields=('nama',), name='e_planning_kamus_usulan_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='renja',
            constraint=models.UniqueConstraint(fields=('kantor', 'tahun'), name='e_planning_renja_unik_1'),
        ),
    ]
