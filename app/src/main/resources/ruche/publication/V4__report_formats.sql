-- Word documents are kept beside the PDFs.
alter table report_file add column format text not null default 'pdf' check (format in ('pdf', 'docx'));
alter table report_file alter column format drop default;
alter table report_file rename column pdf to bytes;
alter table report_file drop constraint report_file_pkey;
alter table report_file add primary key (cell_id, cycle_id, lang, version, format);
