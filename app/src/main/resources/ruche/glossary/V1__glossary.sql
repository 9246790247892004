-- What a cell adds to the glossary that comes with the program: concepts of its own, and words for those that came.
create table glossary_term (
    cell_id int not null,
    -- Id of a concept that came with the program, or `own_` and 32 digits.
    concept text not null,
    -- Of a concept of the cell's own: SUBJECT, TARGET, ACTION, QUALITY or FRAME; null for words only.
    kind text check (kind in ('SUBJECT', 'TARGET', 'ACTION', 'QUALITY', 'FRAME')),
    -- Id of a theme of the program; null where it belongs to none.
    theme text,
    -- Id of the concept that it is a case of.
    broader text,
    -- As people write them: Standard Arabic, Darija (in either script), French.
    words_ar text[] not null,
    words_ary text[] not null,
    words_fr text[] not null,
    -- Texts are read without it; it can be taken up again.
    withdrawn boolean not null default false,
    primary key (cell_id, concept)
);

-- Words proposed from confirmed twins that somebody did not want: they are not proposed again.
create table glossary_rejection (
    cell_id int not null,
    -- The word by its stem, or two words with an equals sign between.
    key text not null,
    -- Id of the concept that it was said to mean; empty where two words were said to mean the same.
    concept text not null,
    -- As it was shown.
    word text not null,
    at timestamptz not null,
    person_id uuid,
    channel text not null,
    primary key (cell_id, key, concept)
);
