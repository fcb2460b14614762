package org.yanzhen.modeling;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.shared.Unknown;

/** All processes that are deployed. */
@Component
@Transactional(readOnly = true)
public class Library {

    private final Deployed deployed;
    private final Releases releases;

    Library(Deployed deployed, Releases releases) {
        this.deployed = deployed;
        this.releases = releases;
    }

    /**
     * A process as it is in use.
     *
     * @param version in the engine
     * @param local whether administrators changed what came with the program
     * @param update whether the program brings something that the local change does not have
     */
    public record Entry(String process, String name, int version, boolean local, boolean update) {}

    public List<Entry> processes() {
        return deployed.processes().stream().map(this::entry).toList();
    }

    /** What people call them, by id. */
    public Map<String, String> names() {
        return deployed.processes().stream().collect(toMap(Deployed.Deployable::process, Deployed.Deployable::name));
    }

    /** @throws Unknown if there is no such process */
    public Entry process(String process) {
        return deployed.processes().stream()
                .filter(one -> one.process().equals(process))
                .findFirst()
                .map(this::entry)
                .orElseThrow(() -> new Unknown("model", process));
    }

    /** As people see it; its id, if it is new. */
    public String name(String process) {
        return names().getOrDefault(process, process);
    }

    private Entry entry(Deployed.Deployable one) {
        var local = releases.isLocal(one.process());
        return new Entry(
                one.process(), one.name(), one.version(), local, local && releases.updateAvailable(one.process()));
    }
}
