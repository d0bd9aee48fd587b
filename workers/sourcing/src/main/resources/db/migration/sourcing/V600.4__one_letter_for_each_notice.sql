-- The effect as which the notice's letter was first sent: the step that sends it in time and the one that sends it early
-- mean the same letter.
alter table sourcing.notice
    add column letter_effect text;
