package org.yanzhen.modeling;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.shared.Unknown;

/** All processes that are deployed. */
@Component
@Transactional(readOnly = true)
public class Library {

    private final Deployed deployed;
    private final Releases releases;
    private final Cache<String, Boolean> updates =
            Caffeine.newBuilder().maximumSize(1_000).build();

    Library(Deployed deployed, Releases releases) {
        this.deployed = deployed;
        this.releases = releases;
    }

    /**
     * A process as it is in use.
     *
     * @param version in the engine
     * @param deployment what new instances start with
     * @param local whether administrators changed what came with the program
     * @param update whether the program brings something that the local change does not have
     */
    public record Entry(String process, String name, int version, String deployment, boolean local, boolean update) {}

    public List<Entry> processes() {
        var all = deployed.processes();
        var local = releases.local(all);
        return all.stream()
                .map(one -> entry(one, local.contains(one.process())))
                .toList();
    }

    /** What people call them, by id. */
    public Map<String, String> names() {
        return deployed.processes().stream().collect(toMap(Deployed.Deployable::process, Deployed.Deployable::name));
    }

    public Optional<Entry> find(String process) {
        return deployed.processes().stream()
                .filter(one -> one.process().equals(process))
                .findFirst()
                .map(one -> entry(one, !releases.local(List.of(one)).isEmpty()));
    }

    /** @throws Unknown if there is no such process */
    public Entry process(String process) {
        return find(process).orElseThrow(() -> new Unknown("model", process));
    }

    /** The names of what is in use. */
    public Set<String> files(Entry entry) {
        return deployed.bundle(entry.process(), entry.deployment()).files().keySet();
    }

    /** As people see it; its id, if it is new. */
    public String name(String process) {
        return names().getOrDefault(process, process);
    }

    private Entry entry(Deployed.Deployable one, boolean local) {
        return new Entry(
                one.process(), one.name(), one.version(), one.deployment(), local, local && isUpdateAvailable(one));
    }

    /** It never changes for what is deployed: the program brings the same as long as it runs. */
    private boolean isUpdateAvailable(Deployed.Deployable one) {
        return Objects.requireNonNull(
                updates.get(one.deployment(), deployment -> releases.updateAvailable(one.process())));
    }
}
