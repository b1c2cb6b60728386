package io.sptraderb.engine;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.engine.ProtectiveExits.Touched;
import io.sptraderb.strategy.Execution.EndOfData;
import io.sptraderb.strategy.Execution.FillTiming;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.FillRule;
import io.sptraderb.trade.Ledger;
import io.sptraderb.trade.Position;
import io.sptraderb.trade.Side;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One strategy over one series: the loop. See the package description for what happens when inside a candle.
 *
 * <p>Deterministic and single-threaded; nothing is allocated per candle, only per fill.
 */
public final class Simulation {

    private static final int CANDLES_A_BLOCK = 8_192;
    private static final byte CLOSE_ALL = RuleMasks.CLOSE_LONG | RuleMasks.CLOSE_SHORT;

    private final CandleSeries series;
    private final RuleMasks masks;
    private final SimulationSettings settings;
    private final Ledger ledger;
    private final Fills fills;
    private final Entries entries;
    private final ProtectiveExits protection;
    private final RiskMonitor risk;
    private final boolean fillAtClose;
    private final double[] equity;

    private byte waitingExit;
    private int waitingEntry;
    private ExitReason waitingReason = ExitReason.SIGNAL;
    private @Nullable EndedBy endedBy;
    private int endedAt;

    private Simulation(CandleSeries series, RuleMasks masks, SimulationSettings settings) {
        this.series = series;
        this.masks = masks;
        this.settings = settings;
        this.ledger = new Ledger(series.symbol(), settings.initialCapital());
        Commission commission = new Commission(settings.execution().costs());
        this.fills = new Fills(series, settings.execution(), commission);
        this.entries = new Entries(series, settings, ledger, fills, commission);
        this.protection = new ProtectiveExits(settings.execution());
        this.risk = new RiskMonitor(settings.risk(), settings.initialCapital().toDouble());
        this.fillAtClose = settings.execution().fill() == FillTiming.CLOSE;
        this.equity = new double[series.size()];
    }

    /**
     * Simulates every candle.
     *
     * @param masks rules as long as the series
     * @throws IllegalArgumentException when there are no candles, or masks of another length
     * @throws SimulationCancelledException when the observer says so
     * @throws ArithmeticException when an amount leaves the range of money
     */
    public static SimulationResult run(
            CandleSeries series, RuleMasks masks, SimulationSettings settings, SimulationObserver observer) {
        if (series.isEmpty() || masks.entry().length != series.size()) {
            throw new IllegalArgumentException("masks are for " + masks.entry().length + " candles, series has "
                    + series.size() + ": must be equal and not 0");
        }
        return new Simulation(series, masks, settings).run(observer);
    }

    private SimulationResult run(SimulationObserver observer) {
        double[] open = series.opens();
        double[] high = series.highs();
        double[] low = series.lows();
        double[] close = series.closes();
        long[] time = series.openTimes();
        int last = close.length - 1;
        for (int from = 0; from <= last; from += CANDLES_A_BLOCK) {
            int to = Math.min(last, from + CANDLES_A_BLOCK - 1);
            for (int i = from; i <= to; i++) {
                if ((waitingExit | waitingEntry) != 0) {
                    fillWaitingOrders(i, open[i]);
                }
                Position position = ledger.position();
                if (position != null) {
                    checkProtection(i, position, open[i], high[i], low[i], close[i]);
                }
                double marked = ledger.equity(close[i]);
                EndedBy broken = endedBy == null ? risk.mark(time[i], marked) : null;
                if (broken != null) {
                    endTrading(i, broken, close[i]);
                }
                if ((masks.entry()[i] | masks.exit()[i]) != 0 && i < last && endedBy == null) {
                    decide(i, close[i]);
                }
                equity[i] = ledger.equity(close[i]);
            }
            report(observer, to, close.length);
        }
        return finish(last);
    }

    /** Orders decided on the candle before, at this candle's open: exits first. */
    private void fillWaitingOrders(int i, double open) {
        closeAtMarket(i, open, waitingExit, waitingReason, FillRule.NEXT_OPEN);
        if (waitingEntry != 0 && ledger.isFlat()) {
            entries.open(i, i - 1, open, settings.entries().get(waitingEntry - 1), FillRule.NEXT_OPEN);
        }
        waitingExit = 0;
        waitingEntry = 0;
    }

    private void checkProtection(int i, Position position, double open, double high, double low, double close) {
        Touched touched = protection.touched(position, open, high, low, close);
        if (touched != Touched.NOTHING) {
            ledger.close(
                    fills.protectiveExit(i, position, touched, protection.isCheckedOnClose()),
                    touched == Touched.STOP ? ExitReason.STOP_LOSS : ExitReason.TAKE_PROFIT);
        }
    }

    /** A broken limit closes the position at the next fill; an account without equity is closed at once. */
    private void endTrading(int i, EndedBy broken, double close) {
        endedBy = broken;
        endedAt = i;
        if (broken == EndedBy.LIQUIDATION) {
            closeAtMarket(i, close, CLOSE_ALL, ExitReason.LIQUIDATION, FillRule.CLOSE);
        } else if (fillAtClose) {
            closeAtMarket(i, close, CLOSE_ALL, ExitReason.RISK_STOP, FillRule.CLOSE);
        } else {
            waitingExit = CLOSE_ALL;
            waitingReason = ExitReason.RISK_STOP;
        }
    }

    /** What the rules say at this close. The last candle decides nothing: no candle follows to act on it. */
    private void decide(int i, double close) {
        byte exit = exitFor(masks.exit()[i]);
        int entry = masks.entry()[i];
        Position position = ledger.position();
        if (entry != 0 && position != null && exit == 0) {
            boolean reverses = settings.execution().exclusive()
                    && settings.entries().get(entry - 1).side() != position.side();
            exit = reverses ? CLOSE_ALL : 0;
            entry = reverses ? entry : 0;
        }
        if (fillAtClose) {
            closeAtMarket(i, close, exit, ExitReason.SIGNAL, FillRule.CLOSE);
            if (entry != 0) {
                entries.open(i, i, close, settings.entries().get(entry - 1), FillRule.CLOSE);
            }
        } else {
            waitingExit = exit;
            waitingEntry = entry;
            waitingReason = ExitReason.SIGNAL;
        }
    }

    /** The exit bits that apply to what is held. */
    private byte exitFor(byte mask) {
        Position position = ledger.position();
        if (position == null) {
            return 0;
        }
        byte held = position.side() == Side.LONG ? RuleMasks.CLOSE_LONG : RuleMasks.CLOSE_SHORT;
        return (byte) (mask & held);
    }

    private void closeAtMarket(int i, double marketPrice, byte exit, ExitReason reason, FillRule rule) {
        Position position = ledger.position();
        if (position != null && exitFor(exit) != 0) {
            ledger.close(fills.exit(i, position, marketPrice, rule), reason);
        }
    }

    private void report(SimulationObserver observer, int done, int total) {
        int open = ledger.isFlat() ? 0 : 1;
        if (!observer.progress(done + 1, total, equity[done], open, ledger.tradeCount())) {
            throw new SimulationCancelledException(done + 1, total);
        }
    }

    private SimulationResult finish(int last) {
        Position left = ledger.position();
        EndOfData endOfData = settings.execution().endOfData();
        if (left != null && endOfData != EndOfData.LEAVE_OPEN) {
            closeAtEnd(last, left, endOfData);
            equity[last] = ledger.equity(series.close(last));
            left = null;
        }
        EndedBy ended = endedBy;
        double lastClose = series.close(last);
        return new SimulationResult(
                ledger.start(),
                ledger.cash(),
                ledger.exactEquity(lastClose),
                equity,
                ledger.trades(),
                left == null
                        ? Optional.empty()
                        : Optional.of(new OpenPosition(
                                left.side(), left.quantity(), left.entry(), left.unrealisedPnl(lastClose))),
                entries.rejections(),
                entries.rejectionCount(),
                ended == null ? EndedBy.END_OF_DATA : ended,
                ended == null ? last : endedAt);
    }

    private void closeAtEnd(int last, Position left, EndOfData endOfData) {
        boolean atOpen = endOfData == EndOfData.LAST_OPEN;
        int candle = atOpen && fillAtClose ? Math.max(left.entry().candle(), last - 1) : last;
        boolean useOpen = atOpen && !fillAtClose;
        ledger.close(
                fills.exit(
                        candle,
                        left,
                        useOpen ? series.open(candle) : series.close(candle),
                        useOpen ? FillRule.LAST_OPEN : FillRule.LAST_CLOSE),
                ExitReason.END_OF_DATA);
    }
}
