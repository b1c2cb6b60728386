package io.sptraderb.accumulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A plan, prices, dividends and signals with all that real ones do now and then, and some that they never do: rows on
 * weekends and gaps of weeks, prices of zero and of any size, dividends beside the rows, no capital, costs of all.
 */
record RandomStudy(
        long seed, PortfolioPlan plan, ClosePrices prices, List<Dividend> dividends, List<BuySignal> signals) {

    private static final int MOST_ROWS = 60;
    private static final double[] PRICES = {1e-30, 1e-6, 0.01, 1, 30, 100, 100, 4_000, 1e9, 1e30};
    private static final double[] CAPITALS = {0, 0.01, 250, 1_000, 10_000, 10_000.005, 1e6, 1e9, 3e10};
    private static final double[] TAXES = {0, 0, 0, 15, 26.375, 33.3, 100};
    private static final double[] COSTS = {0, 0, 0.1, 1, 2.5, 33.3, 100};
    private static final double[] INTERESTS = {0, 0, 0.01, 5, 12.5, 400};
    private static final double[] CONTRIBUTIONS = {0, 0, 0, 0.005, 10, 99.99, 1_000};

    /** The same seed draws the same study. */
    static RandomStudy draw(long seed) {
        Random random = new Random(seed * 7_919);
        double capital = random.nextInt(4) == 0 ? random.nextInt(1_000_000) / 100.0 : one(CAPITALS, random);
        List<LocalDate> dates = dates(random);
        double size = one(PRICES, random);
        return new RandomStudy(
                seed,
                plan(capital, random),
                ClosePrices.of(dates, closes(dates.size(), size, random)),
                dividends(dates, size, random),
                signals(dates, capital, random));
    }

    /** Empty when the amounts grow too large. */
    Optional<PortfolioPath> run() {
        try {
            return Optional.of(run(prices, dividends));
        } catch (InvalidRequestException tooLarge) {
            return Optional.empty();
        }
    }

    /** The same plan and signals along other prices. */
    PortfolioPath run(ClosePrices otherPrices, List<Dividend> otherDividends) {
        return PortfolioSimulation.run(plan, otherPrices, otherDividends, signals);
    }

    /** Only the first rows; dividends and signals of later days stay. */
    PortfolioPath runFirst(int rows) {
        double[] closes = IntStream.range(0, rows).mapToDouble(prices::close).toArray();
        return run(ClosePrices.of(prices.dates().subList(0, rows), closes), dividends);
    }

    /** The number of rows when there is none. */
    int firstRowFrom(LocalDate date) {
        int row = 0;
        while (row < prices.size() && prices.date(row).isBefore(date)) {
            row++;
        }
        return row;
    }

    /** In the order given. */
    List<BuySignal> signalsOn(LocalDate date) {
        return signals.stream().filter(signal -> signal.date().equals(date)).toList();
    }

    /** When a dividend is paid, rows or not. */
    LocalDate payday(Dividend dividend) {
        return plan.dividends().date() == DividendDate.EX
                ? dividend.exDate()
                : dividend.paymentDate().orElse(dividend.exDate());
    }

    TreeMap<LocalDate, Double> closesByDate() {
        TreeMap<LocalDate, Double> closes = new TreeMap<>();
        for (int row = 0; row < prices.size(); row++) {
            closes.put(prices.date(row), prices.close(row));
        }
        return closes;
    }

    private static double one(double[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static PortfolioPlan plan(double capital, Random random) {
        double costPct = random.nextInt(4) == 0 ? random.nextDouble() * 100 : one(COSTS, random);
        DividendDate date = random.nextBoolean() ? DividendDate.EX : DividendDate.PAYMENT;
        Frequency[] frequencies = Frequency.values();
        return new PortfolioPlan(
                capital,
                spending(capital, random),
                new DividendPolicy(random.nextBoolean(), one(TAXES, random), date),
                new Rates(costPct, one(INTERESTS, random)),
                new Contribution(one(CONTRIBUTIONS, random), frequencies[random.nextInt(frequencies.length)]));
    }

    /** From nothing to more than there is. */
    private static double spending(double capital, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> 1e-8;
            case 2 -> capital;
            case 3 -> Math.min(9e10, capital * 1.5);
            case 4 -> 100.125;
            default -> capital / (2 + random.nextInt(30));
        };
    }

    private static List<LocalDate> dates(Random random) {
        boolean weekends = random.nextInt(4) == 0;
        int rows = 1 + random.nextInt(MOST_ROWS);
        List<LocalDate> dates = new ArrayList<>();
        LocalDate date = LocalDate.of(2023, 12, 1).plusDays(random.nextInt(100));
        while (dates.size() < rows) {
            if (weekends || date.getDayOfWeek().getValue() <= 5) {
                dates.add(date);
            }
            date = date.plusDays(random.nextInt(20) == 0 ? 1 + random.nextInt(40) : 1);
        }
        return dates;
    }

    private static double[] closes(int rows, double size, Random random) {
        boolean zeros = random.nextInt(4) == 0;
        boolean eighths = size >= 1 && size < 1e9 && random.nextInt(3) == 0;
        double[] closes = new double[rows];
        double price = size * (0.5 + random.nextDouble());
        for (int row = 0; row < rows; row++) {
            price *= Math.exp(random.nextGaussian() * 0.04);
            double close = eighths ? Math.ceil(price * 8) / 8 : price;
            closes[row] = zeros && random.nextInt(12) == 0 ? 0 : close;
        }
        return closes;
    }

    private static List<Dividend> dividends(List<LocalDate> dates, double size, Random random) {
        List<Dividend> dividends = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
            LocalDate exDate = near(dates, random);
            Optional<LocalDate> payment =
                    random.nextInt(3) == 0 ? Optional.empty() : Optional.of(exDate.plusDays(random.nextInt(25)));
            double amount = random.nextInt(10) == 0 ? 0 : size * random.nextInt(100) / 1_000;
            dividends.add(new Dividend(exDate, payment, amount));
        }
        return dividends;
    }

    private static List<BuySignal> signals(List<LocalDate> dates, double capital, Random random) {
        List<BuySignal> signals = new ArrayList<>();
        for (int i = random.nextInt(40); i > 0; i--) {
            OptionalDouble amount =
                    random.nextInt(4) == 0 ? OptionalDouble.of(spending(capital, random)) : OptionalDouble.empty();
            double seen = random.nextBoolean() ? Double.NaN : random.nextDouble();
            signals.add(new BuySignal(near(dates, random), seen, new Trigger.Reason("signal " + i), amount));
        }
        return signals;
    }

    /** A row, most often, or else any day from shortly before the first row until shortly after the last. */
    private static LocalDate near(List<LocalDate> dates, Random random) {
        if (random.nextInt(3) > 0) {
            return dates.get(random.nextInt(dates.size()));
        }
        long days = dates.getLast().toEpochDay() - dates.getFirst().toEpochDay();
        return dates.getFirst().plusDays(random.nextLong(-4, days + 5));
    }

    @Override
    public String toString() {
        return "seed " + seed;
    }
}
