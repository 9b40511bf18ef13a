create table guide_image_bytes (
    image_id bigint primary key references guide_image (id) on delete cascade,
    content  bytea not null
);
