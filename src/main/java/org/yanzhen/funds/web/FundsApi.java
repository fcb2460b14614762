package org.yanzhen.funds.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yanzhen.engine.Diagrams;
import org.yanzhen.funds.Award;
import org.yanzhen.funds.AwardFile;
import org.yanzhen.funds.AwardFiles;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.AwardStage;
import org.yanzhen.funds.Awards;
import org.yanzhen.funds.EnvelopeId;
import org.yanzhen.funds.FundBook;
import org.yanzhen.funds.FundBooks;
import org.yanzhen.funds.FundId;
import org.yanzhen.funds.ImportedLine;
import org.yanzhen.funds.Payment;
import org.yanzhen.funds.PaymentId;
import org.yanzhen.funds.PaymentState;
import org.yanzhen.funds.Release;
import org.yanzhen.funds.Tranche;
import org.yanzhen.funds.TrancheState;
import org.yanzhen.identity.Caller;

/** The money for scripts: ours in the browser, and machines. */
@RestController
@RequestMapping("/api")
class FundsApi {

    private final FundsDesk desk;
    private final FundBooks books;
    private final Awards awards;
    private final AwardFiles files;
    private final Diagrams diagrams;

    FundsApi(FundsDesk desk, FundBooks books, Awards awards, AwardFiles files, Diagrams diagrams) {
        this.desk = desk;
        this.books = books;
        this.awards = awards;
        this.files = files;
        this.diagrams = diagrams;
    }

    @PostMapping("/funds")
    @ResponseStatus(HttpStatus.CREATED)
    Opened open(@RequestBody NewFund fund, Caller caller) {
        return new Opened(
                desk.open(fund.name(), fund.year(), fund.budget(), caller).toString());
    }

    @GetMapping("/funds/{id}")
    FundView fund(@PathVariable String id, Caller caller) {
        desk.requireAnswersForAll(caller);
        return FundView.of(books.of(FundId.of(id)));
    }

    @GetMapping("/awards")
    List<AwardSummary> awardsOf(@RequestParam String round, Caller caller) {
        desk.requireAnswersForAll(caller);
        return awards.of(EnvelopeId.of(round)).stream().map(AwardSummary::of).toList();
    }

    @GetMapping("/awards/{id}")
    AwardView award(@PathVariable String id, Caller caller) {
        return AwardView.of(files.of(AwardId.of(id), caller));
    }

    @GetMapping("/awards/{id}/transfers/new")
    Screen transferForm(@PathVariable String id, Caller caller) {
        return new Screen(desk.transferForm().tree(), desk.transferData(AwardId.of(id), caller), Map.of(), 0);
    }

    @PostMapping("/awards/{id}/transfers")
    @ResponseStatus(HttpStatus.CREATED)
    void requestTransfer(@PathVariable String id, @RequestBody Map<String, Object> answers, Caller caller) {
        desk.requestTransfer(AwardId.of(id), answers, caller);
    }

    @GetMapping("/awards/{id}/terminations/new")
    Screen terminationForm(@PathVariable String id, Caller caller) {
        files.of(AwardId.of(id), caller);
        return new Screen(desk.terminationForm().tree(), Map.of(), Map.of(), 0);
    }

    @PostMapping("/awards/{id}/terminations")
    @ResponseStatus(HttpStatus.CREATED)
    void requestTermination(@PathVariable String id, @RequestBody Map<String, Object> answers, Caller caller) {
        desk.requestTermination(AwardId.of(id), answers, caller);
    }

    @GetMapping("/awards/{id}/diagrams/{instance}")
    Diagrams.Diagram diagram(@PathVariable String id, @PathVariable String instance, Caller caller) {
        var award = files.of(AwardId.of(id), caller).award();
        return diagrams.of(award.id().toString(), instance);
    }

    /** Told again under the same key, the same thing is answered the same and booked once. */
    @PutMapping("/payments/{id}")
    PaymentView register(@PathVariable String id, @RequestBody Registration registration, Caller caller) {
        return PaymentView.of(desk.register(
                PaymentId.of(id),
                registration.key(),
                registration.amount(),
                registration.bankReference(),
                registration.paidOn(),
                caller));
    }

    @PostMapping("/payments/{id}/day")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void questionDay(@PathVariable String id, @RequestBody Correction correction, Caller caller) {
        desk.questionDay(PaymentId.of(id), correction.paidOn(), correction.reason(), caller);
    }

    @PostMapping("/payments/{id}/day/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answerDay(@PathVariable String id, @RequestBody CorrectionAnswer answer, Caller caller) {
        desk.answerDay(PaymentId.of(id), answer.confirmed(), caller);
    }

    @PostMapping("/awards/{id}/refund/day")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void questionRefundDay(@PathVariable String id, @RequestBody Correction correction, Caller caller) {
        desk.questionRefundDay(AwardId.of(id), correction.paidOn(), correction.reason(), caller);
    }

    @PostMapping("/awards/{id}/refund/day/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answerRefundDay(@PathVariable String id, @RequestBody CorrectionAnswer answer, Caller caller) {
        desk.answerRefundDay(AwardId.of(id), answer.confirmed(), caller);
    }

    @PostMapping("/payments/results")
    List<ImportedLine> results(@RequestParam MultipartFile file, Caller caller) {
        return desk.take(file, caller);
    }

    record NewFund(String name, int year, BigDecimal budget) {
        NewFund {
            Objects.requireNonNull(name);
            Objects.requireNonNull(budget);
        }
    }

    record Opened(String id) {}

    record Registration(String key, BigDecimal amount, String bankReference, LocalDate paidOn) {
        Registration {
            Objects.requireNonNull(key);
            Objects.requireNonNull(amount);
            Objects.requireNonNull(bankReference);
            Objects.requireNonNull(paidOn);
        }
    }

    /** @param paidOn the day of the bank's slip, whichever way the money went */
    record Correction(LocalDate paidOn, String reason) {
        Correction {
            Objects.requireNonNull(paidOn);
            Objects.requireNonNull(reason);
        }
    }

    record CorrectionAnswer(Boolean confirmed) {
        CorrectionAnswer {
            Objects.requireNonNull(confirmed);
        }
    }

    /**
     * @param schema as form-js reads it
     * @param data what the form shows
     * @param content what was typed before
     */
    record Screen(JsonNode schema, Map<String, Object> data, Map<String, Object> content, long version) {}

    /** In yuan; what is free, reserved, granted, committed, paid and returned sums to the budget. */
    record FundView(
            String id,
            String name,
            int year,
            BigDecimal budget,
            BigDecimal free,
            BigDecimal reserved,
            BigDecimal granted,
            BigDecimal committed,
            BigDecimal paid,
            BigDecimal returned) {

        static FundView of(FundBook book) {
            var all = book.all();
            return new FundView(
                    book.fund().id().toString(),
                    book.fund().name(),
                    book.fund().year(),
                    book.fund().budget().amount(),
                    book.free().amount(),
                    all.reserved().amount(),
                    all.granted().amount(),
                    all.committed().amount(),
                    all.paid().amount(),
                    all.returned().amount());
        }
    }

    record AwardSummary(String id, String community, String title, BigDecimal amount, AwardStage stage) {
        static AwardSummary of(Award award) {
            return new AwardSummary(
                    award.id().toString(),
                    award.community(),
                    award.title(),
                    award.amount().amount(),
                    award.stage());
        }
    }

    record AwardView(
            String id,
            String community,
            int year,
            String title,
            BigDecimal amount,
            AwardStage stage,
            BigDecimal paid,
            BigDecimal returned,
            List<LineView> lines,
            List<TrancheView> tranches,
            List<PaymentView> payments) {

        static AwardView of(AwardFile file) {
            var award = file.award();
            return new AwardView(
                    award.id().toString(),
                    award.community(),
                    award.year(),
                    award.title(),
                    award.amount().amount(),
                    award.stage(),
                    file.paid().amount(),
                    file.returned().amount(),
                    IntStream.range(0, award.lines().size())
                            .mapToObj(line -> LineView.of(file, line))
                            .toList(),
                    file.tranches().stream().map(TrancheView::of).toList(),
                    file.payments().stream().map(PaymentView::of).toList());
        }
    }

    record LineView(String item, BigDecimal amount, BigDecimal spent) {
        static LineView of(AwardFile file, int at) {
            var line = file.award().lines().get(at);
            return new LineView(
                    line.item(), line.amount().amount(), file.spent().get(at).amount());
        }
    }

    record TrancheView(int number, BigDecimal amount, Release condition, TrancheState state, BigDecimal paid) {
        static TrancheView of(Tranche tranche) {
            return new TrancheView(
                    tranche.number(),
                    tranche.amount().amount(),
                    tranche.release(),
                    tranche.state(),
                    tranche.paid().amount());
        }
    }

    record PaymentView(
            String id,
            String award,
            int tranche,
            BigDecimal amount,
            PaymentState state,
            @Nullable String bankReference,
            @Nullable LocalDate paidOn) {

        static PaymentView of(Payment payment) {
            return new PaymentView(
                    payment.id().toString(),
                    payment.award().toString(),
                    payment.tranche(),
                    payment.amount().amount(),
                    payment.state(),
                    payment.bankReference().orElse(null),
                    payment.paidOn().orElse(null));
        }
    }
}
