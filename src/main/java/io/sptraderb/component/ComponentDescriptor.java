package io.sptraderb.component;

/**
 * What is known of a component without running it.
 *
 * @param path where it is
 * @param kind indicator or signal, by its folder
 * @param category its parent folder's name, for example {@code trend}
 * @param contentHash SHA-256 of its source text, hex
 */
public record ComponentDescriptor(ComponentPath path, Kind kind, String category, String contentHash) {

    /** Which contract a component follows. */
    public enum Kind {
        INDICATOR,
        SIGNAL
    }
}
