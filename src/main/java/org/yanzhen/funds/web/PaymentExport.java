package org.yanzhen.funds.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yanzhen.communities.Communities;
import org.yanzhen.engine.Directory;
import org.yanzhen.funds.PaymentOrder;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.Labels;

/** Payments as a table that office programs open. Its columns are those that the import reads, and more. */
@Component
class PaymentExport {

    private static final List<String> HEADINGS =
            List.of("付款单号", "社区", "项目", "期次", "金额（元）", "状态", "开单时间", "银行流水号", "付款日期", "登记人");

    private final Communities communities;
    private final Directory directory;

    PaymentExport(Communities communities, Directory directory) {
        this.communities = communities;
        this.directory = directory;
    }

    Sheet of(List<PaymentOrder> orders) {
        return new Sheet("付款单", HEADINGS, orders.stream().map(this::row).toList());
    }

    private List<Object> row(PaymentOrder order) {
        var payment = order.payment();
        return List.of(
                payment.id().toString(),
                communities.get(order.award().community()).name(),
                order.award().title(),
                String.valueOf(payment.tranche()),
                payment.amount(),
                Labels.of(payment.state()),
                Formats.minute(payment.orderedAt()),
                payment.bankReference().orElse(""),
                payment.paidOn().map(Object::toString).orElse(""),
                payment.registeredBy().map(directory::nameOf).orElse(""));
    }
}
