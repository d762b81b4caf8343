import apps.tangerang_tv.choices
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_data_requests'),
        ('block_news', '0001_initial'),
        ('core', '0005_corrected_documents'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Acara',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kode', models.CharField(max_length=40, verbose_name='Kode')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('keterangan', models.CharField(blank=True, default='', max_length=200, verbose_name='Keterangan')),
            ],
            options={
                'verbose_name': 'Acara',
                'verbose_name_plural': 'Acara',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('kode',), name='tangerang_tv_acara_unik_1')],
            },
        ),
        migrations.CreateModel(
            name='Episode',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.tangerang_tv.choices.episode_state, db_index=True, default='rencana', editable=False, max_length=63, verbose_name='Status')),
                ('nomor_episode', models.IntegerField(blank=True, null=True, verbose_name='Episode ke')),
                ('judul', models.CharField(max_length=140, verbose_name='Judul')),
                ('ringkasan', models.TextField(max_length=300, verbose_name='Ringkasan')),
                ('uraian', models.TextField(verbose_name='Uraian')),
                ('narasumber', models.CharField(blank=True, default='', max_length=160, verbose_name='Jabatan narasumber')),
                ('lokasi_rekam', models.CharField(blank=True, default='', max_length=120, verbose_name='Tempat rekaman')),
                ('rekam_pada', models.DateTimeField(blank=True, null=True, verbose_name='Rekaman')),
                ('sampul_alt', models.CharField(blank=True, default='', max_length=200, verbose_name='Gambar ini menunjukkan apa')),
                ('sampul_kredit', models.CharField(blank=True, default='', max_length=120, verbose_name='Pembuat gambar')),
                ('video', models.URLField(blank=True, default='', max_length=400, verbose_name='Alamat video')),
                ('ucapan', models.TextField(blank=True, default='', max_length=10000, verbose_name='Isi ucapan')),
                ('durasi', models.DurationField(blank=True, null=True, verbose_name='Lama')),
                ('tag', models.CharField(blank=True, default='', max_length=200, verbose_name='Tag')),
                ('izin', models.BooleanField(default=False, verbose_name='Semua yang terlihat dan terdengar sudah memberi izin')),
                ('bahasa_isyarat', models.BooleanField(default=False, verbose_name='Ada juru bahasa isyarat')),
                ('utama', models.BooleanField(blank=True, null=True, verbose_name='Tampil paling atas')),
                ('tayang_pada', models.DateTimeField(blank=True, null=True, verbose_name='Dapat ditonton pada')),
                ('lama_hari', models.IntegerField(blank=True, null=True, verbose_name='Dari gagasan sampai tayang')),
                ('isi_koreksi', models.TextField(blank=True, default='', max_length=500, verbose_name='Apa yang dikoreksi')),
                ('alasan_tarik', models.CharField(blank=True, default='', max_length=300, verbose_name='Alasan penarikan')),
                ('acara', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tangerang_tv.acara', verbose_name='Acara')),
                ('berkas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Berkas video')),
                ('kantor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pembuat')),
                ('kecamatan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district', verbose_name='Kecamatan')),
                ('news', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_news.article')),
                ('produser', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Produser')),
                ('sampul', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Gambar sampul')),
                ('takarir', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Takarir')),
            ],
            options={
                'verbose_name': 'Episode',
                'verbose_name_plural': 'Episode',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Praktik',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.tangerang_tv.choices.praktik_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('lembaga', models.CharField(max_length=120, verbose_name='Sekolah atau kampus')),
                ('hari', models.DateField(verbose_name='Hari praktik')),
                ('mulai', models.TimeField(verbose_name='Mulai')),
                ('selesai', models.TimeField(verbose_name='Selesai')),
                ('peserta', models.IntegerField(verbose_name='Peserta')),
                ('kegiatan', models.CharField(choices=apps.tangerang_tv.choices.praktik_kegiatan, max_length=80, verbose_name='Yang dipelajari')),
                ('catatan', models.TextField(blank=True, default='', max_length=600, verbose_name='Keterangan')),
                ('hadir', models.IntegerField(blank=True, null=True, verbose_name='Peserta yang datang')),
                ('instruktur', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pendamping studio')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pemohon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Guru atau dosen penanggung jawab')),
            ],
            options={
                'verbose_name': 'Praktik di studio',
                'verbose_name_plural': 'Praktik di studio',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Siaran',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.tangerang_tv.choices.siaran_state, db_index=True, default='draf', editable=False, max_length=63, verbose_name='Status')),
                ('tanggal', models.DateField(verbose_name='Tanggal')),
                ('mulai', models.TimeField(verbose_name='Mulai')),
                ('selesai', models.TimeField(verbose_name='Selesai')),
                ('judul', models.CharField(max_length=140, verbose_name='Judul tayangan')),
                ('langsung', models.BooleanField(default=False, verbose_name='Siaran langsung')),
                ('mulai_nyata', models.TimeField(blank=True, null=True, verbose_name='Mulai mengudara')),
                ('selesai_nyata', models.TimeField(blank=True, null=True, verbose_name='Selesai mengudara')),
                ('penonton_puncak', models.IntegerField(blank=True, null=True, verbose_name='Penonton bersamaan terbanyak')),
                ('gangguan', models.CharField(blank=True, choices=apps.tangerang_tv.choices.siaran_gangguan, default='', max_length=80, verbose_name='Gangguan')),
                ('menit_gangguan', models.IntegerField(blank=True, null=True, verbose_name='Lama gangguan')),
                ('catatan_siar', models.TextField(blank=True, default='', max_length=1000, verbose_name='Catatan siaran')),
                ('tepat', models.BooleanField(blank=True, null=True, verbose_name='Mulai tepat waktu')),
                ('acara', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tangerang_tv.acara', verbose_name='Acara')),
                ('episode', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='tangerang_tv.episode', verbose_name='Episode yang ditayangkan')),
                ('news', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_news.slot')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pengarah', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Pengarah siaran')),
            ],
            options={
                'verbose_name': 'Jam siaran',
                'verbose_name_plural': 'Jam siaran',
                'ordering': ['-pk'],
            },
        ),
    ]
