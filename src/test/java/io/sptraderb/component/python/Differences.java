package io.sptraderb.component.python;

import io.sptraderb.component.OutputColumn;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects where two sources of the same columns differ: one line for each column, with its first place. */
final class Differences {

    /** Relative; what is 1e-14 of the column's largest value counts as nothing. */
    private static final double ALLOWED = 1e-9;

    private static final double NOTHING = 1e-14;

    private final List<String> found = new ArrayList<>();
    private String component = "";
    private int columns;
    private double worst;
    private String worstAt = "";

    /** What is compared from here on. */
    void of(String path) {
        component = path;
    }

    List<String> found() {
        return found;
    }

    /** A column as {@code run_under_pandas.py} writes it. */
    void compare(JsonObject expected, OutputColumn values) {
        columns++;
        String name = expected.getString("name");
        if (expected.containsKey("texts")) {
            compareTexts(name, expected.getJsonArray("texts"), values);
        } else {
            compareNumbers(name, expected.getString("numbers").split(" ", -1), values);
        }
    }

    private void compareNumbers(String name, String[] expected, OutputColumn values) {
        if (values instanceof OutputColumn.Texts || values.size() != expected.length) {
            found.add(component + " " + name + ": " + values.size() + " values of another kind or number");
            return;
        }
        double[] wanted = new double[expected.length];
        double largest = 0;
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = UnderPandas.number(expected[i]);
            largest = Double.isFinite(wanted[i]) ? Math.max(largest, Math.abs(wanted[i])) : largest;
        }
        for (int i = 0; i < wanted.length; i++) {
            double value = values instanceof OutputColumn.Numbers numbers ? numbers.values()[i] : flag(values, i);
            if (!isEqual(name + " at " + i, wanted[i], value, NOTHING * largest)) {
                found.add(component + " " + name + " at " + i + ": " + value + " instead of " + wanted[i]);
                return;
            }
        }
    }

    private static double flag(OutputColumn values, int row) {
        return values instanceof OutputColumn.Flags flags && flags.values()[row] ? 1 : 0;
    }

    private boolean isEqual(String place, double wanted, double value, double nothing) {
        if (Double.compare(wanted, value) == 0 || wanted == value) {
            return true;
        }
        double distance = Math.abs(wanted - value);
        double relative = distance / Math.max(Math.abs(wanted), Math.abs(value));
        if (distance > nothing && relative > worst) {
            worst = relative;
            worstAt = component + " " + place;
        }
        return distance <= nothing || relative <= ALLOWED;
    }

    private void compareTexts(String name, JsonArray expected, OutputColumn values) {
        if (!(values instanceof OutputColumn.Texts texts) || values.size() != expected.size()) {
            found.add(component + " " + name + ": " + values.size() + " values of another kind or number");
            return;
        }
        for (int i = 0; i < expected.size(); i++) {
            String wanted = expected.get(i) instanceof JsonString text ? text.getString() : "missing";
            String value = texts.codes()[i] < 0 ? "missing" : texts.dictionary().get(texts.codes()[i]);
            if (!wanted.equals(value)) {
                found.add(component + " " + name + " at " + i + ": " + value + " instead of " + wanted);
                return;
            }
        }
    }

    void compare(String what, double expected, double value) {
        if (!isEqual(what, expected, value, 0)) {
            found.add(component + " " + what + ": " + value + " instead of " + expected);
        }
    }

    void compare(String what, String expected, String value) {
        if (!expected.equals(value)) {
            found.add(component + " " + what + ": " + value + " instead of " + expected);
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%d columns, %d differ, worst %.1e (%s)", columns, found.size(), worst, worstAt);
    }
}
