package io.sptraderb.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** Numbers the distinct plans that sets of rules amount to, from 1 on. */
final class PlanTable<P> {

    private final LongFunction<P> planOf;
    private final Map<Long, Byte> codes = new HashMap<>();
    private final List<P> plans = new ArrayList<>();

    /** @param planOf the plan of a set of rules, one bit each */
    PlanTable(LongFunction<P> planOf) {
        this.planOf = planOf;
    }

    /** The code of the rules that hold on a candle; 0 when none does. */
    byte code(long rules) {
        if (rules == 0) {
            return 0;
        }
        Byte known = codes.get(rules);
        if (known == null) {
            known = add(planOf.apply(rules));
            codes.put(rules, known);
        }
        return known;
    }

    private byte add(P plan) {
        int at = plans.indexOf(plan);
        if (at < 0) {
            at = plans.size();
            plans.add(plan);
        }
        if (at >= RuleMasks.MAX_PLANS) {
            throw new IllegalArgumentException("the rules hold together in more than " + RuleMasks.MAX_PLANS
                    + " ways: that is more than is possible");
        }
        return (byte) (at + 1);
    }

    List<P> plans() {
        return List.copyOf(plans);
    }
}
