package org.yanzhen.communities;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toMap;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.shared.Remembered;
import org.yanzhen.shared.Unknown;

/** The organisation as everybody else asks about it. It changes so seldom that it is read once a minute. */
@Service
public class Communities {

    private final CommunityRows communities;
    private final CooperativeRows cooperatives;
    private final DepartmentRows departments;
    private final Remembered<Map<String, Community>> byCode;
    private final Remembered<Map<String, Department>> departmentsByCode;

    Communities(CommunityRows communities, CooperativeRows cooperatives, DepartmentRows departments) {
        this.communities = communities;
        this.cooperatives = cooperatives;
        this.departments = departments;
        this.byCode = new Remembered<>(() -> index(communities.findAllByOrderByPosition(), Community::code));
        this.departmentsByCode = new Remembered<>(() -> index(departments.findAllByOrderByCode(), Department::code));
    }

    /** @throws Unknown if there is none */
    public Community get(String code) {
        return find(code).orElseThrow(() -> new Unknown("community", code));
    }

    public Optional<Community> find(String code) {
        return Optional.ofNullable(all().get(code));
    }

    /** As the street office lists them. */
    public List<Community> list() {
        return List.copyOf(all().values());
    }

    public List<Community> attachedTo(String residentTeam) {
        return list().stream()
                .filter(community -> community.residentTeam().equals(residentTeam))
                .toList();
    }

    /** The name of a department; its code if it is not one of ours. */
    public String departmentName(String code) {
        var department = departmentsByCode.get().get(code);
        return department == null ? code : department.name();
    }

    public boolean hasDepartment(String code) {
        return departmentsByCode.get().containsKey(code);
    }

    /** Adds what is missing; what is there stays as it is. */
    @Transactional
    public void enter(Organisation organisation) {
        var known = communities.findAllByOrderByPosition().stream()
                .map(Community::code)
                .collect(java.util.stream.Collectors.toSet());
        organisation.communities().stream()
                .filter(community -> !known.contains(community.code()))
                .forEach(community -> communities.save(new Community(
                        community.code(),
                        community.name(),
                        community.kind(),
                        community.residentTeam(),
                        community.sample(),
                        organisation.communities().indexOf(community))));
        var knownCooperatives = Set.copyOf(cooperatives.codes());
        organisation.cooperatives().stream()
                .filter(cooperative -> !knownCooperatives.contains(cooperative.code()))
                .forEach(cooperative -> cooperatives.save(
                        new Cooperative(cooperative.code(), cooperative.community(), cooperative.name())));
        organisation.departments().forEach((code, name) -> departments.save(new Department(code, name)));
        byCode.forget();
        departmentsByCode.forget();
    }

    private Map<String, Community> all() {
        return byCode.get();
    }

    private static <T> Map<String, T> index(List<T> rows, Function<T, String> code) {
        return rows.stream()
                .collect(collectingAndThen(
                        toMap(code, row -> row, (first, second) -> first, LinkedHashMap::new),
                        Collections::unmodifiableMap));
    }

    /** @param departments names by code */
    public record Organisation(
            List<NewCommunity> communities, List<NewCooperative> cooperatives, Map<String, String> departments) {}

    public record NewCommunity(String code, String name, Community.Kind kind, String residentTeam, boolean sample) {}

    public record NewCooperative(String code, String community, String name) {}

    interface CommunityRows extends Repository<Community, String> {
        Community save(Community community);

        List<Community> findAllByOrderByPosition();
    }

    interface CooperativeRows extends Repository<Cooperative, String> {
        Cooperative save(Cooperative cooperative);

        @org.springframework.data.jpa.repository.Query("select c.code from Cooperative c")
        List<String> codes();
    }

    interface DepartmentRows extends Repository<Department, String> {
        Department save(Department department);

        List<Department> findAllByOrderByCode();
    }
}
