package io.sptraderb.app;

import io.sptraderb.backtest.BacktestRequest;
import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.MarketShare;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.engine.OpenPosition;
import io.sptraderb.engine.SimulationResult;
import io.sptraderb.metrics.Metric;
import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.Execution;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A finished run as a page of text: what ran on what, what it cost, what came out. */
final class RunSummary {

    private static final int LABEL = 12;

    private static final List<Metric> LEFT = List.of(
            Metric.TOTAL_RETURN,
            Metric.BUY_AND_HOLD_RETURN,
            Metric.ANNUAL_RETURN,
            Metric.VOLATILITY,
            Metric.SHARPE_RATIO,
            Metric.MAX_DRAWDOWN,
            Metric.MAX_DRAWDOWN_DURATION,
            Metric.EXPOSURE);
    private static final List<Metric> RIGHT = List.of(
            Metric.TOTAL_TRADES,
            Metric.WIN_RATE,
            Metric.PROFIT_FACTOR,
            Metric.EXPECTANCY,
            Metric.BEST_TRADE,
            Metric.WORST_TRADE,
            Metric.AVERAGE_HOLDING,
            Metric.COMMISSION_PAID);

    private final BacktestRequest request;
    private final BacktestResult result;
    private final Page page;
    private final List<String> lines = new ArrayList<>();

    /**
     * What the text is printed on.
     *
     * @param width columns
     * @param unicode whether it can show more than ASCII
     */
    record Page(int width, boolean unicode) {}

    private RunSummary(BacktestRequest request, BacktestResult result, Page page) {
        this.request = request;
        this.result = result;
        this.page = page;
    }

    /** The lines of the page. */
    static List<String> of(BacktestRequest request, BacktestResult result, Page page) {
        RunSummary summary = new RunSummary(request, result, page);
        summary.addWhatRan();
        summary.addEquity();
        summary.addMetrics();
        summary.addMarkets();
        summary.addTrades();
        summary.addWarnings();
        return summary.lines;
    }

    private void addWhatRan() {
        long[] times = result.openTimes();
        lines.add(request.strategy().name() + " on " + request.symbolNames() + " " + request.timeframe());
        lines.add("");
        if (!request.strategy().parameters().isEmpty()) {
            labelled("Parameters", parameters(request.strategy().parameters()));
        }
        labelled(
                "Candles",
                String.format(Locale.ROOT, "%,d", times.length) + ", " + Figures.time(times[0]) + " to "
                        + Figures.time(times[times.length - 1]) + " UTC, from "
                        + result.provenance().candleSource());
        labelled("Execution", execution(request.execution()));
        labelled("Costs", costs(request.execution().costs()));
        labelled("Ended by", endedBy(result.simulation()));
    }

    private static String parameters(Map<String, ParameterValue> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + " " + text(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String text(ParameterValue value) {
        return value instanceof ParameterValue.Decimal(double number) ? Figures.price(number) : value.toString();
    }

    private static String execution(Execution execution) {
        String fills =
                switch (execution.fill()) {
                    case NEXT_OPEN -> "at the open after the signal";
                    case CLOSE -> "at the signal's own close";
                };
        String stops =
                switch (execution.protectionCheck()) {
                    case HIGH_LOW ->
                        switch (execution.intrabar()) {
                            case PESSIMISTIC -> "inside the candle, the stop before the target";
                            case OPTIMISTIC -> "inside the candle, the target before the stop";
                            case NEAREST_EXTREME -> "inside the candle, the nearer extreme first";
                        };
                    case CLOSE -> "on closes only";
                };
        return "fills " + fills + "; stops " + stops + " (profile " + execution.profile() + ")";
    }

    private static String costs(Costs costs) {
        if (costs.equals(Costs.NONE)) {
            return "none: no commission, spread or slippage is set, real trading pays all three";
        }
        List<String> parts = new ArrayList<>();
        List<String> commission = new ArrayList<>();
        if (costs.commissionRate() > 0) {
            commission.add(Figures.exactPercent(costs.commissionRate()));
        }
        if (costs.commissionPerUnit() > 0) {
            commission.add(Figures.price(costs.commissionPerUnit()) + " a unit");
        }
        if (costs.commissionFixed() > 0) {
            commission.add(Figures.price(costs.commissionFixed()) + " a fill");
        }
        if (costs.commissionMinimum() > 0) {
            commission.add("at least " + Figures.price(costs.commissionMinimum()));
        }
        parts.add("commission " + (commission.isEmpty() ? "none" : String.join(" + ", commission)));
        parts.add("spread " + (costs.spread() > 0 ? Figures.exactPercent(costs.spread()) : "none"));
        parts.add("slippage " + (costs.slippage() > 0 ? Figures.exactPercent(costs.slippage()) : "none"));
        return String.join(", ", parts);
    }

    private String endedBy(SimulationResult simulation) {
        String when = Figures.time(result.openTimes()[simulation.endedAt()]);
        return switch (simulation.endedBy()) {
            case END_OF_DATA -> "the end of the candles";
            case MAX_DRAWDOWN ->
                "the drawdown limit"
                        + limit(request.strategy().risk().maxDrawdown().orElse(Double.NaN)) + " on " + when
                        + ": no trades after it";
            case DAILY_LOSS_LIMIT ->
                "the daily loss limit"
                        + limit(request.strategy().risk().dailyLossLimit().orElse(Double.NaN)) + " on " + when
                        + ": no trades after it";
            case LIQUIDATION -> "liquidation on " + when + ": the account was empty";
        };
    }

    private static String limit(double fraction) {
        return Double.isNaN(fraction) ? "" : " of " + Figures.exactPercent(fraction);
    }

    private void addEquity() {
        SimulationResult simulation = result.simulation();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double equity : simulation.equity()) {
            least = Math.min(least, equity);
            most = Math.max(most, equity);
        }
        lines.add("");
        labelled(
                "Equity",
                Figures.money(simulation.startCapital()) + " to " + Figures.money(simulation.endEquity()) + " (lowest "
                        + Figures.money(least) + ", highest " + Figures.money(most) + ")");
        lines.add(" ".repeat(LABEL) + Sparkline.of(simulation.equity(), page.width() - LABEL, page.unicode()));
        result.fillBand().ifPresent(band -> labelled("Fill band", FillBandText.of(band)));
    }

    private void addMetrics() {
        TextTable table = new TextTable("lrlr");
        for (int i = 0; i < LEFT.size(); i++) {
            table.row(label(LEFT.get(i)), value(LEFT.get(i)), "   " + label(RIGHT.get(i)), value(RIGHT.get(i)));
        }
        lines.add("");
        lines.addAll(table.lines());
    }

    private static String label(Metric metric) {
        String words = metric.wireName().replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String value(Metric metric) {
        return Figures.metric(metric, result.performance().value(metric));
    }

    private void addTrades() {
        List<Trade> trades = result.simulation().trades();
        lines.add("");
        if (trades.isEmpty()) {
            lines.add("No trades; " + result.signalCount() + (result.signalCount() == 1 ? " signal." : " signals."));
        } else {
            lines.addAll(TradeTable.of(trades, page.width()));
        }
        result.simulation().openPositions().forEach(position -> lines.add(openPosition(position)));
    }

    private static String openPosition(OpenPosition position) {
        return "Left open: " + position.side().wireName() + " "
                + Figures.quantity(position.quantity()) + " since "
                + Figures.time(position.entry().time()) + " at "
                + Figures.price(position.entry().price()) + ", unrealised P&L "
                + Figures.money(position.unrealisedPnl());
    }

    /** Each of several symbols' part. */
    private void addMarkets() {
        if (result.markets().size() == 1) {
            return;
        }
        TextTable table = new TextTable("lrrrr");
        table.row("Symbol", "candles", "   trades", "   won", "   P&L");
        List<MarketShare> shares = MarketShare.of(result);
        for (int k = 0; k < shares.size(); k++) {
            MarketShare share = shares.get(k);
            table.row(
                    share.symbol().code(),
                    String.format(Locale.ROOT, "%,d", result.markets().get(k).openTimes().length),
                    Integer.toString(share.trades()),
                    Integer.toString(share.winners()),
                    Figures.money(Money.of(share.pnl())));
        }
        lines.add("");
        lines.addAll(table.lines());
    }

    private void addWarnings() {
        List<String> notes = new ArrayList<>(result.warnings());
        int rejections = result.simulation().rejectionCount();
        if (rejections > 0) {
            notes.add(rejections + (rejections == 1 ? " entry was" : " entries were") + " rejected, the first because: "
                    + result.simulation().rejections().getFirst().detail());
        }
        if (!notes.isEmpty()) {
            lines.add("");
            notes.forEach(note -> labelled("Warning", note));
        }
    }

    /** A label and its text, folded at blanks into the page's width. */
    private void labelled(String label, String text) {
        String indent = " ".repeat(LABEL);
        StringBuilder line = new StringBuilder(label + " ".repeat(LABEL - label.length()));
        int words = 0;
        for (String word : text.split(" ", -1)) {
            if (words > 0 && line.length() + 1 + word.length() > page.width()) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                words = 0;
            }
            line.append(words++ > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
    }
}
