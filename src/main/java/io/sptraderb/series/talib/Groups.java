package io.sptraderb.series.talib;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All functions, in the groups and the order of the Python package. */
final class Groups {

    private record Group(String name, List<TaFunction> functions) {}

    private static final List<Group> GROUPS = List.of(
            new Group("Cycle Indicators", CycleIndicators.functions()),
            new Group("Math Operators", MathOperators.functions()),
            new Group("Math Transform", MathTransforms.functions()),
            new Group("Momentum Indicators", MomentumIndicators.functions()),
            new Group("Overlap Studies", OverlapStudies.functions()),
            new Group("Pattern Recognition", Patterns.functions()),
            new Group("Price Transform", PriceTransforms.functions()),
            new Group("Statistic Functions", StatisticFunctions.functions()),
            new Group("Volatility Indicators", VolatilityIndicators.functions()),
            new Group("Volume Indicators", VolumeIndicators.functions()));

    private static final List<TaFunction> ALL =
            GROUPS.stream().flatMap(group -> group.functions().stream()).toList();

    private static final Map<String, Integer> PLACES = places();

    private Groups() {}

    private static Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < ALL.size(); place++) {
            if (places.put(ALL.get(place).name(), place) != null) {
                throw new IllegalStateException(ALL.get(place).name() + " is declared twice");
            }
        }
        return Map.copyOf(places);
    }

    static List<String> names() {
        return GROUPS.stream().map(Group::name).toList();
    }

    static List<TaFunction> of(String group) {
        List<TaFunction> functions = new ArrayList<>();
        for (Group each : GROUPS) {
            if (each.name().equals(group)) {
                functions.addAll(each.functions());
            }
        }
        return functions;
    }

    static String groupOf(TaFunction function) {
        for (Group each : GROUPS) {
            if (each.functions().contains(function)) {
                return each.name();
            }
        }
        throw new IllegalArgumentException(function.name() + " is in no group");
    }

    /** The place of a function for {@link #at}; -1 when there is none of that name. */
    static int place(String name) {
        return PLACES.getOrDefault(name, -1);
    }

    static TaFunction at(int place) {
        return ALL.get(place);
    }
}
