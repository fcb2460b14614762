package org.yanzhen.funds.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;
import org.yanzhen.engine.Concurrency;
import org.yanzhen.engine.Submission;
import org.yanzhen.engine.TaskScreens;
import org.yanzhen.engine.forms.Form;
import org.yanzhen.funds.Award;
import org.yanzhen.funds.AwardFile;
import org.yanzhen.funds.AwardFiles;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.Awards;
import org.yanzhen.funds.FundId;
import org.yanzhen.funds.Funds;
import org.yanzhen.funds.ImportedLine;
import org.yanzhen.funds.Payment;
import org.yanzhen.funds.PaymentId;
import org.yanzhen.funds.PaymentImport;
import org.yanzhen.funds.PaymentResult;
import org.yanzhen.funds.Payments;
import org.yanzhen.funds.Terminations;
import org.yanzhen.funds.Transfers;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.Money;

/** What people begin themselves, without a task: whether they may is asked first. */
@Service
class FundsDesk {

    private static final Money LARGEST = Money.yuan(9_999_999_999L);
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private final Funds funds;
    private final AwardFiles files;
    private final Transfers transfers;
    private final Terminations terminations;
    private final Payments payments;
    private final Awards awards;
    private final PaymentImport imports;
    private final TaskScreens screens;

    FundsDesk(
            Funds funds,
            AwardFiles files,
            Transfers transfers,
            Terminations terminations,
            Payments payments,
            Awards awards,
            PaymentImport imports,
            TaskScreens screens) {
        this.funds = funds;
        this.files = files;
        this.transfers = transfers;
        this.terminations = terminations;
        this.payments = payments;
        this.awards = awards;
        this.imports = imports;
        this.screens = screens;
    }

    static boolean answersForAll(Caller caller) {
        return caller.is(Role.FINANCE) || caller.answersForAll();
    }

    void requireAnswersForAll(Caller caller) {
        caller.require(Role.FINANCE, Role.PARTY_OFFICE, Role.WORKING_COMMITTEE, Role.AUDITOR);
    }

    /** Whoever has no part in the money has no list of it either. */
    List<Award> awards(Caller caller) {
        caller.require(
                Role.FINANCE,
                Role.PARTY_OFFICE,
                Role.WORKING_COMMITTEE,
                Role.AUDITOR,
                Role.SECRETARY,
                Role.RESIDENT_TEAM);
        return files.list(caller);
    }

    FundId open(String name, int year, BigDecimal budget, Caller caller) {
        caller.require(Role.FINANCE);
        return funds.open(name, year, money("budget", budget), caller.id());
    }

    Form transferForm() {
        return screens.ofStart("budgetTransfer");
    }

    Form terminationForm() {
        return screens.ofStart("awardTermination");
    }

    Map<String, Object> transferData(AwardId id, Caller caller) {
        var file = files.of(id, caller);
        return Map.of(
                "lineOptions",
                IntStream.range(0, file.award().lines().size())
                        .mapToObj(line -> option(file, line))
                        .toList());
    }

    private static Map<String, Object> option(AwardFile file, int at) {
        var line = file.award().lines().get(at);
        var left = line.amount().lessAtMost(file.spent().get(at));
        return Map.of("value", String.valueOf(at + 1), "label", line.item() + "（未使用 " + Formats.money(left) + "）");
    }

    void requestTransfer(AwardId id, Map<String, Object> answers, Caller caller) {
        caller.requireFor(Role.SECRETARY, files.of(id, caller).award().community());
        var form = Submission.checked(transferForm(), answers, transferData(id, caller), caller.id());
        transfers.request(
                id,
                Integer.parseInt(form.text("from")),
                Integer.parseInt(form.text("to")),
                form.money("amount"),
                form.text("reason"),
                caller.id());
        files.keepAnswers(id, "申请调整预算", form.unread(), caller.id());
    }

    /** The party office asks; the working committee decides. */
    void requestTermination(AwardId id, Map<String, Object> answers, Caller caller) {
        caller.require(Role.PARTY_OFFICE);
        var form = Submission.checked(terminationForm(), answers, Map.of(), caller.id());
        terminations.request(id, form.text("reason"), form.money("clawBack"), caller.id());
        files.keepAnswers(id, "申请终止", form.unread(), caller.id());
    }

    Payment register(
            PaymentId id, String key, BigDecimal amount, String bankReference, LocalDate paidOn, Caller caller) {
        caller.require(Role.FINANCE);
        if (!KEY.matcher(key).matches()) {
            throw new InvalidInput("key", "payment-key");
        }
        var result = new PaymentResult(key, money("amount", amount), bankReference.strip(), paidOn);
        return Concurrency.retrying(() -> payments.register(id, result, caller.id()));
    }

    void questionDay(PaymentId id, LocalDate paidOn, String reason, Caller caller) {
        caller.require(Role.FINANCE);
        Concurrency.retrying(() -> {
            payments.questionDay(id, paidOn, reason.strip(), caller.id());
            return id;
        });
    }

    /** Four eyes also where finance is one person: the party office may look at the bank's slip. */
    void answerDay(PaymentId id, boolean confirmed, Caller caller) {
        caller.require(Role.FINANCE, Role.PARTY_OFFICE);
        Concurrency.retrying(() -> {
            payments.answerDay(id, confirmed, caller.id());
            return id;
        });
    }

    void questionRefundDay(AwardId id, LocalDate day, String reason, Caller caller) {
        caller.require(Role.FINANCE);
        Concurrency.retrying(() -> {
            awards.questionRefundDay(id, day, reason.strip(), caller.id());
            return id;
        });
    }

    /** By whoever may look at the bank's slip of a payment, too. */
    void answerRefundDay(AwardId id, boolean confirmed, Caller caller) {
        caller.require(Role.FINANCE, Role.PARTY_OFFICE);
        Concurrency.retrying(() -> {
            awards.answerRefundDay(id, confirmed, caller.id());
            return id;
        });
    }

    List<ImportedLine> take(MultipartFile file, Caller caller) {
        caller.require(Role.FINANCE);
        try {
            return imports.importResults(file.getBytes(), caller.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Money money(String field, BigDecimal amount) {
        if (amount.signum() <= 0 || amount.stripTrailingZeros().scale() > 2 || amount.compareTo(LARGEST.amount()) > 0) {
            throw new InvalidInput(field, "amount-range", LARGEST);
        }
        return new Money(amount);
    }
}
