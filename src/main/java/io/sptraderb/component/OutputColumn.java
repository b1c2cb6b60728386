package io.sptraderb.component;

import java.util.List;

/** One output of a signal: a value for each row of its {@link SignalTable}. The arrays are shared: read only. */
public sealed interface OutputColumn {

    int size();

    /** Numbers; NaN where the component gave none. */
    record Numbers(double[] values) implements OutputColumn {
        @Override
        public int size() {
            return values.length;
        }
    }

    /** True or false. */
    record Flags(boolean[] values) implements OutputColumn {
        @Override
        public int size() {
            return values.length;
        }
    }

    /**
     * Texts, dictionary-coded.
     *
     * @param codes index into the dictionary for each row, -1 where the component gave no text
     * @param dictionary the distinct texts
     */
    record Texts(int[] codes, List<String> dictionary) implements OutputColumn {
        public Texts {
            dictionary = List.copyOf(dictionary);
        }

        @Override
        public int size() {
            return codes.length;
        }
    }
}
