-- Sequences hand out ids in blocks of 50: one round trip serves fifty rows.
create sequence person_seq start with 1 increment by 50;
