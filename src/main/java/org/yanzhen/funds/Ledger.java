package org.yanzhen.funds;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.UserId;

/**
 * The double-entry book of all funds. What it is asked to post is posted in full or refused in full; the accounts are
 * locked in the order of their ids, so that two who post at once wait for each other instead of locking each other out.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ledger {

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens an account that holds nothing; one that is there stays as it is. */
    void open(Account account, @Nullable Money ceiling) {
        jdbc.sql("""
                INSERT INTO ledger_account (code, fund, kind, envelope, award, line, balance, ceiling)
                VALUES (?, ?, ?, ?, ?, ?, 0, ?) ON DUPLICATE KEY UPDATE code = code
                """)
                .params(values(
                        account.code(),
                        account.fund().toString(),
                        account.kind().name(),
                        text(account.envelope()),
                        text(account.award()),
                        account.line(),
                        ceiling == null ? null : ceiling.amount()))
                .update();
    }

    /**
     * @throws NotCovered if an account would fall below zero, or a line above what it has
     */
    void post(List<Movement> movements, @Nullable UserId by) {
        var held = lock(movements.stream()
                .flatMap(movement -> Stream.of(movement.from(), movement.to()))
                .map(Account::code)
                .collect(Collectors.toSet()));
        for (var movement : movements) {
            move(held, movement.from().code(), movement.to().code(), movement.amount());
            insert(movement, held, null, by);
        }
        write(held.values());
    }

    /** Takes back every posting of an award that was not taken back yet. */
    void reverse(AwardId award, String text, UserId by) {
        var postings = jdbc.sql(SELECT + """
                WHERE p.award = ? AND p.reversal_of IS NULL
                    AND NOT EXISTS (SELECT 1 FROM posting r WHERE r.reversal_of = p.id) ORDER BY p.id DESC
                """)
                .param(award.toString())
                .query(Ledger::posting)
                .list();
        var held = lock(postings.stream()
                .flatMap(posting -> Stream.of(posting.from(), posting.to()))
                .collect(Collectors.toSet()));
        for (var posting : postings) {
            move(held, posting.to(), posting.from(), posting.amount());
            insert(
                    Objects.requireNonNull(held.get(posting.to())),
                    Objects.requireNonNull(held.get(posting.from())),
                    PostingKind.REVERSAL,
                    posting.amount(),
                    award,
                    posting.payment(),
                    posting.id(),
                    text,
                    by);
        }
        write(held.values());
    }

    /** Moves the money of an award from the free budget back to its envelope; the database knows that it does so once. */
    void reclaim(Award award) {
        jdbc.sql("INSERT INTO reclaimed_award (award, envelope, amount, reclaimed_at) VALUES (?, ?, ?, ?)")
                .params(values(
                        award.id().toString(),
                        award.envelope().toString(),
                        award.amount().amount(),
                        Timestamp.from(clock.instant())))
                .update();
        post(
                List.of(new Movement(
                        PostingKind.RESERVATION,
                        Account.of(award.fund(), AccountKind.BUDGET),
                        Account.of(award.fund(), award.envelope()),
                        award.amount(),
                        award.title())),
                null);
    }

    /** How much a line of an award's budget may come to. */
    void limit(Account line, Money ceiling) {
        jdbc.sql("UPDATE ledger_account SET ceiling = ? WHERE code = ?")
                .params(ceiling.amount(), line.code())
                .update();
    }

    /** Nothing for an account that was never opened. */
    BigDecimal balance(Account account) {
        return jdbc.sql("SELECT balance FROM ledger_account WHERE code = ?")
                .param(account.code())
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ZERO);
    }

    /** Of all accounts of an award, by their codes. */
    Map<String, BigDecimal> balances(AwardId award) {
        return jdbc
                .sql("SELECT code, balance FROM ledger_account WHERE award = ?")
                .param(award.toString())
                .query((row, number) -> Map.entry(row.getString("code"), row.getBigDecimal("balance")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of the accounts of a kind that each fund has one of. */
    Map<FundId, Money> balances(AccountKind kind) {
        return jdbc
                .sql("SELECT fund, balance FROM ledger_account WHERE kind = ?")
                .param(kind.name())
                .query((row, number) ->
                        Map.entry(FundId.of(row.getString("fund")), new Money(row.getBigDecimal("balance"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Locks an account and says what is on it, so that whoever decides by it decides alone. */
    BigDecimal lockedBalance(Account account) {
        return lock(List.of(account.code())).values().iterator().next().balance;
    }

    private Map<String, Held> lock(Collection<String> codes) {
        var ids = jdbc.sql("SELECT id FROM ledger_account WHERE code IN (:codes)")
                .param("codes", codes)
                .query(Long.class)
                .list();
        var held = jdbc.sql(
                        "SELECT id, code, fund, balance, ceiling, kind FROM ledger_account WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                .param("ids", ids)
                .query((row, number) -> new Held(row))
                .list();
        if (held.size() < codes.size()) {
            throw new IllegalStateException("Not all of these accounts were opened: " + codes);
        }
        return held.stream().collect(Collectors.toMap(one -> one.code, one -> one, (a, b) -> a, TreeMap::new));
    }

    private static void move(Map<String, Held> held, String from, String to, Money amount) {
        Objects.requireNonNull(held.get(from)).add(amount.amount().negate());
        Objects.requireNonNull(held.get(to)).add(amount.amount());
    }

    private void insert(Movement movement, Map<String, Held> held, @Nullable Long reversalOf, @Nullable UserId by) {
        insert(
                Objects.requireNonNull(held.get(movement.from().code())),
                Objects.requireNonNull(held.get(movement.to().code())),
                movement.kind(),
                movement.amount(),
                movement.award(),
                movement.payment(),
                reversalOf,
                movement.text(),
                by);
    }

    private void insert(
            Held from,
            Held to,
            PostingKind kind,
            Money amount,
            @Nullable AwardId award,
            @Nullable PaymentId payment,
            @Nullable Long reversalOf,
            String text,
            @Nullable UserId by) {
        jdbc.sql("""
                INSERT INTO posting (fund, kind, from_account, to_account, amount, award, payment, reversal_of, text, posted_by, posted_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(values(
                        from.fund,
                        kind.name(),
                        from.id,
                        to.id,
                        amount.amount(),
                        text(award),
                        text(payment),
                        reversalOf,
                        text,
                        text(by),
                        Timestamp.from(clock.instant())))
                .update();
    }

    private void write(Collection<Held> held) {
        held.forEach(Held::requireCovered);
        held.forEach(account -> jdbc.sql("UPDATE ledger_account SET balance = ? WHERE id = ?")
                .params(account.balance, account.id)
                .update());
    }

    /** An account that nobody else changes until the transaction ends. */
    private static final class Held {

        private final long id;
        private final String code;
        private final String fund;
        private final AccountKind kind;
        private final @Nullable BigDecimal ceiling;
        private BigDecimal balance;

        Held(ResultSet row) throws SQLException {
            this.id = row.getLong("id");
            this.code = row.getString("code");
            this.fund = row.getString("fund");
            this.kind = AccountKind.valueOf(row.getString("kind"));
            this.ceiling = row.getBigDecimal("ceiling");
            this.balance = row.getBigDecimal("balance");
        }

        void add(BigDecimal amount) {
            balance = balance.add(amount);
        }

        /** The database says the same; here it gets a name. */
        void requireCovered() {
            var outside = kind == AccountKind.SOURCE || kind == AccountKind.SPENDING;
            if (balance.signum() < 0 && !outside || ceiling != null && balance.compareTo(ceiling) > 0) {
                throw new NotCovered(kind);
            }
        }
    }

    /**
     * The newest first, one more than fits on a page if there are more.
     *
     * @param before the id of the last posting seen
     */
    List<Posting> postings(FundId fund, PostingFilter filter, @Nullable Long before) {
        var conditions = new ArrayList<String>(List.of("p.fund = :fund"));
        if (filter.account() != null) {
            conditions.add("(f.code = :account OR t.code = :account)");
        }
        if (filter.kind() != null) {
            conditions.add("(f.kind = :kind OR t.kind = :kind)");
        }
        if (filter.envelope() != null) {
            conditions.add("p.award IN (SELECT a.id FROM award a WHERE a.envelope = :envelope)");
        }
        if (before != null) {
            conditions.add("p.id < :before");
        }
        return jdbc.sql(SELECT + "WHERE " + String.join(" AND ", conditions) + " ORDER BY p.id DESC LIMIT "
                        + (FundBooks.PAGE + 1))
                .param("fund", fund.toString())
                .param("account", filter.account())
                .param("kind", text(filter.kind()))
                .param("envelope", text(filter.envelope()))
                .param("before", before)
                .query(Ledger::posting)
                .list();
    }

    private static final String SELECT = """
            SELECT p.id, p.kind, f.code AS from_code, t.code AS to_code, p.amount, p.award, p.payment, p.reversal_of, p.text, p.posted_by, p.posted_at
            FROM posting p JOIN ledger_account f ON f.id = p.from_account JOIN ledger_account t ON t.id = p.to_account
            """;

    private static Posting posting(ResultSet row, int number) throws SQLException {
        var award = row.getString("award");
        var payment = row.getString("payment");
        var reversalOf = row.getObject("reversal_of", Long.class);
        var by = row.getString("posted_by");
        return new Posting(
                row.getLong("id"),
                PostingKind.valueOf(row.getString("kind")),
                row.getString("from_code"),
                row.getString("to_code"),
                new Money(row.getBigDecimal("amount")),
                award == null ? null : AwardId.of(award),
                payment == null ? null : PaymentId.of(payment),
                reversalOf,
                row.getString("text"),
                by == null ? null : new UserId(by),
                row.getTimestamp("posted_at").toInstant());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static List<@Nullable Object> values(@Nullable Object... values) {
        return java.util.Arrays.asList(values);
    }
}
