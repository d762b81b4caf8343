import apps.santunan_kematian.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('core', '0010_observations'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Pagu',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tahun', models.IntegerField(verbose_name='Tahun anggaran')),
                ('jumlah', models.DecimalField(decimal_places=0, default=500000000, max_digits=17, verbose_name='Pagu')),
                ('terpakai', models.DecimalField(blank=True, decimal_places=0, default=0, max_digits=17, null=True, verbose_name='Sudah ditetapkan')),
                ('penerima', models.IntegerField(blank=True, default=0, null=True, verbose_name='Penerima')),
            ],
            options={
                'verbose_name': 'Pagu santunan',
                'verbose_name_plural': 'Pagu santunan',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('tahun',), name='santunan_kematian_pagu_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='Permohonan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.santunan_kematian.choices.permohonan_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('hubungan', models.CharField(choices=apps.santunan_kematian.choices.permohonan_hubungan, max_length=80, verbose_name='Hubungan dengan almarhum')),
                ('nama_almarhum', models.CharField(max_length=120, verbose_name='Nama almarhum atau almarhumah')),
                ('nik_almarhum_encrypted', models.TextField(blank=True, default='', editable=False, verbose_name='NIK almarhum')),
                ('nik_almarhum_hash', models.CharField(blank=True, db_index=True, editable=False, max_length=64, null=True)),
                ('lahir', models.DateField(verbose_name='Tanggal lahir almarhum')),
                ('meninggal_pada', models.DateField(default=core.dates.today, verbose_name='Tanggal meninggal')),
                ('tempat', models.CharField(choices=apps.santunan_kematian.choices.permohonan_tempat, max_length=80, verbose_name='Meninggal di')),
                ('alamat', models.CharField(max_length=200, verbose_name='Alamat')),
                ('menetap_bulan', models.IntegerField(default=120, verbose_name='Lama almarhum menetap di daerah ini')),
                ('jaminan_lain', models.CharField(choices=apps.santunan_kematian.choices.permohonan_jaminan_lain, default='tidak', max_length=80, verbose_name='Santunan dari jaminan lain')),
                ('bank', models.CharField(max_length=60, verbose_name='Bank')),
                ('rekening', models.CharField(max_length=30, verbose_name='Nomor rekening ahli waris')),
                ('umur', models.IntegerField(blank=True, null=True, verbose_name='Umur saat meninggal')),
                ('kelompok', models.CharField(blank=True, choices=apps.santunan_kematian.choices.permohonan_kelompok, default='', max_length=80, verbose_name='Kelompok')),
                ('batas_ajukan', models.DateField(blank=True, null=True, verbose_name='Diajukan paling lambat')),
                ('besaran', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Santunan')),
                ('desil', models.IntegerField(blank=True, null=True, verbose_name='Desil DTSEN')),
                ('sktm', models.CharField(blank=True, choices=apps.santunan_kematian.choices.permohonan_sktm, default='', max_length=80, verbose_name='Surat keterangan tidak mampu')),
                ('batas_lengkapi', models.DateField(blank=True, null=True, verbose_name='Lengkapi paling lambat')),
                ('nomor_sk', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor keputusan')),
                ('disalurkan_pada', models.DateField(blank=True, null=True, verbose_name='Disalurkan')),
                ('sebab_tolak', models.CharField(blank=True, choices=apps.santunan_kematian.choices.permohonan_sebab_tolak, default='', max_length=80, verbose_name='Sebab ditolak')),
                ('ahli_waris', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Ahli waris')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('identitas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='KTP dan KK ahli waris')),
                ('keterangan_waris', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat keterangan ahli waris dari kelurahan atau desa')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pagu', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='santunan_kematian.pagu', verbose_name='Pagu tahun')),
                ('pendamping', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pendamping yang berkunjung')),
                ('surat_kematian', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat atau akta kematian')),
            ],
            options={
                'verbose_name': 'Permohonan santunan',
                'verbose_name_plural': 'Permohonan santunan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kunjungan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('benar', models.CharField(choices=apps.santunan_kematian.choices.kunjungan_benar, max_length=80, verbose_name='Benar meninggal dan dimakamkan')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('waris_benar', models.CharField(choices=apps.santunan_kematian.choices.kunjungan_waris_benar, max_length=80, verbose_name='Pemohon ahli waris atau yang merawat')),
                ('rumah', models.CharField(choices=apps.santunan_kematian.choices.kunjungan_rumah, max_length=80, verbose_name='Keadaan rumah')),
                ('tanggungan', models.IntegerField(verbose_name='Anggota keluarga yang ditinggalkan')),
                ('lanjutan', models.JSONField(blank=True, default=list, verbose_name='Bantuan lanjutan')),
                ('layak', models.BooleanField(blank=True, null=True, verbose_name='Layak')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto rumah')),
                ('permohonan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='kunjungan_set', to='santunan_kematian.permohonan', verbose_name='Permohonan santunan')),
            ],
            options={
                'verbose_name': 'Kunjungan',
                'verbose_name_plural': 'Kunjungan',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='permohonan',
            constraint=models.UniqueConstraint(fields=('nik_almarhum_hash',), name='santunan_kematian_permohonan_unik_1'),
        ),
    ]
