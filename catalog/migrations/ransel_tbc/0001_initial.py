import apps.ransel_tbc.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_health', '0001_initial'),
        ('core', '0007_consents'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Faskes',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama')),
                ('jenis', models.CharField(choices=apps.ransel_tbc.choices.faskes_jenis, default='puskesmas', max_length=80, verbose_name='Jenis')),
                ('alat', models.CharField(choices=apps.ransel_tbc.choices.faskes_alat, default='tcm', max_length=80, verbose_name='Pemeriksaan')),
                ('jam', models.CharField(blank=True, default='', max_length=80, verbose_name='Jam periksa dahak')),
                ('petugas_tcm', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Petugas pemeriksa')),
                ('tempat', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Tempat')),
            ],
            options={
                'verbose_name': 'Fasilitas penerima rujukan',
                'verbose_name_plural': 'Fasilitas penerima rujukan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Gelombang',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('mulai', models.DateField(default=core.dates.today, verbose_name='Mulai')),
                ('sampai', models.DateField(verbose_name='Sampai')),
                ('cara', models.CharField(choices=apps.ransel_tbc.choices.gelombang_cara, max_length=80, verbose_name='Cara')),
            ],
            options={
                'verbose_name': 'Gelombang skrining',
                'verbose_name_plural': 'Gelombang skrining',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('nama',), name='ransel_tbc_gelombang_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='Rujukan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.ransel_tbc.choices.rujukan_state, db_index=True, default='ditunggu', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama yang dirujuk')),
                ('umur', models.IntegerField(verbose_name='Umur')),
                ('kelamin', models.CharField(choices=apps.ransel_tbc.choices.rujukan_kelamin, max_length=80, verbose_name='Jenis kelamin')),
                ('telepon', models.CharField(max_length=20, verbose_name='Nomor telepon')),
                ('alamat', models.CharField(max_length=160, verbose_name='Alamat, RT/RW')),
                ('serumah', models.IntegerField(blank=True, null=True, verbose_name='Orang di rumah')),
                ('kontak_perlu', models.IntegerField(blank=True, null=True, verbose_name='Kontak serumah yang perlu diskrining')),
                ('terbit_pada', models.DateField(verbose_name='Diterbitkan')),
                ('datang_sampai', models.DateField(blank=True, null=True, verbose_name='Datang paling lambat')),
                ('datang_pada', models.DateField(blank=True, null=True, verbose_name='Datang tanggal')),
                ('tunggu', models.IntegerField(blank=True, null=True, verbose_name='Hari dari rujukan sampai datang')),
                ('pemeriksaan', models.CharField(blank=True, choices=apps.ransel_tbc.choices.rujukan_pemeriksaan, default='', max_length=80, verbose_name='Pemeriksaan')),
                ('kebal_obat', models.CharField(blank=True, choices=apps.ransel_tbc.choices.rujukan_kebal_obat, default='', max_length=80, verbose_name='Kekebalan obat')),
                ('berobat_di', models.CharField(blank=True, choices=apps.ransel_tbc.choices.rujukan_berobat_di, default='', max_length=80, verbose_name='Diobati di')),
                ('nomor_sitb', models.CharField(blank=True, default='', max_length=30, verbose_name='Nomor terduga SITB')),
                ('faskes', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ransel_tbc.faskes', verbose_name='Dirujuk ke')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pengisi', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Yang mengisi')),
            ],
            options={
                'verbose_name': 'Rujukan',
                'verbose_name_plural': 'Rujukan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Lacakan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('hasil', models.CharField(choices=apps.ransel_tbc.choices.lacakan_hasil, max_length=80, verbose_name='Hasil')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('sebab', models.CharField(blank=True, choices=apps.ransel_tbc.choices.lacakan_sebab, default='', max_length=80, verbose_name='Sebab belum datang')),
                ('bantuan', models.CharField(blank=True, choices=apps.ransel_tbc.choices.lacakan_bantuan, default='', max_length=80, verbose_name='Bantuan kader')),
                ('rujukan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lacakan_set', to='ransel_tbc.rujukan', verbose_name='Rujukan')),
            ],
            options={
                'verbose_name': 'Pelacakan',
                'verbose_name_plural': 'Pelacakan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Sasaran',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('penduduk', models.IntegerField(verbose_name='Jumlah penduduk')),
                ('kader_siap', models.IntegerField(default=5, verbose_name='Kader yang bertugas')),
                ('target', models.IntegerField(blank=True, null=True, verbose_name='Target diskrining')),
                ('tiap_kader', models.IntegerField(blank=True, null=True, verbose_name='Target tiap kader')),
                ('terisi', models.IntegerField(blank=True, default=0, null=True, verbose_name='Sudah diskrining')),
                ('terduga', models.IntegerField(blank=True, default=0, null=True, verbose_name='Terduga')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('gelombang', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ransel_tbc.gelombang', verbose_name='Gelombang')),
                ('koordinator', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Koordinator kader')),
            ],
            options={
                'verbose_name': 'Sasaran kelurahan',
                'verbose_name_plural': 'Sasaran kelurahan',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='rujukan',
            name='sasaran',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ransel_tbc.sasaran', verbose_name='Kelurahan atau desa'),
        ),
        migrations.CreateModel(
            name='Skrining',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.ransel_tbc.choices.skrining_state, db_index=True, default='diisi', editable=False, max_length=63, verbose_name='Status')),
                ('pin_hash', models.CharField(blank=True, default='', editable=False, max_length=128)),
                ('cara', models.CharField(choices=apps.ransel_tbc.choices.skrining_cara, default='mandiri', max_length=80, verbose_name='Cara skrining')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama')),
                ('umur', models.IntegerField(verbose_name='Umur')),
                ('kelamin', models.CharField(choices=apps.ransel_tbc.choices.skrining_kelamin, max_length=80, verbose_name='Jenis kelamin')),
                ('telepon', models.CharField(max_length=20, verbose_name='Nomor telepon')),
                ('alamat', models.CharField(max_length=160, verbose_name='Alamat, RT/RW')),
                ('diisi_pada', models.DateField(default=core.dates.today, verbose_name='Diisi tanggal')),
                ('batuk_dua_minggu', models.CharField(choices=apps.ransel_tbc.choices.skrining_batuk_dua_minggu, max_length=80, verbose_name='Batuk dua minggu atau lebih')),
                ('batuk_darah', models.CharField(choices=apps.ransel_tbc.choices.skrining_batuk_darah, max_length=80, verbose_name='Dahak bercampur darah')),
                ('batuk_baru', models.CharField(choices=apps.ransel_tbc.choices.skrining_batuk_baru, max_length=80, verbose_name='Batuk kurang dari dua minggu')),
                ('demam', models.CharField(choices=apps.ransel_tbc.choices.skrining_demam, max_length=80, verbose_name='Demam hilang timbul lebih dari sebulan')),
                ('berat_turun', models.CharField(choices=apps.ransel_tbc.choices.skrining_berat_turun, max_length=80, verbose_name='Berat turun; pada anak, berat tidak naik dua bulan')),
                ('keringat_malam', models.CharField(choices=apps.ransel_tbc.choices.skrining_keringat_malam, max_length=80, verbose_name='Berkeringat malam tanpa bekerja')),
                ('kontak', models.CharField(choices=apps.ransel_tbc.choices.skrining_kontak, max_length=80, verbose_name='Ada orang sakit TBC di rumah atau tempat kerja')),
                ('kencing_manis', models.CharField(choices=apps.ransel_tbc.choices.skrining_kencing_manis, max_length=80, verbose_name='Sakit kencing manis')),
                ('pernah_tb', models.CharField(choices=apps.ransel_tbc.choices.skrining_pernah_tb, max_length=80, verbose_name='Pernah minum obat TBC')),
                ('daya_tahan', models.CharField(choices=apps.ransel_tbc.choices.skrining_daya_tahan, max_length=80, verbose_name='Daya tahan lemah, merokok, hamil, atau di atas 60 tahun')),
                ('serumah', models.IntegerField(default=4, verbose_name='Orang di rumah ini')),
                ('ulang_pada', models.DateField(blank=True, null=True, verbose_name='Skrining lagi')),
                ('sebab_menolak', models.CharField(blank=True, choices=apps.ransel_tbc.choices.skrining_sebab_menolak, default='', max_length=80, verbose_name='Sebab tidak mau dirujuk')),
                ('faskes', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ransel_tbc.faskes', verbose_name='Fasilitas pilihan')),
                ('health', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_health.screening')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pengisi', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Yang mengisi')),
                ('sasaran', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ransel_tbc.sasaran', verbose_name='Kelurahan atau desa')),
            ],
            options={
                'verbose_name': 'Skrining',
                'verbose_name_plural': 'Skrining',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='rujukan',
            name='skrining',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='ransel_tbc.skrining', verbose_name='Skrining'),
        ),
        migrations.AddConstraint(
            model_name='faskes',
            constraint=models.UniqueConstraint(fields=('nama',), name='ransel_tbc_faskes_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='sasaran',
            constraint=models.UniqueConstraint(fields=('gelombang', 'desa'), name='ransel_tbc_sasaran_unik_1'),
        ),
    ]
