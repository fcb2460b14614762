-- What caused an incident is an incident. The engine's script for MySQL, unlike those for other databases, deletes along
-- both references; MySQL refuses that from 9.6 on, where it counts the tables of such a chain, so that nothing that once
-- failed could be tried again or removed. The engine deletes incidents one by one, in any order, and needs neither.
ALTER TABLE ACT_RU_INCIDENT
    DROP FOREIGN KEY ACT_FK_INC_CAUSE,
    DROP FOREIGN KEY ACT_FK_INC_RCAUSE;
