-- By which reading of names an actor's words and beginnings were made; the program makes older ones again while it
-- answers by them (OldActorWords).
alter table actor add column words_made int not null default 0;
