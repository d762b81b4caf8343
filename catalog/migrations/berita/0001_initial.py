import apps.berita.choices
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('block_news', '0001_initial'),
        ('core', '0005_corrected_documents'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Berita',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('state', models.CharField(choices=apps.berita.choices.berita_state, db_index=True, default='draf', editable=False, max_length=63, verbose_name='Status')),
                ('jenis', models.CharField(choices=apps.berita.choices.berita_jenis, default='berita', max_length=80, verbose_name='Jenis')),
                ('judul', models.CharField(max_length=140, verbose_name='Judul')),
                ('ringkasan', models.TextField(max_length=300, verbose_name='Ringkasan')),
                ('diterbitkan_pada', models.DateTimeField(blank=True, null=True, verbose_name='Diterbitkan')),
                ('isi', models.TextField(verbose_name='Isi')),
                ('sampul_alt', models.CharField(blank=True, default='', max_length=200, verbose_name='Gambar ini menunjukkan apa')),
                ('sampul_kredit', models.CharField(blank=True, default='', max_length=120, verbose_name='Kredit gambar')),
                ('tag', models.CharField(blank=True, default='', max_length=200, verbose_name='Tag')),
                ('video', models.URLField(blank=True, default='', max_length=400, verbose_name='Alamat video')),
                ('nama_tampil', models.CharField(blank=True, default='', max_length=80, verbose_name='Nama yang ditampilkan')),
                ('berlaku_sampai', models.DateField(blank=True, null=True, verbose_name='Berlaku sampai')),
                ('mulai_pada', models.DateTimeField(blank=True, null=True, verbose_name='Mulai')),
                ('selesai_pada', models.DateTimeField(blank=True, null=True, verbose_name='Selesai')),
                ('tempat', models.CharField(blank=True, default='', max_length=160, verbose_name='Tempat')),
                ('utama', models.BooleanField(blank=True, null=True, verbose_name='Berita utama')),
                ('terbit_pada', models.DateTimeField(blank=True, null=True, verbose_name='Terbit pada')),
                ('lama_jam', models.DecimalField(blank=True, decimal_places=1, max_digits=17, null=True, verbose_name='Dari draf sampai terbit')),
                ('dikembalikan_kali', models.IntegerField(blank=True, default=0, null=True, verbose_name='Dikembalikan')),
                ('isi_koreksi', models.TextField(blank=True, default='', max_length=500, verbose_name='Apa yang dikoreksi')),
                ('alasan_tarik', models.CharField(blank=True, default='', max_length=300, verbose_name='Alasan penarikan')),
                ('kantor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.office', verbose_name='Kantor penulis')),
                ('kecamatan', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.district', verbose_name='Kecamatan')),
                ('lampiran', models.ManyToManyField(blank=True, related_name='+', to='core.storedfile', verbose_name='Lampiran')),
                ('news', models.OneToOneField(editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='block_news.article')),
                ('penulis', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Penulis')),
                ('sampul', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Gambar sampul')),
            ],
            options={
                'verbose_name': 'Naskah',
                'verbose_name_plural': 'Naskah',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='Foto',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, editable=False, verbose_name='dibuat')),
                ('updated_at', models.DateTimeField(auto_now=True, verbose_name='diubah')),
                ('alt', models.CharField(max_length=200, verbose_name='Gambar ini menunjukkan apa')),
                ('kredit', models.CharField(max_length=120, verbose_name='Kredit gambar')),
                ('berita', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='foto_set', to='berita.berita', verbose_name='Naskah')),
                ('gambar', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.storedfile', verbose_name='Gambar')),
            ],
            options={
                'verbose_name': 'Foto',
                'verbose_name_plural': 'Foto',
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
                'constraints': [models.UniqueConstraint(fields=('kode',), name='berita_rubrik_unik_1')],
            },
        ),
        migrations.AddField(
            model_name='berita',
            name='rubrik',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='berita.rubrik', verbose_name='Rubrik'),
        ),
    ]
