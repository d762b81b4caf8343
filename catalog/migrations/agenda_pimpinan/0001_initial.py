import apps.agenda_pimpinan.choices
import datetime
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('core', '0007_consents'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Hari',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('judul', models.CharField(max_length=80, verbose_name='Hari')),
                ('pejabat', models.CharField(choices=apps.agenda_pimpinan.choices.hari_pejabat, max_length=80, verbose_name='Pejabat')),
                ('tanggal', models.DateField(verbose_name='Tanggal')),
                ('keadaan', models.CharField(choices=apps.agenda_pimpinan.choices.hari_keadaan, default='di_tempat', max_length=80, verbose_name='Keadaan')),
                ('terisi', models.IntegerField(blank=True, null=True, verbose_name='Acara')),
                ('sisa', models.IntegerField(blank=True, null=True, verbose_name='Sisa tempat')),
            ],
            options={
                'verbose_name': 'Hari agenda',
                'verbose_name_plural': 'Hari agenda',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('judul',), name='agenda_pimpinan_hari_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='Acara',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.agenda_pimpinan.choices.acara_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('lembaga', models.CharField(max_length=120, verbose_name='Lembaga atau kantor')),
                ('bentuk', models.CharField(choices=apps.agenda_pimpinan.choices.acara_bentuk, max_length=80, verbose_name='Yang diminta')),
                ('untuk', models.CharField(choices=apps.agenda_pimpinan.choices.acara_untuk, default='kepala', max_length=80, verbose_name='Ditujukan kepada')),
                ('nama', models.CharField(max_length=160, verbose_name='Nama acara')),
                ('tanggal', models.DateField(verbose_name='Tanggal acara')),
                ('jam', models.TimeField(default=datetime.time(9, 0), verbose_name='Mulai pukul')),
                ('lama_menit', models.IntegerField(default=90, verbose_name='Lama acara')),
                ('tempat', models.CharField(max_length=160, verbose_name='Tempat')),
                ('hadirin', models.IntegerField(verbose_name='Perkiraan yang hadir')),
                ('pakaian', models.CharField(choices=apps.agenda_pimpinan.choices.acara_pakaian, default='batik', max_length=80, verbose_name='Pakaian')),
                ('sambutan_diminta', models.BooleanField(default=True, verbose_name='Pimpinan diminta memberi sambutan')),
                ('pokok', models.TextField(max_length=1000, verbose_name='Tema dan yang diharapkan dari pimpinan')),
                ('batas_lengkap', models.DateField(blank=True, null=True, verbose_name='Lengkapi paling lambat')),
                ('prioritas', models.CharField(blank=True, choices=apps.agenda_pimpinan.choices.acara_prioritas, default='', max_length=80, verbose_name='Prioritas')),
                ('saran', models.CharField(blank=True, choices=apps.agenda_pimpinan.choices.acara_saran, default='', max_length=80, verbose_name='Saran protokol')),
                ('pertimbangan', models.CharField(blank=True, default='', max_length=300, verbose_name='Pertimbangan')),
                ('bobot', models.IntegerField(blank=True, null=True, verbose_name='Bobot')),
                ('keputusan', models.CharField(blank=True, choices=apps.agenda_pimpinan.choices.acara_keputusan, default='', max_length=80, verbose_name='Keputusan')),
                ('yang_hadir', models.CharField(blank=True, choices=apps.agenda_pimpinan.choices.acara_yang_hadir, default='', max_length=80, verbose_name='Yang hadir')),
                ('arahan', models.CharField(blank=True, default='', max_length=300, verbose_name='Disposisi pimpinan')),
                ('batas_sambutan', models.DateField(blank=True, null=True, verbose_name='Sambutan selesai pada')),
                ('hasil', models.TextField(blank=True, default='', max_length=1500, verbose_name='Hasil acara dan janji pimpinan')),
                ('desa', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.village', verbose_name='Desa atau kelurahan tempat acara')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemohon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Narahubung')),
                ('penulis', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Penyusun sambutan')),
                ('susunan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Susunan acara')),
                ('tindak_lanjut', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor yang menindaklanjuti')),
                ('undangan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Surat undangan atau permohonan')),
                ('hari', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agenda_pimpinan.hari', verbose_name='Hari agenda')),
            ],
            options={
                'verbose_name': 'Permohonan acara',
                'verbose_name_plural': 'Permohonan acara',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Naskah',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('judul', models.CharField(max_length=160, verbose_name='Judul')),
                ('pokok_pikiran', models.TextField(max_length=1500, verbose_name='Pokok pikiran')),
                ('isi', models.TextField(max_length=8000, verbose_name='Isi sambutan')),
                ('kata', models.IntegerField(verbose_name='Panjang naskah')),
                ('menit', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Lama dibacakan')),
                ('disetujui', models.BooleanField(default=True, verbose_name='Disetujui pimpinan')),
                ('acara', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='naskah_set', to='agenda_pimpinan.acara', verbose_name='Permohonan acara')),
            ],
            options={
                'verbose_name': 'Naskah sambutan',
                'verbose_name_plural': 'Naskah sambutan',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='PetugasAcara',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('tugas', models.CharField(choices=apps.agenda_pimpinan.choices.petugas_acara_tugas, max_length=80, verbose_name='Tugas')),
                ('berangkat', models.TimeField(blank=True, null=True, verbose_name='Berangkat pukul')),
                ('catatan', models.CharField(blank=True, default='', max_length=240, verbose_name='Catatan lapangan')),
                ('acara', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='petugas_acara_set', to='agenda_pimpinan.acara', verbose_name='Permohonan acara')),
                ('pegawai', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pegawai')),
            ],
            options={
                'verbose_name': 'Petugas acara',
                'verbose_name_plural': 'Petugas acara',
                'ordering': ['-pk'],
            },
        ),
    ]
