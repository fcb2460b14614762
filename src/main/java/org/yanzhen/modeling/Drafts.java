package org.yanzhen.modeling;

import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/** Every administrator's working copies of processes, one for each process. */
@Component("modelDrafts")
@Transactional
public class Drafts {

    private final Rows rows;
    private final Releases releases;
    private final Deployed deployed;
    private final ModelCheck check;
    private final Clock clock;

    Drafts(Rows rows, Releases releases, Deployed deployed, ModelCheck check, Clock clock) {
        this.rows = rows;
        this.releases = releases;
        this.deployed = deployed;
        this.check = check;
        this.clock = clock;
    }

    /** The person's draft, made from what is in use if there is none yet. */
    public Draft open(String process, UserId by) {
        return rows.findByProcessAndOwner(process, by).map(Drafts::whole).orElseGet(() -> {
            var base = releases.recordInUse(process);
            if (base == null) {
                throw new Unknown("model", process);
            }
            return rows.saveAndFlush(new Draft(base.bundle(), base, base.shipped(), by, clock.instant()));
        });
    }

    @Transactional(readOnly = true)
    public Draft find(long id) {
        return rows.findById(id).map(Drafts::whole).orElseThrow(() -> new Unknown("draft", id));
    }

    @Transactional(readOnly = true)
    public List<Draft> of(String process) {
        return rows.findByProcessOrderById(process);
    }

    /** Of processes that are not deployed yet. */
    @Transactional(readOnly = true)
    public List<Draft> ofNewProcesses() {
        var begun = rows.findByBaseIsNullOrderById();
        if (begun.isEmpty()) {
            return begun;
        }
        var known =
                deployed.processes().stream().map(Deployed.Deployable::process).collect(Collectors.toSet());
        return begun.stream().filter(draft -> !known.contains(draft.process())).toList();
    }

    /** Whether another release came into use since it began. */
    @Transactional(readOnly = true)
    public boolean outdated(Draft draft) {
        return deployed.inUse(draft.process())
                .filter(deployment -> releases.inUse(draft.process())
                        .filter(release -> Integer.valueOf(release.number()).equals(draft.base()))
                        .isEmpty())
                .isPresent();
    }

    /**
     * @return the version it has then
     * @throws DraftStale with both contents, if it was saved elsewhere meanwhile
     */
    public long save(long id, String file, String content, long basedOn, UserId by) {
        var draft = lock(id);
        draft.save(file, content, basedOn, by, clock.instant());
        return rows.saveAndFlush(draft).version();
    }

    public long remove(long id, String file, long basedOn, UserId by) {
        var draft = lock(id);
        draft.remove(file, basedOn, by, clock.instant());
        return rows.saveAndFlush(draft).version();
    }

    /** Files from elsewhere come into the person's draft, which begins with them if the process is new. */
    public Draft take(String process, Map<String, String> files, UserId by) {
        if (!process.matches("[A-Za-z_][A-Za-z0-9_-]{0,90}")) {
            throw new InvalidInput("process", "model-process-id");
        }
        var draft = rows.findByProcessAndOwner(process, by).orElseGet(() -> {
            var base = releases.recordInUse(process);
            return base == null
                    ? new Draft(Bundle.of(process, Map.of()), null, null, by, clock.instant())
                    : new Draft(base.bundle(), base, base.shipped(), by, clock.instant());
        });
        draft.take(files, by, clock.instant());
        return whole(rows.saveAndFlush(draft));
    }

    @Transactional(readOnly = true)
    public List<Finding> check(long id) {
        return check.check(find(id).bundle());
    }

    /** @throws DraftStale if it was saved since */
    @Transactional(readOnly = true)
    public Draft find(long id, long basedOn) {
        var draft = find(id);
        draft.requireVersion(basedOn);
        return draft;
    }

    /** Hands it in; from then on it is a release that waits for the second administrator. */
    Release submit(long id, long basedOn, String note, UserId by) {
        var draft = lock(id);
        draft.requireOwner(by);
        draft.requireVersion(basedOn);
        var release = releases.submit(draft, note, by);
        rows.delete(draft);
        return release;
    }

    /**
     * Brings what came into use since into the draft.
     *
     * @return the files that both changed; the draft has its own content of them
     */
    public List<String> rebase(long id, long basedOn, UserId by) {
        var draft = lock(id);
        draft.requireVersion(basedOn);
        var onto = releases.recordInUse(draft.process());
        if (onto == null) {
            return List.of();
        }
        var before = before(draft.process(), draft.base());
        var merged = ThreeWay.of(before, onto.bundle().files(), draft.bundle().files());
        draft.rebase(merged.files(), onto, onto.shipped(), by, clock.instant());
        rows.saveAndFlush(draft);
        return merged.conflicts();
    }

    /**
     * Brings what ships with this program into the person's draft.
     *
     * @return the files that both changed; the draft has its own content of them
     */
    public List<String> takeUpdate(String process, UserId by) {
        var draft = lock(open(process, by).id());
        var update = releases.recordUpdate(process);
        var before = before(process, draft.shipped());
        var merged = ThreeWay.of(before, update.bundle().files(), draft.bundle().files());
        var base = releases.recordInUse(process);
        if (base == null) {
            throw new Unknown("model", process);
        }
        if (!Integer.valueOf(base.number()).equals(draft.base())) {
            throw new DraftOutdated(base.number());
        }
        draft.rebase(merged.files(), base, update.number(), by, clock.instant());
        rows.saveAndFlush(draft);
        return merged.conflicts();
    }

    private Map<String, String> before(String process, @Nullable Integer number) {
        return number == null
                ? Map.of()
                : releases.find(process, number).bundle().files();
    }

    public void discard(long id, UserId by) {
        var draft = lock(id);
        draft.requireOwner(by);
        rows.delete(draft);
    }

    private Draft lock(long id) {
        return rows.lock(id).orElseThrow(() -> new Unknown("draft", id));
    }

    private static Draft whole(Draft draft) {
        draft.bundle();
        return draft;
    }

    interface Rows extends Repository<Draft, Long> {

        Draft saveAndFlush(Draft draft);

        void delete(Draft draft);

        Optional<Draft> findById(long id);

        Optional<Draft> findByProcessAndOwner(String process, UserId owner);

        List<Draft> findByProcessOrderById(String process);

        List<Draft> findByBaseIsNullOrderById();

        @Lock(LockModeType.PESSIMISTIC_WRITE)
        @Query("select d from ModelDraft d where d.id = :id")
        Optional<Draft> lock(long id);
    }
}
