-- Which languages there are the program says alone: one more needs no new table.
alter table notice drop constraint notice_lang_check;
alter table notice_text drop constraint notice_text_lang_check;
