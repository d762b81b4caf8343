import apps.sms_bunda.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('core', '0006_deliveries'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Bunda',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.sms_bunda.choices.bunda_state, db_index=True, default='terdaftar', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama ibu')),
                ('telepon', models.CharField(max_length=20, verbose_name='Nomor penerima SMS')),
                ('penerima', models.CharField(choices=apps.sms_bunda.choices.bunda_penerima, default='ibu', max_length=80, verbose_name='Pemilik nomor')),
                ('hpl', models.DateField(blank=True, null=True, verbose_name='Perkiraan tanggal lahir (HPL)')),
                ('lahir_pada', models.DateField(blank=True, null=True, verbose_name='Tanggal lahir bayi')),
                ('kehamilan_ke', models.IntegerField(blank=True, null=True, verbose_name='Kehamilan ke')),
                ('setuju', models.BooleanField(default=True, verbose_name='Setuju menerima pesan dan datanya dibaca bidan wilayah')),
                ('tempat_bersalin', models.CharField(blank=True, choices=apps.sms_bunda.choices.bunda_tempat_bersalin, default='belum', max_length=80, verbose_name='Rencana tempat bersalin')),
                ('kendaraan', models.CharField(blank=True, default='', max_length=80, verbose_name='Kendaraan untuk bersalin')),
                ('calon_donor', models.CharField(blank=True, default='', max_length=80, verbose_name='Calon donor darah')),
                ('daftar_pada', models.DateTimeField(blank=True, null=True, verbose_name='Mendaftar pada')),
                ('titik_nol', models.DateField(blank=True, null=True, verbose_name='Minggu dihitung sejak')),
                ('minggu_terkirim', models.IntegerField(blank=True, null=True, verbose_name='Pesan sudah dikirim sampai minggu')),
                ('pesan_dikirim', models.CharField(blank=True, default='', max_length=4, verbose_name='Kode pesan terakhir')),
                ('sampai_minggu', models.IntegerField(blank=True, null=True, verbose_name='Pesan dilewati sampai minggu')),
                ('pesan_hamil', models.CharField(blank=True, default='', max_length=4, verbose_name='Pesan kehamilan berikutnya')),
                ('pesan_bayi', models.CharField(blank=True, default='', max_length=4, verbose_name='Pesan bayi berikutnya')),
                ('pesan', models.CharField(blank=True, default='', max_length=4, verbose_name='Kode pesan berikutnya')),
                ('kirim_pada', models.DateTimeField(blank=True, null=True, verbose_name='Pesan berikutnya dikirim')),
                ('selesai_pada', models.DateField(blank=True, null=True, verbose_name='Pesan berakhir')),
                ('berhenti_pada', models.DateField(blank=True, null=True, verbose_name='Minta berhenti pada')),
                ('akun', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Yang menerima pesan di aplikasi')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Peserta pesan',
                'verbose_name_plural': 'Peserta pesan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Wilayah',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama wilayah')),
                ('telepon_bidan', models.CharField(blank=True, default='', max_length=30, verbose_name='Telepon tugas bidan')),
                ('menerima', models.BooleanField(default=True, verbose_name='Menerima pendaftaran')),
                ('bidan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Bidan')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('pengganti', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Bidan pengganti')),
                ('puskesmas', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Puskesmas')),
            ],
            options={
                'verbose_name': 'Wilayah bidan',
                'verbose_name_plural': 'Wilayah bidan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Siaga',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.sms_bunda.choices.siaga_state, db_index=True, default='masuk', editable=False, max_length=63, verbose_name='Status')),
                ('gawat', models.BooleanField(default=False, verbose_name='Tanda gawat')),
                ('uraian', models.CharField(blank=True, default='', max_length=160, verbose_name='Kata ibu')),
                ('masuk_pada', models.DateTimeField(default=django.utils.timezone.now, verbose_name='Masuk pada')),
                ('batas', models.DateTimeField(blank=True, null=True, verbose_name='Dihubungi paling lambat')),
                ('keadaan', models.CharField(blank=True, choices=apps.sms_bunda.choices.siaga_keadaan, default='', max_length=80, verbose_name='Hasil menghubungi')),
                ('saran', models.CharField(blank=True, default='', max_length=300, verbose_name='Saran yang diberikan')),
                ('kendaraan', models.CharField(blank=True, choices=apps.sms_bunda.choices.siaga_kendaraan, default='', max_length=80, verbose_name='Berangkat dengan')),
                ('akhir', models.CharField(blank=True, choices=apps.sms_bunda.choices.siaga_akhir, default='', max_length=80, verbose_name='Keadaan akhir')),
                ('bunda', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sms_bunda.bunda', verbose_name='Peserta')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('rumah_sakit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.place', verbose_name='Rumah sakit tujuan')),
                ('wilayah', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sms_bunda.wilayah', verbose_name='Wilayah')),
            ],
            options={
                'verbose_name': 'Tanda bahaya',
                'verbose_name_plural': 'Tanda bahaya',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kiriman',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama ibu')),
                ('telepon', models.CharField(max_length=20, verbose_name='Nomor penerima SMS')),
                ('pesan', models.CharField(max_length=4, verbose_name='Kode pesan')),
                ('isi', models.CharField(max_length=150, verbose_name='Isi pesan')),
                ('tanya', models.BooleanField(default=False, verbose_name='Menunggu balasan')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Dikirim pada')),
                ('akun', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Akun')),
                ('wilayah', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sms_bunda.wilayah', verbose_name='Wilayah')),
            ],
            options={
                'verbose_name': 'Pesan terkirim',
                'verbose_name_plural': 'Pesan terkirim',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='bunda',
            name='wilayah',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sms_bunda.wilayah', verbose_name='Bidan di wilayah'),
        ),
        migrations.CreateModel(
            name='Balasan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.sms_bunda.choices.balasan_state, db_index=True, default='masuk', editable=False, max_length=63, verbose_name='Status')),
                ('tanda', models.JSONField(blank=True, default=list, verbose_name='Tanda bahaya yang dialami')),
                ('teks', models.CharField(blank=True, default='', max_length=160, verbose_name='Balasan SMS')),
                ('huruf_besar', models.CharField(blank=True, default='', max_length=160, verbose_name='Dibaca sebagai')),
                ('arti', models.CharField(blank=True, choices=apps.sms_bunda.choices.balasan_arti, default='', max_length=80, verbose_name='Arti balasan')),
                ('gawat', models.BooleanField(default=False, verbose_name='Tanda gawat')),
                ('masuk_pada', models.DateTimeField(blank=True, null=True, verbose_name='Masuk pada')),
                ('jawaban', models.CharField(blank=True, default='', max_length=160, verbose_name='Jawaban bidan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('bunda', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sms_bunda.bunda', verbose_name='Peserta')),
                ('wilayah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sms_bunda.wilayah', verbose_name='Wilayah')),
            ],
            options={
                'verbose_name': 'Balasan ibu',
                'verbose_name_plural': 'Balasan ibu',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='wilayah',
            constraint=models.UniqueConstraint(fields=('nama',), name='sms_bunda_wilayah_unik_1'),
        ),
    ]
