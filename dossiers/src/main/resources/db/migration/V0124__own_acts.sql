-- What one did oneself at a unit one still sees is told from the act's own row: the numbers of a day's work
-- need no look at each dossier. Nothing more is seen by it: a unit that acts takes part in the dossier, and
-- no unit is ever taken out of one.
alter policy units on casefile.task_act
  using ((by = (select current_setting('motcua.official', true))
          and unit = any ((select casefile.visible_units())::text[]))
         or exists (select 1 from casefile.dossier d where d.code = task_act.dossier_code));
