-- Values that few figures have would otherwise be looked for in all of them.
ALTER TABLE observation
  ADD INDEX observation_scope (scope, id),
  ADD INDEX observation_unit (unit, id);
