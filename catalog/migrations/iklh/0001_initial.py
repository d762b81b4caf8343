import apps.iklh.choices
import django.db.models.deletion
import django.utils.timezone
from decimal import Decimal
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0010_observations'),
    ]

    operations = [
        migrations.CreateModel(
            name='Indeks',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.iklh.choices.indeks_state, db_index=True, default='dikumpulkan', editable=False, max_length=63, verbose_name='Status')),
                ('tahun', models.IntegerField(verbose_name='Tahun')),
                ('semester', models.CharField(choices=apps.iklh.choices.indeks_semester, default='tahunan', max_length=80, verbose_name='Perhitungan')),
                ('luas_wilayah', models.DecimalField(decimal_places=1, default=711200, max_digits=17, verbose_name='Luas wilayah')),
                ('target', models.DecimalField(decimal_places=2, default=Decimal('74.5'), max_digits=18, verbose_name='Target RPJMD')),
                ('ika_lalu', models.DecimalField(decimal_places=2, default=55, max_digits=18, verbose_name='Indeks air tahun lalu')),
                ('iku_lalu', models.DecimalField(decimal_places=2, default=91, max_digits=18, verbose_name='Indeks udara tahun lalu')),
                ('ikl_lalu', models.DecimalField(decimal_places=2, default=72, max_digits=18, verbose_name='Indeks lahan tahun lalu')),
                ('contoh', models.IntegerField(blank=True, null=True, verbose_name='Contoh air')),
                ('lokasi', models.IntegerField(blank=True, null=True, verbose_name='Lokasi udara')),
                ('hijau', models.DecimalField(blank=True, decimal_places=2, max_digits=11, null=True, verbose_name='Tutupan hijau dihitung')),
                ('ika', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Indeks kualitas air')),
                ('iku', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Indeks kualitas udara')),
                ('ikl', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Indeks kualitas lahan')),
                ('nilai', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='IKLH')),
                ('kelas', models.CharField(blank=True, choices=apps.iklh.choices.indeks_kelas, default='', max_length=80, verbose_name='Kelas')),
                ('lalu', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='IKLH tahun lalu')),
                ('selisih_target', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Selisih terhadap target')),
                ('perubahan', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Berubah dari tahun lalu')),
                ('dari_air', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Digerakkan air')),
                ('dari_udara', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Digerakkan udara')),
                ('dari_lahan', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Digerakkan lahan')),
                ('penggerak', models.CharField(blank=True, choices=apps.iklh.choices.indeks_penggerak, default='', max_length=80, verbose_name='Penggerak terbesar')),
                ('air_perlu', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Indeks air agar target tercapai')),
                ('terbuka', models.IntegerField(blank=True, default=0, null=True, verbose_name='Program perbaikan')),
                ('nilai_pusat', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Nilai yang diakui kementerian')),
                ('beda_pusat', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Beda dengan kementerian')),
                ('catatan', models.TextField(blank=True, default='', max_length=2000, verbose_name='Uraian penyebab')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Indeks tahunan',
                'verbose_name_plural': 'Indeks tahunan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Air',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('badan_air', models.CharField(max_length=80, verbose_name='Sungai atau danau')),
                ('status', models.CharField(default='ringan', max_length=80, verbose_name='Status')),
                ('contoh', models.IntegerField(default=4, verbose_name='Banyaknya contoh')),
                ('nilai', models.IntegerField(blank=True, null=True, verbose_name='Nilai')),
                ('indeks', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='air_set', to='iklh.indeks', verbose_name='Indeks tahunan')),
            ],
            options={
                'verbose_name': 'Contoh air',
                'verbose_name_plural': 'Contoh air',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Program',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.iklh.choices.program_state, db_index=True, default='dibuka', editable=False, max_length=63, verbose_name='Status')),
                ('tahun', models.IntegerField(blank=True, null=True, verbose_name='Tahun')),
                ('unsur', models.CharField(blank=True, choices=apps.iklh.choices.program_unsur, default='', max_length=80, verbose_name='Unsur yang diperbaiki')),
                ('selisih', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Selisih terhadap target')),
                ('nama', models.CharField(blank=True, default='', max_length=160, verbose_name='Nama program')),
                ('biaya', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Anggaran')),
                ('naik', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Perkiraan kenaikan indeks unsur')),
                ('sumbangan', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Perkiraan kenaikan IKLH')),
                ('biaya_tiap_angka', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Anggaran tiap satu angka IKLH')),
                ('kemajuan', models.DecimalField(blank=True, decimal_places=0, max_digits=9, null=True, verbose_name='Kemajuan')),
                ('bukti', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Bukti hasil')),
                ('indeks', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='iklh.indeks', verbose_name='Indeks')),
                ('kantor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pelaksana')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Program perbaikan',
                'verbose_name_plural': 'Program perbaikan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Tutupan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('jenis', models.CharField(default='hutan', max_length=80, verbose_name='Jenis tutupan')),
                ('luas', models.DecimalField(decimal_places=1, default=58000, max_digits=17, verbose_name='Luas')),
                ('citra', models.CharField(blank=True, default='', max_length=80, verbose_name='Sumber data')),
                ('dihitung', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Luas dihitung')),
                ('indeks', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tutupan_set', to='iklh.indeks', verbose_name='Indeks tahunan')),
            ],
            options={
                'verbose_name': 'Tutupan lahan',
                'verbose_name_plural': 'Tutupan lahan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Udara',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('lokasi', models.CharField(max_length=80, verbose_name='Lokasi')),
                ('peruntukan', models.CharField(choices=apps.iklh.choices.udara_peruntukan, default='permukiman', max_length=80, verbose_name='Peruntukan')),
                ('no2', models.DecimalField(decimal_places=2, default=Decimal('8.4'), max_digits=18, verbose_name='Nitrogen dioksida')),
                ('so2', models.DecimalField(decimal_places=2, default=Decimal('5.1'), max_digits=18, verbose_name='Sulfur dioksida')),
                ('terhadap_acuan', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Terhadap acuan')),
                ('indeks', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='udara_set', to='iklh.indeks', verbose_name='Indeks tahunan')),
            ],
            options={
                'verbose_name': 'Pengukuran udara',
                'verbose_name_plural': 'Pengukuran udara',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='indeks',
            constraint=models.UniqueConstraint(fields=('tahun', 'semester'), name='iklh_indeks_unik_1'),
        ),
    ]
