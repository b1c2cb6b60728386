package io.sptraderb.engine;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.support.Decimals;
import io.sptraderb.support.WildMarket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One to three wild markets on one account, each with a strategy and a calendar of its own. The same seed draws the same.
 *
 * @param series the candles, one a symbol
 * @param scenarios what is done in each; the first one's capital and limits are the account's
 */
record RandomAccounts(List<CandleSeries> series, List<Scenario> scenarios) {

    private static final String[] SYMBOLS = {"BBB", "AAA", "CCC"};
    private static final int SMALLEST_PRICE = -6;
    private static final int LARGEST_PRICE = 6;

    static RandomAccounts draw(long seed, int candles) {
        // neighbouring seeds of Random begin alike
        Random random = new Random(seed * 0x9E37_79B9_7F4A_7C15L);
        random.nextInt();
        int symbols = random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1;
        int magnitude = SMALLEST_PRICE + random.nextInt(LARGEST_PRICE - SMALLEST_PRICE + 1);
        // quantities of what is very cheap leave the range of numbers otherwise
        double capital = magnitude < -3 ? 100 : magnitude > 4 ? 1e7 : 10_000;
        List<CandleSeries> series = new ArrayList<>();
        List<Scenario> scenarios = new ArrayList<>();
        for (int k = 0; k < symbols; k++) {
            double price = Math.pow(10, magnitude) * (1 + random.nextInt(9));
            double tick = random.nextInt(3) == 0 ? tick(random, magnitude) : 0;
            series.add(WildMarket.draw(SYMBOLS[k], random, candles, price, tick));
            scenarios.add(RandomScenarios.draw(series.get(k), random, capital, tick));
        }
        return new RandomAccounts(List.copyOf(series), List.copyOf(scenarios));
    }

    /** About a thousandth of the price. */
    private static double tick(Random random, int magnitude) {
        double[] leading = {1, 2.5, 5};
        double step = Decimals.powerOfTen(magnitude - 3);
        return Decimals.multiple(leading[random.nextInt(leading.length)], step);
    }

    List<TradedMarket> markets() {
        List<TradedMarket> markets = new ArrayList<>();
        for (int k = 0; k < series.size(); k++) {
            markets.add(scenarios.get(k).marketOn(series.get(k)));
        }
        return markets;
    }

    SimulationSettings settings() {
        return scenarios.getFirst().settings();
    }

    SimulationResult run() {
        return Simulation.run(markets(), settings(), SimulationObserver.NONE);
    }
}
