import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0002_initial'),
        ('core', '0002_imports'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='SigningMandate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('app', models.CharField(blank=True, max_length=80, verbose_name='aplikasi')),
                ('starts_on', models.DateField(verbose_name='mulai')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='sampai')),
                ('decree', models.CharField(blank=True, max_length=120, verbose_name='dasar')),
            ],
            options={
                'verbose_name': 'pelimpahan tanda tangan',
                'verbose_name_plural': 'pelimpahan tanda tangan',
                'ordering': ['-starts_on'],
            },
        ),
        migrations.AddField(
            model_name='office',
            name='postcode',
            field=models.CharField(blank=True, max_length=5, verbose_name='kode pos'),
        ),
        migrations.AddField(
            model_name='office',
            name='website',
            field=models.CharField(blank=True, max_length=120, verbose_name='laman'),
        ),
        migrations.AddField(
            model_name='positionholding',
            name='rank',
            field=models.CharField(blank=True, max_length=80, verbose_name='pangkat, golongan'),
        ),
        migrations.AddConstraint(
            model_name='issueddocument',
            constraint=models.UniqueConstraint(fields=('app', 'entity', 'object_id', 'kind'), name='core_document_once'),
        ),
        migrations.AddField(
            model_name='signingmandate',
            name='position',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mandates', to='core.position', verbose_name='yang menandatangani'),
        ),
        migrations.AddField(
            model_name='signingmandate',
            name='principal',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mandates_given', to='core.position', verbose_name='atas nama'),
        ),
        migrations.AddIndex(
            model_name='signingmandate',
            index=models.Index(fields=['principal', 'starts_on'], name='core_mandate_principal'),
        ),
        migrations.AddConstraint(
            model_name='signingmandate',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='core_mandate_span', violation_error_message='Tanggal sampai mendahului tanggal mulai.'),
        ),
        migrations.AddConstraint(
            model_name='signingmandate',
            constraint=models.CheckConstraint(condition=models.Q(('principal', models.F('position')), _negated=True), name='core_mandate_other', violation_error_message='Jabatan tidak dapat menandatangani atas nama dirinya sendiri.'),
        ),
    ]
