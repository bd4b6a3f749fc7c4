-- Worksheets on paper. The code stands in the QR code of every printed section: who holds the sheet can send its photo, and nobody can guess it.
create table paper_code (
    code varchar(16) primary key,
    innovation uuid not null,
    region uuid not null,
    form_key varchar(80) not null,
    unique (innovation, form_key)
);

-- A section that was filled in on paper. open_for holds the innovation while it waits to be typed: one at a time.
-- lacking: how many answers that the gate needs were missing when the typing was closed.
create table paper_sheet (
    id uuid primary key,
    innovation uuid not null,
    region uuid not null,
    form_key varchar(80) not null,
    section int not null,
    open_for uuid,
    first_at timestamp with time zone not null,
    last_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    closed_by uuid,
    typed_for uuid,
    lacking int not null,
    unique (open_for, form_key, section)
);
create index paper_sheet_innovation on paper_sheet (innovation, form_key, section);

-- One photo may show several sections: then they share the file. recognised: the code was read, not only said to be right.
create table paper_photo (
    id uuid primary key,
    sheet uuid not null references paper_sheet,
    file uuid not null,
    recognised boolean not null,
    sent_by uuid not null,
    sent_at timestamp with time zone not null
);
create index paper_photo_sheet on paper_photo (sheet, sent_at);
create index paper_photo_file on paper_photo (file);
