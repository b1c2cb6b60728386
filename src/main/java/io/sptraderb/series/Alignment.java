package io.sptraderb.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Matching the labels of two indexes. */
final class Alignment {

    private Alignment() {}

    static int @Nullable [] positions(Column index, Column target) {
        Map<Object, Integer> rows = new HashMap<>(index.size() * 2);
        for (int i = 0; i < index.size(); i++) {
            if (rows.put(key(index, i), i) != null) {
                return null;
            }
        }
        int[] positions = new int[target.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = rows.getOrDefault(key(target, i), Lookup.NOWHERE);
        }
        return positions;
    }

    static Column union(Column left, Column right) {
        Set<Object> keys = new LinkedHashSet<>();
        List<@Nullable Object> labels = new ArrayList<>();
        for (Column column : new Column[] {left, right}) {
            for (int i = 0; i < column.size(); i++) {
                if (keys.add(key(column, i))) {
                    labels.add(column.get(i));
                }
            }
        }
        @Nullable Object[] all = labels.toArray();
        return Building.row(isRising(left) && isRising(right) && !isSortable(all) ? all : ordered(all));
    }

    private static boolean isRising(Column labels) {
        return new Lookup().isIncreasing(labels);
    }

    /** Sorted; where texts are among others the texts come last; as they are where the others have no order. */
    private static @Nullable Object[] ordered(@Nullable Object[] labels) {
        Object[] texts = Arrays.stream(labels).filter(String.class::isInstance).toArray();
        @Nullable
        Object[] others = Arrays.stream(labels)
                .filter(label -> !(label instanceof String))
                .toArray();
        if (!isSortable(others)) {
            return labels;
        }
        Arrays.sort(texts);
        Arrays.sort(others, (a, b) -> a == null || b == null ? 0 : Ordering.compare(a, b));
        @Nullable Object[] all = Arrays.copyOf(others, labels.length);
        System.arraycopy(texts, 0, all, others.length, texts.length);
        return all;
    }

    /** A column of labels in the order of {@link #union}. */
    static Column sorted(Column labels) {
        @Nullable Object[] all = new Object[labels.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = labels.isMissing(i) ? null : labels.get(i);
        }
        return Arrays.stream(all).anyMatch(Objects::isNull) ? labels : Building.row(ordered(all));
    }

    private static boolean isSortable(@Nullable Object[] labels) {
        for (Object label : labels) {
            Object first = labels[0];
            if (label == null || first == null || !Ordering.isOrdered(first, label)) {
                return false;
            }
        }
        return true;
    }

    /** Equal for labels that Python finds equal. */
    static Object key(Column column, int row) {
        if (column.isMissing(row)) {
            return TimeColumn.MISSING;
        }
        return switch (column.get(row)) {
            case null -> TimeColumn.MISSING;
            case TimePoint point -> new TimePoint(point.nanos(), point.zone() == null ? null : "UTC");
            case Number number -> number.doubleValue() + 0.0;
            case Boolean flag -> flag ? 1.0 : 0.0;
            case Object other -> other;
        };
    }
}
