import apps.asmara_tb.choices
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
        ('core', '0005_corrected_documents'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Pasien',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.asmara_tb.choices.pasien_state, db_index=True, default='lacak', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama')),
                ('umur', models.IntegerField(verbose_name='Umur')),
                ('jenis_kelamin', models.CharField(choices=apps.asmara_tb.choices.pasien_jenis_kelamin, max_length=80, verbose_name='Jenis kelamin')),
                ('telepon', models.CharField(max_length=20, verbose_name='Nomor telepon')),
                ('mulai_obat', models.DateField(default=core.dates.today, verbose_name='Mulai minum obat')),
                ('perkiraan_selesai', models.DateField(blank=True, null=True, verbose_name='Perkiraan selesai')),
                ('pengawas_obat', models.CharField(blank=True, default='', max_length=100, verbose_name='Pengawas menelan obat')),
                ('nomor_sitb', models.CharField(blank=True, default='', max_length=30, verbose_name='Nomor SITB')),
                ('akhir', models.CharField(blank=True, choices=apps.asmara_tb.choices.pasien_akhir, default='', max_length=80, verbose_name='Hasil pengobatan')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pengisi', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Yang melapor')),
            ],
            options={
                'verbose_name': 'Pasien TBC',
                'verbose_name_plural': 'Pasien TBC',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kontak',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama')),
                ('hubungan', models.CharField(choices=apps.asmara_tb.choices.kontak_hubungan, max_length=80, verbose_name='Hubungan')),
                ('umur', models.IntegerField(verbose_name='Umur')),
                ('bergejala', models.BooleanField(default=False, verbose_name='Ada gejala TBC')),
                ('dilacak_pada', models.DateField(default=core.dates.today, verbose_name='Ditanya tanggal')),
                ('hasil', models.CharField(blank=True, choices=apps.asmara_tb.choices.kontak_hasil, default='', max_length=80, verbose_name='Hasil pemeriksaan')),
                ('terapi_pencegahan', models.BooleanField(default=False, verbose_name='Mendapat terapi pencegahan (TPT)')),
                ('layak_tpt', models.BooleanField(blank=True, null=True, verbose_name='Layak terapi pencegahan')),
                ('pasien', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='kontak_set', to='asmara_tb.pasien', verbose_name='Pasien TBC')),
            ],
            options={
                'verbose_name': 'Kontak',
                'verbose_name_plural': 'Kontak',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Puskesmas',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama puskesmas')),
                ('hari_dahak', models.CharField(blank=True, default='', max_length=80, verbose_name='Hari periksa dahak')),
                ('petugas_dua', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Petugas TBC pengganti')),
                ('petugas_satu', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Petugas TBC')),
                ('tempat', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Tempat')),
            ],
            options={
                'verbose_name': 'Puskesmas',
                'verbose_name_plural': 'Puskesmas',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='pasien',
            name='puskesmas',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='asmara_tb.puskesmas', verbose_name='Puskesmas'),
        ),
        migrations.CreateModel(
            name='Skrining',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.asmara_tb.choices.skrining_state, db_index=True, default='diisi', editable=False, max_length=63, verbose_name='Status')),
                ('pin_hash', models.CharField(blank=True, default='', editable=False, max_length=128)),
                ('untuk', models.CharField(choices=apps.asmara_tb.choices.skrining_untuk, default='sendiri', max_length=80, verbose_name='Skrining untuk')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama yang diskrining')),
                ('umur', models.IntegerField(verbose_name='Umur')),
                ('jenis_kelamin', models.CharField(choices=apps.asmara_tb.choices.skrining_jenis_kelamin, max_length=80, verbose_name='Jenis kelamin')),
                ('telepon', models.CharField(max_length=20, verbose_name='Nomor telepon')),
                ('batuk', models.BooleanField(default=False, verbose_name='Batuk, berapa pun lamanya')),
                ('demam', models.BooleanField(default=False, verbose_name='Demam yang tidak jelas sebabnya')),
                ('berat_turun', models.BooleanField(default=False, verbose_name='Berat badan turun atau nafsu makan hilang')),
                ('keringat_malam', models.BooleanField(default=False, verbose_name='Berkeringat malam tanpa kegiatan')),
                ('lemas', models.BooleanField(default=False, verbose_name='Badan lemas atau lesu')),
                ('sesak', models.BooleanField(default=False, verbose_name='Sesak napas tanpa nyeri dada')),
                ('benjolan', models.BooleanField(default=False, verbose_name='Ada benjolan di leher atau ketiak')),
                ('kontak_tb', models.BooleanField(default=False, verbose_name='Serumah atau sering bersama orang sakit TBC')),
                ('faktor_risiko', models.BooleanField(default=False, verbose_name='Diabetes, HIV, gizi kurang, lansia, perokok, atau pernah sakit TBC')),
                ('hasil_hubungi', models.CharField(blank=True, choices=apps.asmara_tb.choices.skrining_hasil_hubungi, default='', max_length=80, verbose_name='Hasil menghubungi')),
                ('tanggal_periksa', models.DateField(blank=True, null=True, verbose_name='Jadwal periksa dahak')),
                ('pemeriksaan', models.CharField(blank=True, choices=apps.asmara_tb.choices.skrining_pemeriksaan, default='', max_length=80, verbose_name='Pemeriksaan')),
                ('health', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_health.screening')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pengisi', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Yang mengisi')),
                ('puskesmas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='asmara_tb.puskesmas', verbose_name='Puskesmas yang dipilih')),
            ],
            options={
                'verbose_name': 'Skrining TBC',
                'verbose_name_plural': 'Skrining TBC',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pemantauan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('untuk_hari', models.IntegerField(default=28, verbose_name='Obat untuk')),
                ('ambil_lagi', models.DateField(blank=True, null=True, verbose_name='Ambil lagi')),
                ('berat_kg', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Berat badan')),
                ('keluhan', models.CharField(blank=True, default='', max_length=160, verbose_name='Efek samping')),
                ('pasien', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pemantauan_set', to='asmara_tb.pasien', verbose_name='Pasien TBC')),
            ],
            options={
                'verbose_name': 'Pengambilan obat',
                'verbose_name_plural': 'Pengambilan obat',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('pasien', 'tanggal'), name='asmara_tb_pemantauan_unik_1')],
            },
        ),
        migrations.AddConstraint(
            model_name='puskesmas',
            constraint=models.UniqueConstraint(fields=('tempat',), name='asmara_tb_puskesmas_unik_1'),
        ),
    ]
