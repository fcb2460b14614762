package org.yanzhen.funds.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yanzhen.funds.PaymentId;
import org.yanzhen.funds.PaymentOrder;
import org.yanzhen.funds.PaymentOrders;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.limits.Limits;
import org.yanzhen.shared.ChinaTime;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.Refusal;

/** Finance's list: what is to be paid, what was, and what the bank says about it. */
@Controller
class PaymentPages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final PaymentOrders orders;
    private final FundsDesk desk;
    private final PaymentExport export;
    private final Limits limits;
    private final Clock clock;

    PaymentPages(PaymentOrders orders, FundsDesk desk, PaymentExport export, Limits limits, Clock clock) {
        this.orders = orders;
        this.desk = desk;
        this.export = export;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping("/payments")
    String list(@RequestParam(required = false) @Nullable String before, Caller caller, Model model) {
        desk.requireAnswersForAll(caller);
        var over = orders.over(before == null ? null : PaymentId.of(before));
        var shown = over.subList(0, Math.min(over.size(), PaymentOrders.PAGE));
        model.addAttribute("open", before == null ? orders.open() : List.of());
        model.addAttribute("questioned", before == null ? orders.questioned() : List.of());
        model.addAttribute("over", shown);
        model.addAttribute("first", before == null);
        model.addAttribute("next", over.size() > shown.size() ? last(shown) : null);
        WrongDay.offer(model, caller, clock);
        return "payments/list";
    }

    private static PaymentId last(List<PaymentOrder> shown) {
        return shown.get(shown.size() - 1).payment().id();
    }

    /** What was typed stays if it is refused. */
    @PostMapping("/payments/{id}")
    String register(
            @PathVariable String id,
            @RequestParam BigDecimal amount,
            @RequestParam String bankReference,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate paidOn,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            desk.register(PaymentId.of(id), key(id, bankReference), amount, bankReference, paidOn, caller);
            return "redirect:/payments";
        } catch (Refusal refusal) {
            response.setStatus(refusal.status());
            model.addAttribute("refused", refusal.sentence(locale));
            model.addAttribute("typedFor", id);
            model.addAttribute("typedReference", bankReference);
            model.addAttribute("typedDay", paidOn);
            return list(null, caller, model);
        }
    }

    @PostMapping("/payments/{id}/day")
    String questionDay(
            @PathVariable String id,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate paidOn,
            @RequestParam String reason,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var typed = new WrongDay(id, paidOn, reason);
        return typed.ask(() -> desk.questionDay(PaymentId.of(id), paidOn, reason, caller), model, locale, response)
                ? "redirect:/payments"
                : list(null, caller, model);
    }

    @PostMapping("/payments/{id}/day/answer")
    String answerDay(@PathVariable String id, @RequestParam boolean confirmed, Caller caller) {
        desk.answerDay(PaymentId.of(id), confirmed, caller);
        return "redirect:/payments";
    }

    /** A button pressed twice says the same thing twice. */
    private static String key(String id, String bankReference) {
        return "page-" + UUID.nameUUIDFromBytes((id + ' ' + bankReference.strip()).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/payments/results")
    String take(
            @RequestParam MultipartFile file, Caller caller, Locale locale, Model model, HttpServletResponse response) {
        try {
            limits.upload(caller.id());
            model.addAttribute("lines", desk.take(file, caller));
        } catch (Refusal refusal) {
            response.setStatus(refusal.status());
            model.addAttribute("fileRefused", refusal.sentence(locale));
        }
        return list(null, caller, model);
    }

    @GetMapping("/payments/export")
    ResponseEntity<byte[]> export(@RequestParam(defaultValue = "csv") String format, Caller caller) {
        caller.require(Role.FINANCE);
        return switch (format) {
            case "csv" -> file(CSV, format, export.of(orders.all()).csv());
            case "xlsx" -> file(XLSX, format, export.of(orders.all()).xlsx());
            default -> throw new InvalidInput("format", "export-format");
        };
    }

    private ResponseEntity<byte[]> file(MediaType type, String format, byte[] content) {
        var name = "付款单-%s.%s".formatted(LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE), format);
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
