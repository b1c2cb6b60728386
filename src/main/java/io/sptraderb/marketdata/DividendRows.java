package io.sptraderb.marketdata;

import io.sptraderb.accumulation.Dividend;
import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.marketdata.SmallTable.Column;
import io.sptraderb.marketdata.SmallTable.Row;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes dividends of the rows of a table, a row for each ex-date, ascending.
 *
 * @param source names the table in errors
 */
record DividendRows(String source) {

    static final List<Column> COLUMNS = List.of(
            new Column("ex_date", true, List.of("date", "ex_dividend_date")),
            new Column("amount_per_share", true, List.of("amount", "dividend", "dividends")),
            new Column("payment_date", false, List.of("pay_date", "payable_date")));

    private static final int DATE_LENGTH = 10;

    /** @throws BadCandlesException for the first row that is no dividend, or whose date does not come after the one before */
    List<Dividend> dividends(List<Row> rows) {
        List<Dividend> dividends = new ArrayList<>();
        for (Row row : rows) {
            Dividend dividend = dividend(row);
            if (!dividends.isEmpty()) {
                rejectNotAfter(dividends.getLast().exDate(), dividend.exDate(), row);
            }
            dividends.add(dividend);
        }
        return List.copyOf(dividends);
    }

    private void rejectNotAfter(LocalDate before, LocalDate exDate, Row row) {
        if (exDate.equals(before)) {
            throw bad(row, "ex_date " + exDate + " stands twice");
        }
        if (exDate.isBefore(before)) {
            throw bad(row, "ex_date " + exDate + " comes after " + before + ", dates must ascend");
        }
    }

    private Dividend dividend(Row row) {
        LocalDate exDate = date(row, "ex_date");
        Optional<LocalDate> paymentDate =
                row.get("payment_date").isEmpty() ? Optional.empty() : Optional.of(date(row, "payment_date"));
        if (paymentDate.isPresent() && paymentDate.get().isBefore(exDate)) {
            throw bad(row, "payment_date " + paymentDate.get() + " comes before ex_date " + exDate);
        }
        return new Dividend(exDate, paymentDate, amount(row));
    }

    private double amount(Row row) {
        byte[] text = row.get("amount_per_share").getBytes(StandardCharsets.UTF_8);
        double amount;
        try {
            amount = Decimals.parse(text, 0, text.length, "amount_per_share");
        } catch (BadRowException e) {
            throw new BadCandlesException(source, row.number(), String.valueOf(e.getMessage()), e);
        }
        if (!(amount > 0)) {
            throw bad(row, "amount_per_share was " + amount + ", must be above 0");
        }
        return amount;
    }

    /** A date, or the date of a date and time: it is the exchange's own, whatever zone follows. */
    private LocalDate date(Row row, String column) {
        String text = row.get(column);
        boolean hasTime =
                text.length() > DATE_LENGTH && (text.charAt(DATE_LENGTH) == ' ' || text.charAt(DATE_LENGTH) == 'T');
        try {
            return LocalDate.parse(hasTime ? text.substring(0, DATE_LENGTH) : text);
        } catch (DateTimeException e) {
            String reason = column + " was " + FieldText.quoted(text) + ", must be a date such as 2024-01-31";
            throw new BadCandlesException(source, row.number(), reason, e);
        }
    }

    private BadCandlesException bad(Row row, String reason) {
        return new BadCandlesException(source, row.number(), reason);
    }
}
