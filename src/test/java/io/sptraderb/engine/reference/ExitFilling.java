package io.sptraderb.engine.reference;

import io.sptraderb.strategy.Swap;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.FillRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Closes positions and charges them for being held. */
final class ExitFilling {

    private static final long DAY = 86_400;

    private final Floor floor;

    ExitFilling(Floor floor) {
        this.floor = floor;
    }

    /** Positions are charged for the midnights since the symbol's candle before, at its last close. */
    void chargeSwap(Moment now) {
        if (now.isFirst()) {
            return;
        }
        Swap swap = now.execution().swap();
        int nights = nights(now.before().time(), now.time(), swap.tripleDay());
        for (ReferencePosition position : floor.account.positions(now.symbol())) {
            double rate = position.isLong() ? swap.longRate() : swap.shortRate();
            BigDecimal value = position.signedValue(now.before().close()).abs();
            BigDecimal charged =
                    Amounts.round(value.multiply(Amounts.decimal(rate)).multiply(BigDecimal.valueOf(nights)));
            floor.account.charge(position, charged);
        }
    }

    static int nights(long from, long to, Optional<DayOfWeek> tripleDay) {
        int nights = 0;
        for (long day = Math.floorDiv(from, DAY); day < Math.floorDiv(to, DAY); day++) {
            nights += weight(LocalDate.ofEpochDay(day).getDayOfWeek(), tripleDay);
        }
        return nights;
    }

    private static int weight(DayOfWeek nightBegins, Optional<DayOfWeek> tripleDay) {
        if (tripleDay.isEmpty()) {
            return 1;
        }
        if (nightBegins == DayOfWeek.SATURDAY || nightBegins == DayOfWeek.SUNDAY) {
            return 0;
        }
        return nightBegins == tripleDay.get() ? 3 : 1;
    }

    void fillAtOpen(Moment now) {
        fillPlanned(now, now.open(), FillRule.NEXT_OPEN);
    }

    void fillAtClose(Moment now) {
        fillPlanned(now, now.close(), FillRule.CLOSE);
    }

    private void fillPlanned(Moment now, double price, FillRule rule) {
        for (ReferencePosition position : floor.account.positions(now.symbol())) {
            for (PlannedExit exit : floor.exits(now.symbol())) {
                if (position.number() == exit.position()) {
                    close(now, position, exit, price, rule);
                }
            }
        }
        floor.clearExits(now.symbol());
    }

    private void close(Moment now, ReferencePosition position, PlannedExit exit, double price, FillRule rule) {
        ReferenceFill fill =
                fill(now, position, exit.quantity(), price, true, rule, Double.NaN, exit.decidedOn(), exit.decidedBy());
        floor.account.close(position, exit.quantity(), fill, exit.reason());
    }

    void checkLevels(Moment now) {
        for (ReferencePosition position : floor.account.positions(now.symbol())) {
            checkLevels(now, position);
        }
    }

    private void checkLevels(Moment now, ReferencePosition position) {
        List<LevelCheck.Hit> hits = LevelCheck.hits(position, now);
        ReferencePosition left = position;
        for (LevelCheck.Hit hit : hits) {
            if (!Amounts.isPositive(left.quantity())) {
                return;
            }
            BigDecimal quantity = hit.isPart() ? part(left, hit.portion()) : left.quantity();
            boolean slips = hit.reason() != ExitReason.TAKE_PROFIT;
            ReferenceFill fill =
                    fill(now, left, quantity, hit.price(), slips, hit.rule(), hit.level(), now.candle(), "");
            floor.account.close(left, quantity, fill, hit.reason());
            if (hit.reason() == ExitReason.STOP_LOSS) {
                floor.noteStopLoss(now);
            }
            left = afterHit(left, hit);
        }
    }

    private ReferencePosition afterHit(ReferencePosition before, LevelCheck.Hit hit) {
        for (ReferencePosition position : floor.account.positions()) {
            if (position.number() == before.number()) {
                ReferencePosition after =
                        hit.isPart() ? position.guardedBy(position.guard().withoutFirstPart()) : position;
                floor.account.replace(after);
                return after;
            }
        }
        return before.without(before.quantity(), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static BigDecimal part(ReferencePosition position, double portion) {
        return lots(position.opened(), portion, position.terms().lotStep()).min(position.quantity());
    }

    /** A portion of a quantity, rounded half to even to a lot, at least one lot. */
    static BigDecimal lots(BigDecimal quantity, double portion, double lotStep) {
        BigDecimal lot = Amounts.lot(lotStep);
        BigDecimal wanted = quantity.multiply(Amounts.decimal(portion));
        return Amounts.toStep(wanted, lot, RoundingMode.HALF_EVEN).max(lot);
    }

    /** Closes all of a symbol's positions at a price. */
    void closeAll(Moment now, double price, FillRule rule, ExitReason reason) {
        for (ReferencePosition position : floor.account.positions(now.symbol())) {
            closeOne(now, position, price, rule, reason);
        }
    }

    void closeOne(Moment now, ReferencePosition position, double price, FillRule rule, ExitReason reason) {
        ReferenceFill fill = fill(now, position, position.quantity(), price, true, rule, Double.NaN, now.candle(), "");
        floor.account.close(position, position.quantity(), fill, reason);
    }

    /** The fill that closes so much of a position. */
    static ReferenceFill fill(
            Moment now,
            ReferencePosition position,
            BigDecimal quantity,
            double market,
            boolean slips,
            FillRule rule,
            double level,
            int decidedOn,
            String decidedBy) {
        double price = Charges.fillPrice(now.execution(), market, !position.isLong(), false, slips);
        BigDecimal commission = Charges.commission(now.execution(), quantity, price);
        return new ReferenceFill(
                now.candle(), now.time(), price, market, commission, rule, level, decidedOn, decidedBy);
    }
}
