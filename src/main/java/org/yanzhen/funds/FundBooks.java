package org.yanzhen.funds;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.funds.Awards.AwardRows;
import org.yanzhen.funds.FundBook.Part;
import org.yanzhen.funds.FundBook.Round;
import org.yanzhen.funds.FundBook.Stand;
import org.yanzhen.funds.Funds.EnvelopeRows;
import org.yanzhen.shared.Money;

/** Reads the books of funds, from the totals down to the single posting. */
@Service
@Transactional(readOnly = true)
public class FundBooks {

    /** How many postings fit on a page. */
    public static final int PAGE = 50;

    private final Funds funds;
    private final EnvelopeRows envelopes;
    private final AwardRows awards;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    FundBooks(Funds funds, EnvelopeRows envelopes, AwardRows awards, Ledger ledger, JdbcClient jdbc) {
        this.funds = funds;
        this.envelopes = envelopes;
        this.awards = awards;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    public FundBook of(FundId id) {
        var fund = funds.get(id);
        var balances = balances(id);
        var granted = awards.findByFundOrderByGrantedAtAscIdAsc(id).stream().collect(groupingBy(Award::envelope));
        var rounds = envelopes.findByFund(id).stream()
                .map(envelope -> round(envelope, granted.getOrDefault(envelope.id(), List.of()), balances))
                .toList();
        return new FundBook(
                fund,
                balance(balances, id, AccountKind.BUDGET),
                Stand.sum(rounds.stream().map(Round::all).toList()),
                rounds);
    }

    /**
     * The newest first, one more than fits on a page if there are more.
     *
     * @param before the id of the last posting seen
     */
    public List<Posting> postings(FundId fund, PostingFilter filter, @Nullable Long before) {
        funds.get(fund);
        return ledger.postings(fund, filter, before);
    }

    private static Round round(Envelope envelope, List<Award> awards, Map<String, BigDecimal> balances) {
        var parts = awards.stream()
                .map(award -> new Part(award, stand(balances, award.id())))
                .toList();
        var stands = new ArrayList<>(parts.stream().map(Part::stand).toList());
        stands.add(stand(balances, envelope.id()));
        return new Round(envelope, Stand.sum(stands), parts);
    }

    private static Stand stand(Map<String, BigDecimal> balances, Object owner) {
        return new Stand(
                balance(balances, owner, AccountKind.ENVELOPE),
                balance(balances, owner, AccountKind.GRANTED),
                balance(balances, owner, AccountKind.COMMITTED),
                balance(balances, owner, AccountKind.PAID),
                balance(balances, owner, AccountKind.RETURNED));
    }

    private static Money balance(Map<String, BigDecimal> balances, Object owner, AccountKind kind) {
        return new Money(balances.getOrDefault(kind + ":" + owner, BigDecimal.ZERO));
    }

    /** By the code of the account. */
    private Map<String, BigDecimal> balances(FundId fund) {
        return jdbc
                .sql("SELECT code, balance FROM ledger_account WHERE fund = ?"
                        + " AND kind IN ('BUDGET', 'ENVELOPE', 'GRANTED', 'COMMITTED', 'PAID', 'RETURNED')")
                .param(fund.toString())
                .query((row, number) -> Map.entry(row.getString("code"), row.getBigDecimal("balance")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
