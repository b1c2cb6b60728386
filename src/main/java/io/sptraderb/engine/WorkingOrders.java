package io.sptraderb.engine;

import java.util.ArrayList;
import java.util.List;

/** The entry orders of one symbol that wait, in the order they were placed. */
final class WorkingOrders {

    private final List<WorkingOrder> waiting = new ArrayList<>();

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    int size() {
        return waiting.size();
    }

    WorkingOrder get(int k) {
        return waiting.get(k);
    }

    void add(WorkingOrder order) {
        waiting.add(order);
    }

    void remove(WorkingOrder order) {
        waiting.remove(order);
    }

    void cancelAll() {
        waiting.clear();
    }

    void expire(int candle) {
        waiting.removeIf(order -> order.isExpired(candle));
    }

    /** Cancels what was decided before a candle. */
    void cancelOlderThan(int candle) {
        waiting.removeIf(order -> order.decidedOn < candle);
    }

    /**
     * One of a group was filled: what the group decided on the same candle is cancelled.
     *
     * @return how many of those had their turn before {@code place}
     */
    int cancelOthers(WorkingOrder filled, int place) {
        if (filled.rule.group().isEmpty()) {
            return 0;
        }
        int before = 0;
        for (int k = waiting.size() - 1; k >= 0; k--) {
            WorkingOrder order = waiting.get(k);
            if (order.decidedOn == filled.decidedOn && order.rule.group().equals(filled.rule.group())) {
                waiting.remove(k);
                before += k < place ? 1 : 0;
            }
        }
        return before;
    }
}
