import apps.bias_uks.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0005_closes_on'),
        ('core', '0011_casework'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Murid',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.bias_uks.choices.murid_state, db_index=True, default='ditanya', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama murid')),
                ('tanggal_lahir', models.DateField(verbose_name='Tanggal lahir')),
                ('kelamin', models.CharField(choices=apps.bias_uks.choices.murid_kelamin, max_length=80, verbose_name='Jenis kelamin')),
                ('usia', models.IntegerField(blank=True, null=True, verbose_name='Usia')),
                ('alergi', models.CharField(blank=True, choices=apps.bias_uks.choices.murid_alergi, default='', max_length=80, verbose_name='Alergi')),
                ('penyakit', models.CharField(blank=True, choices=apps.bias_uks.choices.murid_penyakit, default='', max_length=80, verbose_name='Penyakit yang diderita')),
                ('sebab_tolak', models.CharField(blank=True, choices=apps.bias_uks.choices.murid_sebab_tolak, default='', max_length=80, verbose_name='Sebab tidak setuju')),
                ('suhu', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Suhu badan')),
                ('sarapan', models.CharField(blank=True, choices=apps.bias_uks.choices.murid_sarapan, default='', max_length=80, verbose_name='Sudah makan pagi')),
                ('nomor_batch', models.CharField(blank=True, default='', max_length=30, verbose_name='Nomor batch vaksin')),
                ('disuntik_pada', models.DateField(blank=True, null=True, verbose_name='Disuntik tanggal')),
                ('tempat_suntik', models.CharField(blank=True, choices=apps.bias_uks.choices.murid_tempat_suntik, default='', max_length=80, verbose_name='Tempat suntikan')),
                ('tunda_sebab', models.CharField(blank=True, choices=apps.bias_uks.choices.murid_tunda_sebab, default='', max_length=80, verbose_name='Sebab ditunda')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('orang_tua', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Orang tua atau wali')),
            ],
            options={
                'verbose_name': 'Murid sasaran',
                'verbose_name_plural': 'Murid sasaran',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kipi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.bias_uks.choices.kipi_state, db_index=True, default='dilaporkan', editable=False, max_length=63, verbose_name='Status')),
                ('gejala', models.CharField(choices=apps.bias_uks.choices.kipi_gejala, default='bengkak', max_length=80, verbose_name='Gejala')),
                ('mulai', models.DateField(default=core.dates.today, verbose_name='Mulai tanggal')),
                ('jam_sesudah', models.IntegerField(default=18, verbose_name='Berapa jam sesudah disuntik')),
                ('dirawat', models.BooleanField(default=False, verbose_name='Dirawat inap')),
                ('berat', models.BooleanField(blank=True, null=True, verbose_name='Kejadian berat')),
                ('penilaian', models.CharField(blank=True, choices=apps.bias_uks.choices.kipi_penilaian, default='', max_length=80, verbose_name='Penilaian')),
                ('tindakan', models.CharField(blank=True, default='', max_length=200, verbose_name='Tindakan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('murid', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bias_uks.murid', verbose_name='Murid')),
            ],
            options={
                'verbose_name': 'Kejadian ikutan',
                'verbose_name_plural': 'Kejadian ikutan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pendataan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.bias_uks.choices.pendataan_state, db_index=True, default='didata', editable=False, max_length=63, verbose_name='Status')),
                ('tahun', models.IntegerField(verbose_name='Tahun')),
                ('kelas', models.IntegerField(default=1, verbose_name='Kelas')),
                ('antigen', models.CharField(choices=apps.bias_uks.choices.pendataan_antigen, default='mr', max_length=80, verbose_name='Vaksin')),
                ('laki', models.IntegerField(default=14, verbose_name='Murid laki-laki')),
                ('perempuan', models.IntegerField(default=15, verbose_name='Murid perempuan')),
                ('sudah', models.IntegerField(default=0, verbose_name='Sudah lengkap di tempat lain')),
                ('sasaran', models.IntegerField(blank=True, null=True, verbose_name='Sasaran')),
                ('botol', models.IntegerField(blank=True, null=True, verbose_name='Botol vaksin')),
                ('alat_suntik', models.IntegerField(blank=True, null=True, verbose_name='Alat suntik')),
                ('kotak', models.IntegerField(blank=True, null=True, verbose_name='Kotak limbah tajam')),
                ('vaksinator_perlu', models.IntegerField(blank=True, null=True, verbose_name='Vaksinator diperlukan')),
                ('hari', models.DateField(blank=True, null=True, verbose_name='Hari pelayanan')),
                ('setuju', models.IntegerField(blank=True, null=True, verbose_name='Disetujui orang tua')),
                ('menolak', models.IntegerField(blank=True, null=True, verbose_name='Orang tua menolak')),
                ('disuntik', models.IntegerField(blank=True, null=True, verbose_name='Sudah disuntik')),
                ('cakupan', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Cakupan')),
                ('tertinggal', models.IntegerField(blank=True, null=True, verbose_name='Belum disuntik')),
                ('botol_dibawa', models.IntegerField(blank=True, null=True, verbose_name='Botol dibawa')),
                ('suhu_berangkat', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Suhu kotak saat berangkat')),
                ('pantau_vvm', models.CharField(blank=True, choices=apps.bias_uks.choices.pendataan_pantau_vvm, default='', max_length=80, verbose_name='Tanda pemantau botol (VVM)')),
                ('botol_dibuka', models.IntegerField(blank=True, null=True, verbose_name='Botol dibuka')),
                ('disuntik_hari', models.IntegerField(blank=True, null=True, verbose_name='Dosis diberikan')),
                ('ip', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='Indeks pemakaian')),
                ('terbuang', models.DecimalField(blank=True, decimal_places=1, max_digits=10, null=True, verbose_name='Dosis terbuang')),
                ('sisir_sampai', models.DateField(blank=True, null=True, verbose_name='Disisir sampai')),
                ('ketua', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Ketua tim vaksinator')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Pendataan kelas',
                'verbose_name_plural': 'Pendataan kelas',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='murid',
            name='pendataan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bias_uks.pendataan', verbose_name='Kelas dan vaksin'),
        ),
        migrations.CreateModel(
            name='Sekolah',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama sekolah')),
                ('bentuk', models.CharField(choices=apps.bias_uks.choices.sekolah_bentuk, default='sd', max_length=80, verbose_name='Bentuk')),
                ('telepon', models.CharField(blank=True, default='', max_length=20, verbose_name='Telepon sekolah')),
                ('terpencil', models.BooleanField(default=False, verbose_name='Sulit dijangkau')),
                ('desa', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('pembina', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Guru pembina')),
                ('puskesmas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Puskesmas')),
            ],
            options={
                'verbose_name': 'Sekolah',
                'verbose_name_plural': 'Sekolah',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='pendataan',
            name='sekolah',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bias_uks.sekolah', verbose_name='Sekolah'),
        ),
        migrations.AddConstraint(
            model_name='murid',
            constraint=models.UniqueConstraint(fields=('pendataan', 'nama'), name='bias_uks_murid_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='sekolah',
            constraint=models.UniqueConstraint(fields=('nama', 'desa'), name='bias_uks_sekolah_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='pendataan',
            constraint=models.UniqueConstraint(fields=('sekolah', 'tahun', 'kelas', 'antigen'), name='bias_uks_pendataan_unik_1'),
        ),
    ]
