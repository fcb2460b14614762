package org.yanzhen.competitions;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.IntStream;
import org.yanzhen.engine.Submission;
import org.yanzhen.funds.FundId;
import org.yanzhen.funds.Release;
import org.yanzhen.funds.TranchePlan;
import org.yanzhen.shared.ChinaTime;
import org.yanzhen.shared.UserId;

/** A round in the fields of its forms. */
public final class RoundForm {

    /** @throws org.yanzhen.shared.InvalidInput if it is not a round that could be held */
    public static RoundProposal read(Submission form) {
        return new RoundProposal(
                form.text("title"),
                form.text("purpose"),
                FundId.of(form.text("fund")),
                form.money("envelope"),
                moment(form.text("opensAt")),
                moment(form.text("closesAt")),
                rules(form),
                form.unread());
    }

    private static RoundRules rules(Submission form) {
        var criteria = form.rows("criteria");
        var presentation = form.ticked("presentation");
        return new RoundRules(
                form.rows("categories").stream()
                        .map(row -> new Category(row.text("name"), row.integer("quota")))
                        .toList(),
                form.money("largestRequest"),
                form.integer("minimumStars"),
                IntStream.range(0, criteria.size())
                        .mapToObj(row -> criterion("c" + (row + 1), criteria.get(row)))
                        .toList(),
                form.integer("scorers"),
                form.number("divergence"),
                form.integer("trimmedFrom"),
                form.number("bonusPerStar"),
                form.number("bonusCap"),
                presentation,
                form.optionalText("presentationWeight") == null ? 0 : form.integer("presentationWeight"),
                form.choices("tieBreaks").stream().map(TieBreak::valueOf).toList(),
                form.rows("tranches").stream()
                        .map(row -> new TranchePlan(row.integer("percent"), row.choice("condition", Release.class)))
                        .toList(),
                form.integer("noticeDays"),
                form.integer("supplementDays"),
                form.choices("experts").stream().map(UserId::new).toList());
    }

    private static Criterion criterion(String key, Submission row) {
        return new Criterion(key, row.text("name"), row.integer("weight"), row.integer("maximum"), row.text("help"));
    }

    private static Instant moment(String text) {
        return text.endsWith("Z") || text.contains("+")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(ChinaTime.ZONE).toInstant();
    }

    /** The other way round, to fill the fields in. */
    public static Map<String, Object> write(RoundProposal proposal) {
        var rules = proposal.rules();
        return Map.ofEntries(
                entry("title", proposal.title()),
                entry("purpose", proposal.purpose()),
                entry("fund", proposal.fund().toString()),
                entry("envelope", plain(proposal.envelope().amount())),
                entry("opensAt", local(proposal.opensAt())),
                entry("closesAt", local(proposal.closesAt())),
                entry(
                        "categories",
                        rules.categories().stream()
                                .map(category -> Map.of("name", category.name(), "quota", category.quota()))
                                .toList()),
                entry("largestRequest", plain(rules.largestRequest().amount())),
                entry("minimumStars", rules.minimumStars()),
                entry("criteria", rules.criteria().stream().map(RoundForm::row).toList()),
                entry("scorers", rules.scorers()),
                entry("divergence", rules.divergence()),
                entry("trimmedFrom", rules.trimmedFrom()),
                entry("bonusPerStar", rules.bonusPerStar()),
                entry("bonusCap", rules.bonusCap()),
                entry("presentation", rules.presentation()),
                entry("presentationWeight", rules.presentation() ? rules.presentationWeight() : ""),
                entry(
                        "tieBreaks",
                        rules.tieBreaks().stream().map(TieBreak::name).toList()),
                entry(
                        "tranches",
                        rules.tranches().stream()
                                .map(tranche -> Map.of(
                                        "percent",
                                        tranche.percent(),
                                        "condition",
                                        tranche.condition().name()))
                                .toList()),
                entry("noticeDays", rules.noticeDays()),
                entry("supplementDays", rules.supplementDays()),
                entry("experts", rules.experts().stream().map(UserId::name).toList()));
    }

    private static Map<String, Object> row(Criterion criterion) {
        return Map.of(
                "name", criterion.name(),
                "weight", criterion.weight(),
                "maximum", criterion.maximum(),
                "help", criterion.help());
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }

    private static String local(Instant at) {
        return LocalDateTime.ofInstant(at, ChinaTime.ZONE).toString();
    }

    private RoundForm() {}
}
