package io.sptraderb.engine;

import io.sptraderb.engine.SimulationResult.MarketResult;
import io.sptraderb.trade.Ledger;
import io.sptraderb.trade.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One strategy over one or several symbols with one account: the loop. See the package description for what happens when
 * inside a candle.
 *
 * <p>Deterministic and single-threaded; nothing is allocated per candle, only per fill. The order in which symbols are
 * given does not matter: they act in the order of their codes.
 */
public final class Simulation {

    private static final int CANDLES_A_BLOCK = 8_192;

    private final long[] times;
    private final Account account;
    private final RiskMonitor risk;
    private final Desk[] desks;
    private final boolean forgivesDebt;
    private final double[] equity;
    /** For several symbols, what each has gained at each time. */
    private final double[][] pnl;
    /** Desks whose symbol has a candle at the present time. */
    private final Desk[] active;

    private int activeCount;
    private @Nullable EndedBy endedBy;
    private int endedAt;

    private Simulation(List<TradedMarket> markets, SimulationSettings settings) {
        Book[] books = markets.stream()
                .sorted(Comparator.comparing(market -> market.symbol().code()))
                .map(Book::new)
                .toArray(Book[]::new);
        this.times = Timeline.of(markets);
        this.account = new Account(new Ledger(settings.initialCapital()), settings.risk(), books);
        this.risk = new RiskMonitor(settings.risk(), settings.initialCapital().toDouble());
        this.desks = new Desk[books.length];
        for (int k = 0; k < books.length; k++) {
            desks[k] = new Desk(books[k], account);
        }
        this.forgivesDebt =
                markets.stream().anyMatch(market -> market.execution().forgiveDebt());
        this.active = new Desk[books.length];
        this.equity = new double[times.length];
        this.pnl = new double[books.length == 1 ? 0 : books.length][times.length];
    }

    /**
     * Simulates every candle.
     *
     * @param markets one or more, each with candles, each of another symbol
     * @throws IllegalArgumentException when there is none, one without candles, or two of the same symbol
     * @throws SimulationCancelledException when the observer says so
     * @throws ArithmeticException when an amount leaves the range of money
     */
    public static SimulationResult run(
            List<TradedMarket> markets, SimulationSettings settings, SimulationObserver observer) {
        long symbols = markets.stream().map(TradedMarket::symbol).distinct().count();
        if (markets.isEmpty()
                || symbols < markets.size()
                || markets.stream().anyMatch(market -> market.series().isEmpty())) {
            throw new IllegalArgumentException("markets are "
                    + markets.stream().map(market -> market.series().toString()).toList()
                    + ": must be one or more, of different symbols, none empty");
        }
        return new Simulation(markets, settings).run(observer);
    }

    private SimulationResult run(SimulationObserver observer) {
        int last = times.length - 1;
        for (int from = 0; from <= last; from += CANDLES_A_BLOCK) {
            int to = Math.min(last, from + CANDLES_A_BLOCK - 1);
            for (int t = from; t <= to; t++) {
                advance(times[t]);
                settleOrders();
                checkProtection();
                if (!breaksALimit(t)) {
                    decide();
                }
                record(t);
            }
            report(observer, to);
        }
        return finish(last);
    }

    private void advance(long now) {
        activeCount = 0;
        for (Desk desk : desks) {
            if (desk.book().advance(now)) {
                active[activeCount++] = desk;
            }
        }
    }

    /** Decided orders at this open and inside this candle; exits of all symbols first, so that entries find their money. */
    private void settleOrders() {
        for (int k = 0; k < activeCount; k++) {
            active[k].settleExits();
        }
        for (int k = 0; k < activeCount; k++) {
            active[k].settleEntries();
        }
    }

    private void checkProtection() {
        for (int k = 0; k < activeCount; k++) {
            active[k].checkProtection();
        }
    }

    /** Holds equity at the close against what ends trading; true once it has ended. */
    private boolean breaksALimit(int t) {
        if (endedBy != null) {
            return true;
        }
        EndedBy broken = risk.mark(times[t], account.equity());
        if (broken == null) {
            return false;
        }
        endedBy = broken;
        endedAt = t;
        for (Desk desk : desks) {
            if (broken == EndedBy.LIQUIDATION) {
                desk.liquidate();
            } else {
                desk.endTrading(times[t]);
            }
        }
        return true;
    }

    /** Exits of all symbols first, as at the open. */
    private void decide() {
        for (int k = 0; k < activeCount; k++) {
            active[k].decideExits();
        }
        for (int k = 0; k < activeCount; k++) {
            active[k].decideEntries();
        }
    }

    private void record(int t) {
        for (int k = 0; k < activeCount; k++) {
            active[k].endOfData(endedBy == null);
        }
        boolean isOver = endedBy != null || t == times.length - 1;
        if (isOver && forgivesDebt && account.openPositions() == 0) {
            account.ledger.writeOffDebt();
        }
        equity[t] = account.equity();
        for (int k = 0; k < pnl.length; k++) {
            pnl[k][t] = desks[k].book().pnl();
        }
    }

    private void report(SimulationObserver observer, int done) {
        boolean goesOn = observer.progress(
                done + 1, times.length, equity[done], account.openPositions(), account.ledger.tradeCount());
        if (!goesOn) {
            throw new SimulationCancelledException(done + 1, times.length);
        }
    }

    private SimulationResult finish(int last) {
        List<MarketResult> markets = new ArrayList<>();
        List<OpenPosition> open = new ArrayList<>();
        for (int k = 0; k < desks.length; k++) {
            Book book = desks[k].book();
            markets.add(new MarketResult(book.symbol(), pnl.length == 0 ? new double[0] : pnl[k]));
            for (Holding held : book.holdings) {
                open.add(new OpenPosition(
                        book.symbol(),
                        held.side,
                        held.position.quantity(),
                        held.position.multiplier(),
                        held.position.entry(),
                        held.position.unrealisedPnl(book.mark())));
            }
        }
        EndedBy ended = endedBy;
        return new SimulationResult(
                times,
                account.ledger.start(),
                account.ledger.cash(),
                new Money(account.freeMarginUnits()),
                new Money(account.equityUnits()),
                account.ledger.writtenOff(),
                equity,
                markets,
                account.ledger.trades(),
                open,
                account.rejections(),
                account.rejectionCounts(),
                ended == null ? EndedBy.END_OF_DATA : ended,
                ended == null ? last : endedAt);
    }
}
