package io.sptraderb.strategy.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A key of a {@link Block}: how it is spelled, what becomes of it and what it says.
 *
 * @param spellings its name, then others that say the same; one that ends in {@code _pct} takes percent
 * @param meaning in one line; empty where the use says all
 * @param allowed values, in words
 * @param standard what holds where it is not written
 */
record Key(List<String> spellings, Use use, String meaning, String allowed, String standard) {

    /** What becomes of a key. */
    sealed interface Use {

        /** It does what it says. */
        record Honoured() implements Use {}

        /** It only describes: no effect is expected, and none is had. */
        record Describes() implements Use {}

        /**
         * An effect might be expected that it does not have: a warning.
         *
         * @param instead what may be there, or stand elsewhere
         */
        record NoEffect(String why, String instead) implements Use {}

        /**
         * It would change trading, if only this version could do it: a problem, unless its value asks for nothing.
         *
         * @param instead what may be written
         */
        record Refused(String instead) implements Use {}
    }

    Key {
        spellings = List.copyOf(spellings);
    }

    static Key of(String name, String meaning, String allowed, String standard) {
        return new Key(List.of(name), new Use.Honoured(), meaning, allowed, standard);
    }

    /** A number. */
    static Key of(String name, String meaning, Range range, String standard) {
        return of(name, meaning, range.allowed(), standard);
    }

    /** One of some words. */
    static Key of(String name, String meaning, Collection<String> words, String standard) {
        return of(name, meaning, String.join(", ", words), standard);
    }

    /** A fraction that may also be written in percent. */
    static Key fraction(String name, String meaning, Range range, String standard) {
        return of(name, meaning, range, standard).or(name + PERCENT);
    }

    static final String PERCENT = "_pct";

    static Key describes(String name, String meaning) {
        return new Key(List.of(name), new Use.Describes(), meaning, "anything", "");
    }

    static Key noEffect(String name, String why) {
        return noEffect(name, why, "left out");
    }

    static Key noEffect(String name, String why, String instead) {
        return new Key(List.of(name), new Use.NoEffect(why, instead), "", "", "");
    }

    static Key refused(String name, String instead) {
        return new Key(List.of(name), new Use.Refused(instead), "", "", "");
    }

    /** The same key with a further spelling. */
    Key or(String spelling) {
        List<String> all = new ArrayList<>(spellings);
        all.add(spelling);
        return new Key(all, use, meaning, allowed, standard);
    }

    String name() {
        return spellings.getFirst();
    }

    boolean isHonoured() {
        return use instanceof Use.Honoured;
    }
}
