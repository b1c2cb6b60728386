package io.sptraderb.strategy;

import java.util.List;

/** What values an execution option may have. */
sealed interface OptionForm {

    /** The rule in words, for messages and documentation. */
    String allowed();

    /**
     * One of some names.
     *
     * @param names in lower case
     */
    record Choice(List<String> names) implements OptionForm {
        public Choice {
            names = List.copyOf(names);
        }

        @Override
        public String allowed() {
            return "one of " + String.join(", ", names);
        }
    }

    /** True or false. */
    record Flag() implements OptionForm {
        @Override
        public String allowed() {
            return "true or false";
        }
    }

    /** A number, both ends included. */
    record Between(double least, double most) implements OptionForm {
        @Override
        public String allowed() {
            return "a number from " + plain(least) + " to " + plain(most);
        }

        private static String plain(double number) {
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? Long.toString((long) number)
                    : Double.toString(number);
        }
    }

    /**
     * A fraction from 0 to below 1.
     *
     * @param whole what 1 is written as: 1, 100 in percent, 10 000 in hundredths of a percent
     */
    record Part(int whole) implements OptionForm {
        @Override
        public String allowed() {
            return "a number from 0 to below " + whole;
        }
    }
}
