package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.Dividend;
import jakarta.json.stream.JsonGenerator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dividends: {@code [{ex_date, payment_date, amount_per_share}]}. */
final class DividendRows {

    private static final String EX = "ex_date";
    private static final String PAYMENT = "payment_date";
    private static final String AMOUNT = "amount_per_share";

    private DividendRows() {}

    static List<Dividend> read(Fields fields, String key) {
        List<Dividend> dividends = new ArrayList<>();
        for (Fields row : fields.rows(key)) {
            dividends.add(dividend(row));
        }
        return dividends;
    }

    private static Dividend dividend(Fields row) {
        LocalDate ex = row.date(EX);
        Optional<LocalDate> payment = row.optionalDate(PAYMENT);
        double amount = row.number(AMOUNT, Checks.FROM_ZERO);
        if (!row.isFlawed() && payment.isPresent() && payment.get().isBefore(ex)) {
            row.refused(PAYMENT, payment.get().toString(), "on the ex_date, " + ex + ", or after it", "");
        }
        return row.isFlawed() ? Dividend.of(ex, amount) : new Dividend(ex, payment, amount);
    }

    static void write(JsonGenerator json, String key, List<Dividend> dividends) {
        Spelling.objects(json, key, dividends, (row, dividend) -> {
            row.write(EX, dividend.exDate().toString());
            dividend.paymentDate()
                    .ifPresentOrElse(date -> row.write(PAYMENT, date.toString()), () -> row.writeNull(PAYMENT));
            row.write(AMOUNT, dividend.amountPerShare());
        });
    }
}
