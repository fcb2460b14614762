package org.yanzhen.modeling;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.engine.Directory;
import org.yanzhen.shared.Sentences;
import org.yanzhen.shared.Unknown;

/** States of a process with its forms and decisions, by name. */
@Component
@Transactional(readOnly = true)
public class Contents {

    private final Drafts drafts;
    private final Releases releases;
    private final Deployed deployed;
    private final Directory directory;

    Contents(Drafts drafts, Releases releases, Deployed deployed, Directory directory) {
        this.drafts = drafts;
        this.releases = releases;
        this.deployed = deployed;
        this.directory = directory;
    }

    /** @param label what it is, for people */
    public record Content(String label, Bundle bundle) {}

    /**
     * @param of {@code nothing}, {@code draft:<id>}, {@code release:<number>}, {@code version:<number in the engine>}, {@code current},
     *     {@code shipped} or {@code shipped-old} (what shipped when the local change began)
     * @throws Unknown if there is no such state
     */
    public Content of(String process, String of, Locale locale) {
        var colon = of.indexOf(':');
        var kind = colon < 0 ? of : of.substring(0, colon);
        var id = of.substring(colon + 1);
        return switch (kind) {
            case "draft" -> draft(process, drafts.find(number(id)), locale);
            case "release" -> {
                var release = releases.find(process, (int) number(id));
                yield new Content(label(release, locale), release.bundle());
            }
            case "version" -> {
                var version = (int) number(id);
                yield new Content(
                        Sentences.of(locale, "models.version.number", version), deployed.version(process, version));
            }
            case "nothing" -> new Content(Sentences.of(locale, "models.content.nothing"), Bundle.of(process, Map.of()));
            case "current" -> new Content(Sentences.of(locale, "models.content.current"), current(process));
            case "shipped" ->
                new Content(
                        Sentences.of(locale, "models.content.shipped"),
                        deployed.shipped(process).orElseThrow(() -> new Unknown("model-content", of)));
            case "shipped-old" ->
                new Content(
                        Sentences.of(locale, "models.content.shipped-old"),
                        releases.shippedBefore(process).orElseThrow(() -> new Unknown("model-content", of)));
            default -> throw new Unknown("model-content", of);
        };
    }

    private static String label(Release release, Locale locale) {
        var why = release.note().isBlank() ? Sentences.of(locale, "Release.Kind." + release.kind()) : release.note();
        return Sentences.of(locale, "models.content.release", release.number(), why);
    }

    private Content draft(String process, Draft draft, Locale locale) {
        if (!draft.process().equals(process)) {
            throw new Unknown("draft", draft.id());
        }
        return new Content(
                Sentences.of(locale, "models.content.draft", directory.nameOf(draft.owner())), draft.bundle());
    }

    private Bundle current(String process) {
        return deployed.inUse(process)
                .map(deployment -> deployed.bundle(process, deployment.getId()))
                .orElseThrow(() -> new Unknown("model", process));
    }

    private static long number(String id) {
        if (!id.matches("\\d{1,9}")) {
            throw new Unknown("model-content", id);
        }
        return Long.parseLong(id);
    }
}
