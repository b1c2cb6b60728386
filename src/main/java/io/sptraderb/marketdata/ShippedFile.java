package io.sptraderb.marketdata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads what the program ships. */
final class ShippedFile {

    private ShippedFile() {}

    /** @param resource its path from the root */
    static <T> T read(String resource, TextFile.Content<T> content) {
        try (InputStream in = ShippedFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + resource);
            }
            return content.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource + " of the program's own jar", e);
        }
    }
}
