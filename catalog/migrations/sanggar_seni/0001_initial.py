import apps.sanggar_seni.choices
import core.dates
import datetime
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0005_closes_on'),
        ('core', '0011_casework'),
    ]

    operations = [
        migrations.CreateModel(
            name='Laporan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.sanggar_seni.choices.laporan_state, db_index=True, default='ditulis', editable=False, max_length=63, verbose_name='Status')),
                ('sampai', models.DateField(default=core.dates.today, verbose_name='Kegiatan sampai tanggal')),
                ('anggota_aktif', models.IntegerField(default=15, verbose_name='Anggota yang masih aktif')),
                ('jumlah', models.IntegerField(blank=True, null=True, verbose_name='Kegiatan')),
                ('latihan', models.IntegerField(blank=True, null=True, verbose_name='Latihan')),
                ('tampil_luar', models.IntegerField(blank=True, null=True, verbose_name='Pentas dan lomba')),
                ('keaktifan', models.CharField(blank=True, choices=apps.sanggar_seni.choices.laporan_keaktifan, default='', max_length=80, verbose_name='Keaktifan')),
                ('saran', models.CharField(blank=True, default='', max_length=300, verbose_name='Saran pembinaan')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Laporan kegiatan',
                'verbose_name_plural': 'Laporan kegiatan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Kegiatan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('jenis', models.CharField(choices=apps.sanggar_seni.choices.kegiatan_jenis, default='latihan', max_length=80, verbose_name='Jenis')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama')),
                ('kali', models.IntegerField(default=14, verbose_name='Berapa kali')),
                ('peserta', models.IntegerField(default=16, verbose_name='Peserta')),
                ('laporan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='kegiatan_set', to='sanggar_seni.laporan', verbose_name='Laporan kegiatan')),
            ],
            options={
                'verbose_name': 'Kegiatan sanggar',
                'verbose_name_plural': 'Kegiatan sanggar',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Sanggar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.sanggar_seni.choices.sanggar_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('nama', models.CharField(max_length=100, verbose_name='Nama sanggar')),
                ('jenis', models.CharField(choices=apps.sanggar_seni.choices.sanggar_jenis, default='tari', max_length=80, verbose_name='Jenis')),
                ('asal', models.CharField(choices=apps.sanggar_seni.choices.sanggar_asal, default='tradisi', max_length=80, verbose_name='Asal')),
                ('bentuk', models.CharField(choices=apps.sanggar_seni.choices.sanggar_bentuk, default='kelompok', max_length=80, verbose_name='Bentuk')),
                ('alamat', models.CharField(max_length=200, verbose_name='Alamat latihan')),
                ('tahun_berdiri', models.IntegerField(default=2014, verbose_name='Berdiri tahun')),
                ('anggota', models.IntegerField(default=18, verbose_name='Anggota')),
                ('anak', models.IntegerField(default=7, verbose_name='Di antaranya anak dan remaja')),
                ('repertoar', models.CharField(max_length=300, verbose_name='Pertunjukan yang siap')),
                ('berlaku_sejak', models.DateField(blank=True, null=True, verbose_name='Berlaku sejak')),
                ('berlaku_sampai', models.DateField(blank=True, null=True, verbose_name='Berlaku sampai')),
                ('buka_baru', models.DateField(blank=True, null=True, verbose_name='Dapat diperbarui mulai')),
                ('batas_baru', models.DateField(blank=True, null=True, verbose_name='Diperbarui paling lambat')),
                ('lapor_terakhir', models.DateField(blank=True, null=True, verbose_name='Laporan kegiatan terakhir')),
                ('pentas_terakhir', models.DateField(blank=True, null=True, verbose_name='Pentas terakhir')),
                ('tampil', models.IntegerField(blank=True, default=0, null=True, verbose_name='Tampil sejak nomor berlaku')),
                ('menolak', models.IntegerField(blank=True, default=0, null=True, verbose_name='Menolak giliran')),
                ('giliran', models.IntegerField(blank=True, null=True, verbose_name='Nilai giliran')),
                ('akta', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Anggaran dasar dan susunan pengurus')),
                ('domisili', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Keterangan domisili dari kepala desa atau lurah')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto kegiatan')),
                ('kelurahan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Kelurahan atau desa')),
                ('ketua', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Ketua')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Sanggar',
                'verbose_name_plural': 'Sanggar',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Pentas',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.sanggar_seni.choices.pentas_state, db_index=True, default='diminta', editable=False, max_length=63, verbose_name='Status')),
                ('acara', models.CharField(max_length=120, verbose_name='Acara')),
                ('kelas', models.CharField(default='kabupaten', max_length=80, verbose_name='Kelas pentas')),
                ('jenis', models.CharField(choices=apps.sanggar_seni.choices.pentas_jenis, default='tari', max_length=80, verbose_name='Jenis yang diminta')),
                ('tanggal', models.DateField(default=core.dates.today, verbose_name='Tanggal')),
                ('pukul', models.TimeField(default=datetime.time(19, 0), verbose_name='Pukul')),
                ('tempat', models.CharField(max_length=120, verbose_name='Tempat')),
                ('km', models.IntegerField(default=14, verbose_name='Jarak sekali jalan dari sanggar')),
                ('penampil', models.IntegerField(default=12, verbose_name='Penampil')),
                ('latihan', models.IntegerField(default=2, verbose_name='Latihan')),
                ('alasan_giliran', models.CharField(blank=True, default='', max_length=200, verbose_name='Alasan bila tidak menurut giliran')),
                ('dibayar_orang', models.IntegerField(blank=True, null=True, verbose_name='Penampil dibayar')),
                ('honor_penampil', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Honorarium penampil')),
                ('honor_pimpinan', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Honorarium pimpinan')),
                ('lain', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Alat, angkutan dan latihan')),
                ('bruto', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Jumlah seluruhnya')),
                ('pajak', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Pajak dipotong')),
                ('bersih', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Dibayarkan')),
                ('penonton', models.IntegerField(blank=True, null=True, verbose_name='Penonton')),
                ('tampil_orang', models.IntegerField(blank=True, null=True, verbose_name='Penampil yang hadir')),
                ('bukti_bayar', models.CharField(blank=True, default='', max_length=60, verbose_name='Nomor bukti bayar')),
                ('foto', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Foto pentas')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('peminta', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Peminta')),
                ('sanggar', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sanggar_seni.sanggar', verbose_name='Sanggar yang mendapat giliran')),
            ],
            options={
                'verbose_name': 'Pentas',
                'verbose_name_plural': 'Pentas',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddField(
            model_name='laporan',
            name='sanggar',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sanggar_seni.sanggar', verbose_name='Sanggar'),
        ),
        migrations.AddConstraint(
            model_name='sanggar',
            constraint=models.UniqueConstraint(fields=('nama', 'kelurahan'), name='sanggar_seni_sanggar_unik_1'),
        ),
    ]
