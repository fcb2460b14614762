package org.yanzhen.modeling;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.repository.Deployment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.engine.ShippedModels;
import org.yanzhen.modeling.Release.Kind;
import org.yanzhen.modeling.Release.State;
import org.yanzhen.modeling.ReleaseEvent.ReleaseApproved;
import org.yanzhen.modeling.ReleaseEvent.ReleaseRefused;
import org.yanzhen.modeling.ReleaseEvent.ReleaseSubmitted;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/** Changes of models from the moment they are handed in: approved by a second administrator and deployed, or not. */
@Component
@Transactional
public class Releases {

    private static final Logger log = LoggerFactory.getLogger(Releases.class);

    private final Rows rows;
    private final Drafts.Rows drafts;
    private final Deployed deployed;
    private final ModelCheck check;
    private final Trials trials;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Releases(
            Rows rows,
            Drafts.Rows drafts,
            Deployed deployed,
            ModelCheck check,
            Trials trials,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.deployed = deployed;
        this.check = check;
        this.trials = trials;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Release find(long id) {
        return rows.findById(id).map(Releases::whole).orElseThrow(() -> new Unknown("release", id));
    }

    /** @param number counted in its process */
    @Transactional(readOnly = true)
    public Release find(String process, int number) {
        return rows.findByProcessAndNumber(process, number)
                .map(Releases::whole)
                .orElseThrow(() -> new Unknown("release", number));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Release> history(String process) {
        return rows.findByProcessOrderByNumberDesc(process);
    }

    /** What waits for a second administrator, the oldest first. */
    @Transactional(readOnly = true)
    public List<Release> pending() {
        return rows.findByStateOrderById(State.PENDING);
    }

    /** The release that new instances start with; nothing if the process is new, or nobody has changed it yet. */
    @Transactional(readOnly = true)
    public Optional<Release> inUse(String process) {
        return deployed.inUse(process)
                .flatMap(deployment -> rows.findByProcessAndDeployment(process, deployment.getId()))
                .map(Releases::whole);
    }

    Release submit(Draft draft, String note, UserId by) {
        requireUpToDate(draft.process(), draft.base());
        return submit(draft.bundle(), Kind.EDITED, draft.base(), draft.shipped(), note, by);
    }

    Release rollBack(String process, int number, String note, UserId by) {
        var earlier = find(process, number);
        var base = recordInUse(process);
        if (earlier.state() != State.RELEASED || base == null || base.number() == number) {
            throw new RuleViolation("release-not-earlier", number);
        }
        return submit(earlier.bundle(), Kind.ROLL_BACK, base.number(), earlier.shipped(), note, by);
    }

    private Release submit(
            Bundle content, Kind kind, @Nullable Integer base, @Nullable Integer shipped, String note, UserId by) {
        Release.requireNote(note);
        ModelRefused.ifErrors(check.check(content));
        var trial = trials.known(content).orElseThrow(() -> new NotTried(content));
        TrialFailed.unlessSound(trial, content);
        var release = Release.submitted(
                content, nextNumber(content.process()), kind, base, shipped, note, trial, by, clock.instant());
        rows.saveAndFlush(release);
        events.publishEvent(new ReleaseSubmitted(release.id(), release.process(), by, clock.instant(), release.note()));
        return release;
    }

    /**
     * Deploys it, in the same transaction.
     *
     * @throws org.yanzhen.shared.OwnWork for its author
     * @throws DraftOutdated if another release came into use since
     * @throws ModelRefused if it no longer passes
     */
    public Release approve(long id, UserId by) {
        var release = lock(id);
        release.approve(by, clock.instant());
        if (release.base() != null) {
            rows.lock(release.process(), release.base()); // one after another, also those of several authors
        }
        requireUpToDate(release.process(), release.base());
        var content = release.bundle();
        ModelRefused.ifErrors(check.check(content));
        try {
            release.deployed(deployed.deploy(content));
        } catch (ProcessEngineException e) {
            log.info("release {} of '{}' is refused by the engine", release.number(), release.process(), e);
            throw new RuleViolation("release-not-deployed", release.number());
        }
        if (deployed.inUse(release.process())
                .filter(deployment -> deployment.getId().equals(release.deployment()))
                .isEmpty()) {
            throw new RuleViolation("release-without-process", release.process());
        }
        rows.flush();
        if (release.author() != null) {
            events.publishEvent(
                    new ReleaseApproved(release.id(), release.process(), release.author(), clock.instant()));
        }
        return release;
    }

    public Release refuse(long id, String reason, UserId by) {
        var release = lock(id);
        release.refuse(reason, by, clock.instant());
        reopen(release);
        if (release.author() != null) {
            events.publishEvent(new ReleaseRefused(
                    release.id(), release.process(), release.author(), clock.instant(), release.reason()));
        }
        return release;
    }

    public Release withdraw(long id, UserId by) {
        var release = lock(id);
        release.withdraw(by, clock.instant());
        reopen(release);
        return release;
    }

    /** What was handed in and not released goes on as a draft, unless its author has begun another meanwhile. */
    private void reopen(Release release) {
        var author = release.author();
        if (author != null
                && release.kind() == Kind.EDITED
                && drafts.findByProcessAndOwner(release.process(), author).isEmpty()) {
            var base = release.base() == null ? null : find(release.process(), release.base());
            drafts.saveAndFlush(new Draft(release.bundle(), base, release.shipped(), author, clock.instant()));
        }
    }

    /** Keeps what is deployed at one of the engine's doors; it has passed the gate. */
    @EventListener
    void recordDirect(DirectlyDeployed direct) {
        var process = direct.content().process();
        var before = rows.findFirstByProcessAndStateAndDeploymentNotNullOrderByNumberDesc(process, State.RELEASED)
                .or(() -> Optional.ofNullable(recordShipped(process)));
        rows.saveAndFlush(Release.direct(
                direct.content(),
                nextNumber(process),
                before.map(Release::number).orElse(null),
                before.map(Release::shipped).orElse(null),
                direct.note(),
                new UserId(direct.by()),
                direct.deployment(),
                clock.instant()));
    }

    /** What is in use, put on record if nobody has yet; null if the process is new. */
    @Nullable
    Release recordInUse(String process) {
        return deployed.inUse(process)
                .map(deployment -> rows.findByProcessAndDeployment(process, deployment.getId())
                        .orElseGet(() -> record(process, deployment)))
                .orElse(null);
    }

    private Release record(String process, Deployment deployment) {
        var content = deployed.bundle(process, deployment.getId());
        if (isShipped(process, deployment)) {
            return rows.saveAndFlush(
                    Release.shipped(content, nextNumber(process), deployment.getId(), clock.instant()));
        }
        var shipped = recordShipped(process);
        var number = shipped == null ? null : shipped.number();
        return rows.saveAndFlush(Release.direct(
                content, nextNumber(process), number, number, "", null, deployment.getId(), clock.instant()));
    }

    /** What shipped and was used last, put on record if nobody has yet; null if nothing ever shipped. */
    private @Nullable Release recordShipped(String process) {
        return deployed.lastShipped(process)
                .map(deployment -> rows.findByProcessAndDeployment(process, deployment.getId())
                        .orElseGet(() -> record(process, deployment)))
                .orElse(null);
    }

    /** What ships with this program, put on record although an administrators' release is in use. */
    Release recordUpdate(String process) {
        var shipped = deployed.shipped(process).orElseThrow(() -> new Unknown("model", process));
        return rows.findFirstByProcessAndKindOrderByNumberDesc(process, Kind.SHIPPED)
                .filter(release -> release.bundle().equals(shipped))
                .orElseGet(
                        () -> rows.saveAndFlush(Release.shipped(shipped, nextNumber(process), null, clock.instant())));
    }

    /** What shipped when the local change in use began; nothing if nothing ever shipped. */
    @Transactional(readOnly = true)
    public Optional<Bundle> shippedBefore(String process) {
        return inUse(process)
                .flatMap(release -> Optional.ofNullable(release.shipped()))
                .map(number -> find(process, number).bundle())
                .or(() ->
                        deployed.lastShipped(process).map(deployment -> deployed.bundle(process, deployment.getId())));
    }

    /** Whether the program brings something new that the administrators' release in use does not take into account. */
    @Transactional(readOnly = true)
    public boolean updateAvailable(String process) {
        return isLocal(process)
                && deployed.shipped(process)
                        .filter(shipped -> !Optional.of(shipped).equals(shippedBefore(process)))
                        .isPresent();
    }

    /** Those of these processes in which administrators changed what came with the program, by one question. */
    @Transactional(readOnly = true)
    Set<String> local(List<Deployed.Deployable> processes) {
        var recorded =
                rows
                        .findByDeploymentIn(processes.stream()
                                .map(Deployed.Deployable::deployment)
                                .toList())
                        .stream()
                        .collect(toMap(release -> release.process() + " " + release.deployment(), Release::kind));
        return processes.stream()
                .filter(one -> {
                    var kind = recorded.get(one.process() + " " + one.deployment());
                    return kind == null ? !deployed.saysItShipped(one.deployment()) : kind != Kind.SHIPPED;
                })
                .map(Deployed.Deployable::process)
                .collect(toSet());
    }

    /** Whether administrators changed what came with the program. */
    @Transactional(readOnly = true)
    public boolean isLocal(String process) {
        return deployed.inUse(process)
                .filter(deployment -> !isShipped(process, deployment))
                .isPresent();
    }

    /** What is on record counts: whoever deploys at an engine's door can name any source. */
    private boolean isShipped(String process, Deployment deployment) {
        return rows.findByProcessAndDeployment(process, deployment.getId())
                .map(release -> release.kind() == Kind.SHIPPED)
                .orElseGet(() -> ShippedModels.SOURCE.equals(deployment.getSource()));
    }

    private void requireUpToDate(String process, @Nullable Integer base) {
        var inUse = recordInUse(process);
        if (inUse != null && !Integer.valueOf(inUse.number()).equals(base)) {
            throw new DraftOutdated(inUse.number());
        }
    }

    private Release lock(long id) {
        return rows.lock(id).orElseThrow(() -> new Unknown("release", id));
    }

    private int nextNumber(String process) {
        return rows.lastNumber(process) + 1;
    }

    private static Release whole(Release release) {
        release.bundle();
        return release;
    }

    interface Rows extends Repository<Release, Long> {

        Release saveAndFlush(Release release);

        void flush();

        Optional<Release> findById(long id);

        Optional<Release> findByProcessAndNumber(String process, int number);

        Optional<Release> findByProcessAndDeployment(String process, String deployment);

        Optional<Release> findFirstByProcessAndKindOrderByNumberDesc(String process, Kind kind);

        Optional<Release> findFirstByProcessAndStateAndDeploymentNotNullOrderByNumberDesc(String process, State state);

        List<Release> findByProcessOrderByNumberDesc(String process);

        List<Release> findByDeploymentIn(List<String> deployments);

        List<Release> findByStateOrderById(State state);

        @Lock(LockModeType.PESSIMISTIC_WRITE)
        @Query("select r from ModelRelease r where r.id = :id")
        Optional<Release> lock(long id);

        @Lock(LockModeType.PESSIMISTIC_WRITE)
        @Query("select r from ModelRelease r where r.process = :process and r.number = :number")
        Optional<Release> lock(String process, int number);

        @Query("select coalesce(max(r.number), 0) from ModelRelease r where r.process = :process")
        int lastNumber(String process);
    }
}
