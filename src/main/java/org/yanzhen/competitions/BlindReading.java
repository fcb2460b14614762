package org.yanzhen.competitions;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.communities.Communities;
import org.yanzhen.competitions.BlindApplication.BlindAttachment;
import org.yanzhen.documents.Attachment;
import org.yanzhen.documents.Documents;
import org.yanzhen.engine.Directory;
import org.yanzhen.shared.NotAllowed;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/** What an expert sees of an application: what it says, not who says it. */
@Service
@Transactional(readOnly = true)
public class BlindReading {

    private static final String SOMEBODY = "某社区";

    private final ApplicationRows applications;
    private final RoundRows rounds;
    private final Assignments assignments;
    private final DeclarationRows declarations;
    private final Communities communities;
    private final Directory directory;
    private final Documents documents;

    BlindReading(
            ApplicationRows applications,
            RoundRows rounds,
            Assignments assignments,
            DeclarationRows declarations,
            Communities communities,
            Directory directory,
            Documents documents) {
        this.applications = applications;
        this.rounds = rounds;
        this.assignments = assignments;
        this.declarations = declarations;
        this.communities = communities;
        this.directory = directory;
        this.documents = documents;
    }

    /** @throws NotAllowed unless this expert is to score it, or has, and has declared interests first */
    public BlindApplication of(ApplicationId id, UserId expert) {
        requireReader(id, expert);
        return preview(id);
    }

    /** @param number from 1 on */
    public Attachment attachment(ApplicationId id, int number, UserId expert) {
        requireReader(id, expert);
        return previewAttachment(id, number);
    }

    /** What experts will see, for those who look after them: who may ask is decided by whoever shows it. */
    public BlindApplication preview(ApplicationId id) {
        var application = applications.get(id);
        var round = rounds.get(application.round());
        var content = application.content();
        var names = names(application);
        return new BlindApplication(
                id,
                application.number(),
                round.title(),
                blind(content.title(), names),
                content.category(),
                content.keyPoint(),
                blind(content.background(), names),
                blind(content.plan(), names),
                blind(content.results(), names),
                content.budget().stream()
                        .map(line -> new BudgetItem(blind(line.item(), names), line.amount()))
                        .toList(),
                application.requested(),
                attachments(id));
    }

    public Attachment previewAttachment(ApplicationId id, int number) {
        var attachments = documents.of(id.toString());
        if (number < 1 || number > attachments.size()) {
            throw new Unknown("attachment", number);
        }
        return attachments.get(number - 1);
    }

    private void requireReader(ApplicationId id, UserId expert) {
        var assignment = assignments.get(id, expert);
        if (assignment.state() == ExpertAssignment.State.RECUSED) {
            throw new NotAllowed("not-assigned");
        }
        if (declarations.of(assignment.round(), expert.name()).isEmpty()) {
            throw new NotAllowed("declaration-missing");
        }
    }

    /** Without names, as all that experts read. */
    String title(Application application) {
        return blind(application.title(), names(application));
    }

    private List<BlindAttachment> attachments(ApplicationId id) {
        var attachments = documents.of(id.toString());
        return IntStream.range(0, attachments.size())
                .mapToObj(at -> {
                    var one = attachments.get(at);
                    return new BlindAttachment(at + 1, one.blindName(at + 1), one.mediaType(), one.size());
                })
                .toList();
    }

    /** The longest first: the name of a person can hold that of the community. */
    private List<String> names(Application application) {
        var community = communities.get(application.community()).name();
        return Stream.concat(
                        application.authors().stream().map(directory::nameOf),
                        Stream.of(community, community.replaceFirst("社区$", "")))
                .filter(name -> name.codePointCount(0, name.length()) > 1)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static String blind(String text, List<String> names) {
        var blind = text;
        for (var name : names) {
            blind = blind.replace(name, SOMEBODY);
        }
        return blind.replace(SOMEBODY + "社区", SOMEBODY);
    }
}
