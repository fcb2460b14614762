package org.yanzhen.competitions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yanzhen.communities.Communities;
import org.yanzhen.engine.Directory;
import org.yanzhen.funds.Funds;
import org.yanzhen.identity.Role;
import org.yanzhen.programme.KeyPoints;
import org.yanzhen.programme.Programmes;

/** What the forms of the competition offer, by the names under which they ask for it. */
@Component
public class CompetitionChoices {

    private final Funds funds;
    private final Directory directory;
    private final Programmes programmes;
    private final Communities communities;

    CompetitionChoices(Funds funds, Directory directory, Programmes programmes, Communities communities) {
        this.funds = funds;
        this.directory = directory;
        this.programmes = programmes;
        this.communities = communities;
    }

    public Map<String, Object> ofRound() {
        return Map.of(
                "funds",
                funds.list().stream()
                        .map(fund -> option(fund.name(), fund.id().toString()))
                        .toList(),
                "experts",
                directory.membersOf(Role.EXPERT.group()).entrySet().stream()
                        .map(expert -> option(expert.getValue(), expert.getKey().name()))
                        .toList());
    }

    public Map<String, Object> ofApplication(Round round) {
        return Map.of(
                "categories",
                options(round.rules().categories().stream().map(Category::name).toList()),
                "keyPoints",
                KeyPoints.options(programmes.keyPoints(round.year())));
    }

    public Map<String, Object> ofDeclaration() {
        return Map.of(
                "communities",
                communities.list().stream()
                        .map(community -> option(community.name(), community.code()))
                        .toList());
    }

    private static List<Map<String, Object>> options(Collection<String> words) {
        return words.stream().map(word -> option(word, word)).toList();
    }

    private static Map<String, Object> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
