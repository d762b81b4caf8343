import apps.live_magazine.choices
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
            name='Kontributor',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('bidang', models.CharField(choices=apps.live_magazine.choices.kontributor_bidang, max_length=80, verbose_name='Bidang')),
                ('telepon', models.CharField(max_length=20, verbose_name='Telepon')),
                ('rekening', models.CharField(blank=True, default='', max_length=60, verbose_name='Bank dan nomor rekening')),
                ('npwp', models.CharField(blank=True, default='', max_length=22, verbose_name='NPWP')),
                ('aktif', models.BooleanField(default=True, verbose_name='Masih menulis')),
            ],
            options={
                'verbose_name': 'Penulis luar',
                'verbose_name_plural': 'Penulis luar',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Edisi',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.live_magazine.choices.edisi_state, db_index=True, default='rencana', editable=False, max_length=63, verbose_name='Status')),
                ('nomor', models.CharField(max_length=40, verbose_name='Nomor edisi')),
                ('tema', models.CharField(max_length=100, verbose_name='Tema')),
                ('tanggal', models.DateField(verbose_name='Tanggal terbit')),
                ('rapat_pada', models.DateTimeField(blank=True, null=True, verbose_name='Rapat redaksi')),
                ('naskah_sampai', models.DateField(verbose_name='Naskah paling lambat')),
                ('pengantar', models.TextField(blank=True, default='', max_length=500, verbose_name='Dari redaksi')),
                ('gagasan', models.TextField(blank=True, default='', max_length=1500, verbose_name='Arah edisi')),
                ('halaman_tanpa_teks', models.IntegerField(blank=True, null=True, verbose_name='Halaman tanpa teks')),
                ('butir_lulus', models.IntegerField(blank=True, null=True, verbose_name='Butir uji yang lulus')),
                ('alasan_tarik', models.CharField(blank=True, default='', max_length=300, verbose_name='Alasan penarikan')),
                ('terbit_pada', models.DateTimeField(blank=True, null=True, verbose_name='Terbit')),
                ('sesuai_rencana', models.BooleanField(blank=True, null=True, verbose_name='Terbit sesuai kalender')),
                ('berkas', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='PDF majalah')),
                ('news', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_news.issue')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
            ],
            options={
                'verbose_name': 'Edisi majalah',
                'verbose_name_plural': 'Edisi majalah',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Naskah',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.live_magazine.choices.naskah_state, db_index=True, default='rencana', editable=False, max_length=63, verbose_name='Status')),
                ('judul', models.CharField(max_length=140, verbose_name='Judul kerja')),
                ('jenis', models.CharField(default='feature', max_length=80, verbose_name='Jenis tulisan')),
                ('pengantar', models.TextField(blank=True, default='', max_length=300, verbose_name='Pengantar')),
                ('isi', models.TextField(blank=True, default='', verbose_name='Isi')),
                ('gambar_alt', models.CharField(blank=True, default='', max_length=200, verbose_name='Gambar ini menunjukkan apa')),
                ('gambar_kredit', models.CharField(blank=True, default='', max_length=120, verbose_name='Pembuat gambar')),
                ('tag', models.CharField(blank=True, default='', max_length=200, verbose_name='Tag')),
                ('video', models.URLField(blank=True, default='', max_length=400, verbose_name='Alamat video')),
                ('ucapan', models.TextField(blank=True, default='', max_length=8000, verbose_name='Isi ucapan video')),
                ('durasi', models.DurationField(blank=True, null=True, verbose_name='Lama video')),
                ('nama_tampil', models.CharField(blank=True, default='', max_length=80, verbose_name='Nama yang ditampilkan')),
                ('tenggat', models.DateField(blank=True, null=True, verbose_name='Tenggat naskah')),
                ('halaman', models.IntegerField(blank=True, null=True, verbose_name='Halaman')),
                ('honor', models.DecimalField(blank=True, decimal_places=0, max_digits=17, null=True, verbose_name='Honor penulis luar')),
                ('honor_dibayar_pada', models.DateField(blank=True, null=True, verbose_name='Honor dibayar')),
                ('isi_koreksi', models.TextField(blank=True, default='', max_length=500, verbose_name='Apa yang dikoreksi')),
                ('alasan_tarik', models.CharField(blank=True, default='', max_length=300, verbose_name='Alasan penarikan')),
                ('berkas_video', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Berkas video')),
                ('edisi', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='live_magazine.edisi', verbose_name='Edisi')),
                ('gambar', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Gambar pembuka')),
                ('kantor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor penulis')),
                ('kontributor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='live_magazine.kontributor', verbose_name='Penulis luar')),
                ('news', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_news.article')),
                ('penulis', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Penulis kantor')),
                ('takarir', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Takarir video')),
            ],
            options={
                'verbose_name': 'Naskah majalah',
                'verbose_name_plural': 'Naskah majalah',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Foto',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('alt', models.CharField(max_length=200, verbose_name='Foto ini menunjukkan apa')),
                ('kredit', models.CharField(max_length=120, verbose_name='Pemotret')),
                ('gambar', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Gambar')),
                ('naskah', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='foto_set', to='live_magazine.naskah', verbose_name='Naskah majalah')),
            ],
            options={
                'verbose_name': 'Foto majalah',
                'verbose_name_plural': 'Foto majalah',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Rubrik',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('kode', models.CharField(max_length=40, verbose_name='Kode')),
                ('nama', models.CharField(max_length=80, verbose_name='Nama')),
                ('keterangan', models.CharField(blank=True, default='', max_length=200, verbose_name='Keterangan')),
            ],
            options={
                'verbose_name': 'Rubrik',
                'verbose_name_plural': 'Rubrik',
                'ordering': ['-pk'],
                'constraints': [models.UniqueConstraint(fields=('kode',), name='live_magazine_rubrik_unik_1')],
            },
        ),
        migrations.AddField(
            model_name='naskah',
            name='rubrik',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='live_magazine.rubrik', verbose_name='Rubrik'),
        ),
        migrations.CreateModel(
            name='UjiAkses',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('butir', models.CharField(choices=apps.live_magazine.choices.uji_akses_butir, max_length=80, verbose_name='Butir')),
                ('hasil', models.CharField(choices=apps.live_magazine.choices.uji_akses_hasil, max_length=80, verbose_name='Hasil')),
                ('lulus', models.BooleanField(blank=True, null=True, verbose_name='Butir terpenuhi')),
                ('temuan', models.TextField(blank=True, default='', max_length=400, verbose_name='Temuan')),
                ('edisi', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='uji_akses_set', to='live_magazine.edisi', verbose_name='Edisi majalah')),
            ],
            options={
                'verbose_name': 'Butir uji aksesibilitas',
                'verbose_name_plural': 'Butir uji aksesibilitas',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Usulan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('number', models.CharField(editable=False, max_length=80, unique=True, verbose_name='Nomor')),
                ('state', models.CharField(choices=apps.live_magazine.choices.usulan_state, db_index=True, default='diajukan', editable=False, max_length=63, verbose_name='Status')),
                ('judul', models.CharField(max_length=140, verbose_name='Judul usulan')),
                ('gagasan', models.TextField(max_length=2000, verbose_name='Gagasan')),
                ('sendiri', models.BooleanField(default=True, verbose_name='Saya bersedia menulisnya')),
                ('jawaban', models.TextField(blank=True, default='', max_length=600, verbose_name='Jawaban redaksi')),
                ('contoh', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Contoh tulisan atau foto')),
                ('edisi', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='live_magazine.edisi', verbose_name='Untuk edisi')),
                ('office', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor pemegang')),
                ('pengusul', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.person', verbose_name='Pengusul')),
                ('rubrik', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='live_magazine.rubrik', verbose_name='Cocok untuk rubrik')),
            ],
            options={
                'verbose_name': 'Usulan tulisan',
                'verbose_name_plural': 'Usulan tulisan',
                'ordering': ['-pk'],
            },
        ),
        migrations.AddConstraint(
            model_name='edisi',
            constraint=models.UniqueConstraint(fields=('nomor',), name='live_magazine_edisi_unik_1'),
        ),
        migrations.AddConstraint(
            model_name='ujiakses',
            constraint=models.UniqueConstraint(fields=('edisi', 'butir'), name='live_magazine_uji_akses_unik_1'),
        ),
    ]
