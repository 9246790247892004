-- What an actor is called in short, as it says itself (ASPTT); empty where it says none.
alter table actor add column acronym text not null default '';
