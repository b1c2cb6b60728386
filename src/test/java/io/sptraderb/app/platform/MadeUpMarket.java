package io.sptraderb.app.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A data folder with invented days of AAPL, December 2022 to February 2024, five dividends and its name. Adjusted closes
 * differ from closes by the dividends after them, and by nothing else.
 */
final class MadeUpMarket {

    private static final LocalDate FIRST = LocalDate.of(2022, 12, 1);
    private static final LocalDate END = LocalDate.of(2024, 3, 1);
    private static final long SEED = 20_240_102;

    /** An ex-date with its payment; one payment is unknown, as it may be. */
    private record Paid(LocalDate exDate, String paymentDate, double amount) {}

    private static final List<Paid> DIVIDENDS = List.of(
            new Paid(LocalDate.of(2023, 2, 10), "2023-02-16", 0.23),
            new Paid(LocalDate.of(2023, 5, 12), "2023-05-18", 0.24),
            new Paid(LocalDate.of(2023, 8, 11), "", 0.24),
            new Paid(LocalDate.of(2023, 11, 10), "2023-11-16", 0.24),
            new Paid(LocalDate.of(2024, 2, 9), "2024-02-15", 0.24));

    private MadeUpMarket() {}

    /** Writes the folder; returns it. */
    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("AAPL_1d.csv"), prices());
        List<String> dividends = new ArrayList<>(List.of("ex_date,amount_per_share,payment_date"));
        DIVIDENDS.forEach(paid -> dividends.add(paid.exDate() + "," + paid.amount() + "," + paid.paymentDate()));
        Files.write(folder.resolve("AAPL_dividends.csv"), dividends);
        Files.write(
                folder.resolve("tickers.csv"),
                List.of("symbol,name,market_type,exchange", "AAPL,Apple Inc.,Stock,NASDAQ"));
        return folder;
    }

    private static List<String> prices() {
        List<LocalDate> days = FIRST.datesUntil(END)
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .toList();
        double[] closes = closes(days.size());
        double[] factors = factors(days, closes);
        List<String> lines = new ArrayList<>(List.of("date,open,high,low,close,volume,adjusted_close"));
        double open = closes[0];
        for (int i = 0; i < closes.length; i++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s,%.4f,%.4f,%.4f,%.4f,%d,%.6f",
                    days.get(i),
                    open,
                    Math.max(open, closes[i]) * 1.004,
                    Math.min(open, closes[i]) * 0.996,
                    closes[i],
                    50_000_000 + 10_000 * i,
                    closes[i] * factors[i]));
            open = closes[i];
        }
        return lines;
    }

    private static double[] closes(int count) {
        Random random = new Random(SEED);
        double[] closes = new double[count];
        double close = 145;
        for (int i = 0; i < count; i++) {
            close *= 1 + 0.013 * random.nextGaussian();
            closes[i] = Math.round(close * 10_000) / 10_000.0;
        }
        return closes;
    }

    /** What a close is multiplied by: one less dividend over the close before its ex-date, for each that comes later. */
    private static double[] factors(List<LocalDate> days, double[] closes) {
        double[] factors = new double[closes.length];
        double factor = 1;
        for (int i = closes.length - 1; i >= 0; i--) {
            factors[i] = factor;
            for (Paid paid : DIVIDENDS) {
                if (i > 0 && paid.exDate().equals(days.get(i))) {
                    factor *= 1 - paid.amount() / closes[i - 1];
                }
            }
        }
        return factors;
    }
}
