package org.yanzhen.projects;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.yanzhen.shared.Unknown;

/** All projects. */
interface Projects extends Repository<Project, ProjectId> {

    Project save(Project project);

    Optional<Project> findById(ProjectId id);

    boolean existsById(ProjectId id);

    /** @throws Unknown if there is none */
    default Project get(ProjectId id) {
        return findById(id).orElseThrow(() -> new Unknown("project", id));
    }

    @Query("select coalesce(max(p.ordinal), 0) from Project p where p.community = :community and p.year = :year")
    int lastOrdinal(String community, int year);

    @Query(
            "select count(p) from Project p where p.community = :community and p.year = :year and p.stage not in (REJECTED, WITHDRAWN)")
    long countAlive(String community, int year);

    List<Project> findByYearOrderByCommunityAscOrdinalAsc(int year);

    @Query("select p.community from Project p where p.id = :id")
    Optional<String> communityOf(ProjectId id);
}
