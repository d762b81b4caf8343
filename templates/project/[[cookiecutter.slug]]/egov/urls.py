"""Addresses of the officers' portal."""

from django.urls import path

from egov.views import certificates, dashboards, desks, letterheads, offices, people, trail, worklist

app_name = "egov"
urlpatterns = [
    path("", worklist.worklist, name="worklist"),
    path("angka/", worklist.counts, name="counts"),
    path("ambil/<int:pk>/", worklist.take, name="take"),
    path("lepas/<int:pk>/", worklist.release, name="release"),
    path("aplikasi/", desks.desks, name="desks"),
    path("dasbor/", dashboards.dashboard, name="dashboards"),
    path("dasbor/<slug:app>/", dashboards.dashboard, name="dashboard"),
    path("pimpinan/", dashboards.leader, name="leader"),
    path("sertifikat/", certificates.facilities, name="certificates"),
    path("pegawai/", people.officers, name="officers"),
    path("pegawai/baru/", people.new_officer, name="officer_new"),
    path("pegawai/<int:pk>/", people.officer, name="officer"),
    path("kantor/", offices.offices, name="offices"),
    path("kantor/baru/", offices.edit_office, name="office_new"),
    path("kantor/<int:pk>/", offices.office, name="office"),
    path("kantor/<int:pk>/ubah/", offices.edit_office, name="office_edit"),
    path("kantor/<int:pk>/jabatan/", offices.new_position, name="position_new"),
    path("jabatan/<int:pk>/", offices.position, name="position"),
    path("jabatan/<int:pk>/ubah/", offices.edit_position, name="position_edit"),
    path("jabatan/<int:pk>/pejabat/", offices.appoint, name="appoint"),
    path("jabatan/<int:pk>/peran/", offices.grant, name="grant"),
    path("pejabat/<int:pk>/akhiri/", offices.end_holding, name="end_holding"),
    path("peran/<int:pk>/cabut/", offices.revoke, name="revoke"),
    path("kop/", letterheads.offices, name="letterheads"),
    path("kop/<int:pk>/", letterheads.office, name="letterhead"),
    path("kop/<int:pk>/ubah/", letterheads.edit, name="letterhead_edit"),
    path("kop/<int:pk>/contoh.pdf", letterheads.sample, name="letterhead_sample"),
    path("kop/<int:pk>/pejabat/", letterheads.appoint, name="letterhead_appoint"),
    path("kop/<int:pk>/pangkat/", letterheads.change_rank, name="letterhead_rank"),
    path("kop/<int:pk>/pelimpahan/", letterheads.mandate, name="letterhead_mandate"),
    path("kop/<int:pk>/pelimpahan/<int:row>/akhiri/", letterheads.end_mandate, name="letterhead_mandate_end"),
    path("audit/", trail.trail, name="audit"),
]
