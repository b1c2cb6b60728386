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

    /** One of a group was filled: what the group decided on the same candle is cancelled. */
    void cancelOthers(WorkingOrder filled) {
        if (!filled.rule.group().isEmpty()) {
            waiting.removeIf(order ->
                    order.decidedOn == filled.decidedOn && order.rule.group().equals(filled.rule.group()));
        }
    }
}
