import apps.siritase.choices
import core.dates
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_billing', '0001_initial'),
        ('core', '0005_corrected_documents'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Objek',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.siritase.choices.objek_state, db_index=True, default='didata', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama objek retribusi')),
                ('kelas', models.CharField(max_length=80, verbose_name='Kelas')),
                ('volume_m3', models.DecimalField(decimal_places=1, default=1, max_digits=17, verbose_name='Volume sebulan')),
                ('alamat', models.CharField(max_length=160, verbose_name='Alamat')),
                ('rt_rw', models.CharField(blank=True, default='', max_length=10, verbose_name='RT/RW')),
                ('titik_lat', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Letak di peta')),
                ('titik_lon', models.DecimalField(decimal_places=6, max_digits=9, verbose_name='Letak di peta')),
                ('tarif', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Retribusi sebulan')),
                ('bulan_menunggak', models.IntegerField(blank=True, default=0, null=True, verbose_name='SKRD yang lewat jatuh tempo')),
                ('teguran_ke', models.IntegerField(blank=True, default=0, null=True, verbose_name='Surat teguran terakhir ke')),
                ('teguran_batas', models.DateField(blank=True, null=True, verbose_name='Batas teguran terakhir')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto bangunan')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('titik_district', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district')),
                ('wajib', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Wajib retribusi')),
            ],
            options={
                'verbose_name': 'Objek retribusi',
                'verbose_name_plural': 'Objek retribusi',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Layanan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.siritase.choices.layanan_state, db_index=True, default='disiapkan', editable=False, max_length=63, verbose_name='Status')),
                ('hari_angkut', models.JSONField(blank=True, default=list, verbose_name='Hari diangkut')),
                ('wadah', models.CharField(choices=apps.siritase.choices.layanan_wadah, default='bak', max_length=80, verbose_name='Wadah')),
                ('masa_berikut', models.DateField(blank=True, null=True, verbose_name='SKRD berikutnya terbit')),
                ('terbit_kali', models.IntegerField(blank=True, default=0, null=True, verbose_name='Sudah diterbitkan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('objek', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='siritase.objek', verbose_name='Objek')),
            ],
            options={
                'verbose_name': 'Layanan angkut',
                'verbose_name_plural': 'Layanan angkut',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Rayon',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kode', models.CharField(max_length=10, verbose_name='Kode')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('hari_tagih', models.JSONField(blank=True, default=list, verbose_name='Hari menagih')),
                ('kecamatan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district', verbose_name='Kecamatan')),
                ('penagih', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Penagih')),
            ],
            options={
                'verbose_name': 'Rayon',
                'verbose_name_plural': 'Rayon',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='objek',
            name='rayon',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='siritase.rayon', verbose_name='Rayon'),
        ),
        migrations.CreateModel(
            name='Ronde',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.siritase.choices.ronde_state, db_index=True, default='berjalan', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('dikunjungi', models.IntegerField(blank=True, null=True, verbose_name='Objek yang dikunjungi')),
                ('diterima', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Tunai yang diterima')),
                ('disetor', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Disetor ke kas daerah')),
                ('selisih', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Selisih')),
                ('menurut_bank', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Menurut rekening kas daerah')),
                ('penjelasan', models.TextField(blank=True, default='', max_length=500, verbose_name='Penjelasan selisih')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('rayon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='siritase.rayon', verbose_name='Rayon')),
                ('slip', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto slip setoran')),
            ],
            options={
                'verbose_name': 'Ronde penagihan',
                'verbose_name_plural': 'Ronde penagihan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kunjungan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('hasil', models.CharField(choices=apps.siritase.choices.kunjungan_hasil, max_length=80, verbose_name='Hasil')),
                ('tunai', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Tunai yang diterima')),
                ('janji_pada', models.DateField(blank=True, null=True, verbose_name='Janji membayar')),
                ('catatan', models.CharField(blank=True, default='', max_length=200, verbose_name='Catatan')),
                ('foto', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto')),
                ('objek', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='siritase.objek', verbose_name='Objek')),
                ('ronde', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='kunjungan_set', to='siritase.ronde', verbose_name='Ronde penagihan')),
            ],
            options={
                'verbose_name': 'Kunjungan',
                'verbose_name_plural': 'Kunjungan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Skrd',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.siritase.choices.skrd_state, db_index=True, default='terbit', editable=False, max_length=63, verbose_name='Status')),
                ('masa', models.DateField(verbose_name='Untuk bulan')),
                ('kelas', models.CharField(blank=True, default='', max_length=80, verbose_name='Kelas')),
                ('volume_m3', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Volume sebulan')),
                ('terbit_pada', models.DateField(default=core.dates.today, verbose_name='Tanggal terbit')),
                ('jatuh_tempo', models.DateField(blank=True, null=True, verbose_name='Jatuh tempo')),
                ('jumlah', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Ketetapan')),
                ('pengurangan', models.DecimalField(blank=True, decimal_places=0, default=0, max_digits=17, null=True, verbose_name='Pengurangan')),
                ('ditagih_pada', models.DateField(blank=True, null=True, verbose_name='STRD terbit')),
                ('billing', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_billing.invoice')),
                ('kelurahan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('objek', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='siritase.objek', verbose_name='Objek')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('rayon', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='siritase.rayon', verbose_name='Rayon')),
            ],
            options={
                'verbose_name': 'SKRD',
                'verbose_name_plural': 'SKRD',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Permohonan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.siritase.choices.permohonan_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('jenis', models.CharField(choices=apps.siritase.choices.permohonan_jenis, default='ubah_kelas', max_length=80, verbose_name='Jenis')),
                ('kelas_diminta', models.CharField(blank=True, default='', max_length=80, verbose_name='Kelas yang semestinya')),
                ('alasan', models.TextField(max_length=1000, verbose_name='Alasan')),
                ('hasil_periksa', models.TextField(blank=True, default='', max_length=1000, verbose_name='Hasil pemeriksaan lapangan')),
                ('dikabulkan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Pengurangan yang diberikan')),
                ('bukti', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Bukti')),
                ('objek', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='siritase.objek', verbose_name='Objek')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemohon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemohon')),
                ('skrd', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='siritase.skrd', verbose_name='SKRD')),
            ],
            options={
                'verbose_name': 'Permohonan wajib retribusi',
                'verbose_name_plural': 'Permohonan wajib retribusi',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Teguran',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.siritase.choices.teguran_state, db_index=True, default='dibuat', editable=False, max_length=63, verbose_name='Status')),
                ('ke', models.IntegerField(blank=True, null=True, verbose_name='Teguran ke')),
                ('bulan', models.IntegerField(blank=True, null=True, verbose_name='SKRD yang menunggak')),
                ('pokok', models.DecimalField(decimal_places=0, max_digits=17, verbose_name='Pokok yang ditagih')),
                ('diterima_oleh', models.CharField(blank=True, default='', max_length=80, verbose_name='Diterima oleh')),
                ('batas', models.DateField(blank=True, null=True, verbose_name='Dilunasi sebelum')),
                ('bukti', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Foto tanda terima')),
                ('objek', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='siritase.objek', verbose_name='Objek')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Surat teguran',
                'verbose_name_plural': 'Surat teguran',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='rayon',
            constraint=models.UniqueConstraint(fields=('kode',), name='siritase_rayon_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='ronde',
            constraint=models.UniqueConstraint(fields=('rayon', 'tanggal'), name='siritase_ronde_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='kunjungan',
            constraint=models.UniqueConstraint(fields=('ronde', 'objek'), name='siritase_kunjungan_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='skrd',
            constraint=models.UniqueConstraint(fields=('objek', 'masa'), name='siritase_skrd_unik_1'),
        ),
    ]
