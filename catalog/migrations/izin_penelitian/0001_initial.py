import apps.izin_penelitian.choices
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0005_closes_on'),
        ('core', '0012_office_changes'),
    ]

    operations = [
        migrations.CreateModel(
            name='Peneliti',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=120, verbose_name='Nama dan gelar')),
                ('lembaga', models.CharField(max_length=140, verbose_name='Lembaga atau kampus')),
                ('status', models.CharField(choices=apps.izin_penelitian.choices.peneliti_status, max_length=80, verbose_name='Kedudukan')),
                ('identitas', models.CharField(max_length=40, verbose_name='Nomor KTP atau kartu mahasiswa atau paspor')),
                ('telepon', models.CharField(max_length=20, verbose_name='Telepon')),
                ('belum_lapor', models.IntegerField(blank=True, default=0, null=True, verbose_name='Penelitian yang hasilnya belum diserahkan')),
                ('pemilik', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Peneliti')),
            ],
            options={
                'verbose_name': 'Profil peneliti',
                'verbose_name_plural': 'Profil peneliti',
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
                ('state', models.CharField(choices=apps.izin_penelitian.choices.permohonan_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('judul', models.CharField(max_length=220, verbose_name='Judul penelitian')),
                ('tujuan', models.CharField(choices=apps.izin_penelitian.choices.permohonan_tujuan, default='tugas_akhir', max_length=80, verbose_name='Keperluan penelitian')),
                ('topik', models.CharField(choices=apps.izin_penelitian.choices.permohonan_topik, max_length=80, verbose_name='Topik')),
                ('subjek', models.CharField(choices=apps.izin_penelitian.choices.permohonan_subjek, max_length=80, verbose_name='Subjek penelitian')),
                ('rawan', models.BooleanField(blank=True, null=True, verbose_name='Tempatnya pernah rawan konflik')),
                ('metode', models.CharField(max_length=200, verbose_name='Metode')),
                ('jumlah_responden', models.IntegerField(default=30, verbose_name='Responden')),
                ('anggota_tim', models.IntegerField(default=0, verbose_name='Anggota selain ketua')),
                ('lama_bulan', models.IntegerField(default=3, verbose_name='Lama penelitian')),
                ('pernyataan', models.BooleanField(default=True, verbose_name='Saya menaati aturan dan menyerahkan hasilnya')),
                ('perlu_etik', models.BooleanField(blank=True, null=True, verbose_name='Wajib laik etik')),
                ('nilai', models.IntegerField(blank=True, null=True, verbose_name='Nilai kewaspadaan')),
                ('kewaspadaan', models.CharField(blank=True, choices=apps.izin_penelitian.choices.permohonan_kewaspadaan, default='', max_length=80, verbose_name='Kewaspadaan')),
                ('jumlah_tempat', models.IntegerField(blank=True, null=True, verbose_name='Tempat penelitian')),
                ('kali_dilengkapi', models.IntegerField(blank=True, default=0, null=True, verbose_name='Kali dilengkapi')),
                ('arahan', models.CharField(blank=True, default='', max_length=300, verbose_name='Arahan tim')),
                ('sebab_tolak', models.CharField(blank=True, default='', max_length=300, verbose_name='Alasan tidak diterbitkan')),
                ('berlaku_mulai', models.DateField(blank=True, null=True, verbose_name='Berlaku mulai')),
                ('berlaku_sampai', models.DateField(blank=True, null=True, verbose_name='Berlaku sampai')),
                ('batas_lapor', models.DateField(blank=True, null=True, verbose_name='Hasil diserahkan paling lambat')),
                ('perpanjangan', models.IntegerField(blank=True, default=0, null=True, verbose_name='Sudah diperpanjang')),
                ('alasan_perpanjang', models.CharField(blank=True, default='', max_length=240, verbose_name='Alasan diperpanjang')),
                ('hasil_diterima', models.BooleanField(blank=True, null=True, verbose_name='Hasil sudah diterima')),
                ('etik', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat laik etik')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemohon', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pemohon')),
                ('peneliti', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='izin_penelitian.peneliti', verbose_name='Peneliti')),
                ('proposal', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Proposal yang disahkan')),
                ('surat_lembaga', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat pimpinan lembaga')),
            ],
            options={
                'verbose_name': 'Permohonan penelitian',
                'verbose_name_plural': 'Permohonan penelitian',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Hasil',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.izin_penelitian.choices.hasil_state, db_index=True, default='diserahkan', editable=False, max_length=63, verbose_name='Status')),
                ('judul', models.CharField(blank=True, default='', max_length=220, verbose_name='Judul penelitian')),
                ('topik', models.CharField(blank=True, choices=apps.izin_penelitian.choices.hasil_topik, default='', max_length=80, verbose_name='Topik')),
                ('abstrak', models.TextField(max_length=3000, verbose_name='Ringkasan hasil')),
                ('saran', models.TextField(max_length=1500, verbose_name='Saran bagi daerah')),
                ('tahan_sampai', models.DateField(blank=True, null=True, verbose_name='Ditahan sampai terbit di jurnal')),
                ('dipakai', models.CharField(blank=True, choices=apps.izin_penelitian.choices.hasil_dipakai, default='', max_length=80, verbose_name='Kegunaan bagi daerah')),
                ('laporan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Laporan akhir')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('permohonan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='izin_penelitian.permohonan', verbose_name='Surat penelitian')),
            ],
            options={
                'verbose_name': 'Laporan penelitian',
                'verbose_name_plural': 'Laporan penelitian',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Tempat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('uraian', models.CharField(max_length=160, verbose_name='Yang dilakukan di sana')),
                ('tembusan', models.BooleanField(default=True, verbose_name='Diberi tembusan surat')),
                ('desa', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Desa atau kelurahan')),
                ('kantor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor yang dituju')),
                ('permohonan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tempat_set', to='izin_penelitian.permohonan', verbose_name='Permohonan penelitian')),
            ],
            options={
                'verbose_name': 'Tempat penelitian',
                'verbose_name_plural': 'Tempat penelitian',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='peneliti',
            constraint=models.UniqueConstraint(fields=('pemilik',), name='izin_penelitian_peneliti_unik_1'),
        ),
    ]
